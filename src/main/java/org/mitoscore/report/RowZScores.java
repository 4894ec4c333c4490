package org.mitoscore.report;

import java.util.Arrays;

/** Standardises one gene over samples. */
final class RowZScores {
    /** Below this share of the mean a spread is arithmetic noise. */
    private static final double NOISE = 1e-10;

    private RowZScores() {}

    /**
     * (value − mean) / sd with the sample standard deviation (n − 1).
     *
     * @return as many; all NaN when the gene does not vary or there are fewer than two samples
     */
    static double[] of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double sd = Math.sqrt(squares / (values.length - 1));
        boolean constant = !(sd > NOISE * Math.max(1, Math.abs(mean)));
        return Arrays.stream(values)
                .map(value -> constant ? Double.NaN : (value - mean) / sd)
                .toArray();
    }
}
