package org.mitoscore.expression;

/** What values a matrix may have where it is used. */
public enum ValueRule {
    /** Counts of reads or fragments: finite, not negative; estimated counts may have a fraction. */
    COUNTS,
    /** Any finite number: counts, TPM, log values. */
    ANY
}
