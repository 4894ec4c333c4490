package org.mitoscore.expression;

/** Numbers as they stand in every table: full precision, whole numbers without a decimal point, {@code NA} for NaN. */
public final class NumberText {
    private static final double LARGEST_WHOLE = 1e15;

    private NumberText() {}

    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
