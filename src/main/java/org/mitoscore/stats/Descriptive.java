package org.mitoscore.stats;

import java.util.Arrays;

/** Mean, spread and quantiles of a few numbers. Empty input gives NaN. */
public final class Descriptive {
    /** Makes the median absolute deviation of a normal distribution its standard deviation, as R's {@code mad}. */
    private static final double MAD_SCALE = 1.4826;

    private Descriptive() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Sample variance, with n − 1; NaN for fewer than two values. */
    public static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }

    /** Sample standard deviation, with n − 1; NaN for fewer than two values. */
    public static double standardDeviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median absolute deviation from the median, × 1.4826. */
    public static double mad(double[] values) {
        double median = median(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - median);
        }
        return MAD_SCALE * median(deviations);
    }

    /**
     * Quantile by linear interpolation between order statistics: R's type 7, its default.
     *
     * @param probability 0–1
     */
    public static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantileOfSorted(sorted, probability);
    }

    /** As {@link #quantile}, of values that are sorted already. */
    public static double quantileOfSorted(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
