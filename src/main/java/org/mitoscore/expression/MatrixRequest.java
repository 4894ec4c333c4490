package org.mitoscore.expression;

/**
 * What the caller needs of a matrix.
 *
 * @param values what values it may have
 * @param starColumn which column of STAR's gene counts to take
 */
public record MatrixRequest(ValueRule values, StarColumn starColumn) {

    /** Counts; the strand column of STAR files is inferred. */
    public static MatrixRequest counts() {
        return new MatrixRequest(ValueRule.COUNTS, StarColumn.AUTO);
    }

    /** Any finite values; the strand column of STAR files is inferred. */
    public static MatrixRequest anyValues() {
        return new MatrixRequest(ValueRule.ANY, StarColumn.AUTO);
    }
}
