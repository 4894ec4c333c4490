package org.mitoscore.report;

import java.util.Arrays;

/**
 * The five numbers of a box: minimum, quartiles and maximum of the finite values, quartiles interpolated as R's default
 * (type 7).
 */
record Quantiles(int n, double min, double lower, double median, double upper, double max) {

    /** Of no finite value: all NaN. */
    static Quantiles of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new Quantiles(
                sorted.length, at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
