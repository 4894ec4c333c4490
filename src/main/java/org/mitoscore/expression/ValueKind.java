package org.mitoscore.expression;

/**
 * What the numbers of a matrix seem to be. A guess from the values alone, used to refuse what is certainly wrong and to
 * say what is doubtful: negative values cannot be counts; columns that all add up to one million are TPM or CPM; fractions
 * in a matrix that never exceeds 30 are log values, because 2^30 reads are more than any library has.
 */
public enum ValueKind {
    /** Whole numbers. */
    COUNTS("counts"),
    /** Not negative, with fractions: salmon's or RSEM's estimated counts, but RPKM would look the same. */
    ESTIMATED_COUNTS("estimated counts (values have fractions)"),
    /** Every sample adds up to one million. */
    PER_MILLION("TPM or CPM (every sample adds up to one million)"),
    /** Negative values, or fractions below {@value #LOG_LIMIT} everywhere. */
    LOG("log or centred values");

    /** No log2 of a count is larger: 2^30 reads are more than any library has. */
    public static final double LOG_LIMIT = 30;

    private static final double MILLION = 1e6;

    /** Rounded tables do not add up exactly. */
    private static final double MILLION_TOLERANCE = 1e-3;

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    /** The words for a log line or a message. */
    public String label() {
        return label;
    }

    /** Whether the values can be normalized as counts. */
    public boolean isCounts() {
        return this == COUNTS || this == ESTIMATED_COUNTS;
    }

    /** Guesses from all values of a matrix. */
    public static ValueKind of(ExpressionMatrix matrix) {
        boolean whole = true;
        boolean perMillion = matrix.sampleCount() > 0;
        double max = 0;
        for (int sample = 0; sample < matrix.sampleCount(); sample++) {
            double sum = 0;
            for (double value : matrix.sample(sample)) {
                if (value < 0) {
                    return LOG;
                }
                sum += value;
                max = Math.max(max, value);
                whole &= value == Math.rint(value);
            }
            perMillion &= Math.abs(sum - MILLION) <= MILLION * MILLION_TOLERANCE;
        }
        if (whole) {
            return COUNTS;
        }
        if (perMillion) {
            return PER_MILLION;
        }
        return max <= LOG_LIMIT ? LOG : ESTIMATED_COUNTS;
    }
}
