package org.mitoscore.score;

import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.NormalDistribution;

/**
 * GSVA's Gaussian kernel, to the last digit: the normal distribution is a table of 10,001 values up to 10, looked up without
 * interpolation; the table's values are added in sample order; the mean is turned into log odds.
 */
final class GaussianDensity implements GsvaDensity {
    private static final double TABLE_END = 10;
    private static final int TABLE_STEPS = 10_000;
    private static final double BANDWIDTH_SHARE = 4;
    private static final double[] TABLE = new double[TABLE_STEPS + 1];

    static {
        for (int i = 0; i <= TABLE_STEPS; i++) {
            TABLE[i] = NormalDistribution.cumulative(TABLE_END * i / TABLE_STEPS);
        }
    }

    private final int[] rows;
    private final double[][] genes;
    private final double[] bandwidths;

    GaussianDensity(ExpressionMatrix cohort, int[] rows, double[] deviations) {
        this.rows = rows;
        this.genes = GeneRows.of(cohort, rows);
        this.bandwidths = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            bandwidths[i] = deviations[rows[i]] / BANDWIDTH_SHARE;
        }
    }

    @Override
    public double[] of(double[] values) {
        double[] densities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            densities[i] = logOdds(sum(genes[i], values[rows[i]], bandwidths[i]) / genes[i].length);
        }
        return densities;
    }

    private static double sum(double[] cohort, double value, double bandwidth) {
        double sum = 0;
        for (double other : cohort) {
            sum += cumulative((value - other) / bandwidth);
        }
        return sum;
    }

    private static double cumulative(double v) {
        if (v < -TABLE_END) {
            return 0;
        }
        if (v > TABLE_END) {
            return 1;
        }
        double tail = TABLE[(int) (Math.abs(v) / TABLE_END * TABLE_STEPS)];
        return v < 0 ? 1 - tail : tail;
    }

    static double logOdds(double p) {
        return -Math.log((1 - p) / p);
    }
}
