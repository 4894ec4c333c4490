package org.mitoscore.expression;

/** What values a matrix may have where it is used. */
public enum ValueRule {
    /** Counts of reads or fragments: not negative, and not too large for a whole number; estimated counts may have a fraction. */
    COUNTS(0, 1L << 53),
    /** Any finite number: counts, TPM, log values. */
    ANY(-Double.MAX_VALUE, Double.MAX_VALUE);

    private final double lowest;
    private final double highest;

    ValueRule(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether a value is one; NaN is none. */
    boolean allows(double value) {
        return value >= lowest && value <= highest;
    }
}
