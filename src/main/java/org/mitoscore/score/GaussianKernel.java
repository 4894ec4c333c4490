package org.mitoscore.score;

import org.mitoscore.stats.NormalDistribution;

/**
 * GSVA's cumulative normal distribution: a table of 10,001 values from 0 to 10, looked up by the step a value falls into,
 * without interpolation; 0 and 1 beyond it.
 */
final class GaussianKernel {
    /** Steps of the table per standard deviation. */
    static final int STEPS_PER_UNIT = 1000;

    private static final double TABLE_END = 10;
    private static final int TABLE_STEPS = 10_000;
    private static final double[] TABLE = new double[TABLE_STEPS + 1];
    private static final double[] LOWER_TAIL;

    static {
        int positive = 0;
        for (int i = 0; i <= TABLE_STEPS; i++) {
            TABLE[i] = NormalDistribution.cumulative(TABLE_END * i / TABLE_STEPS);
            positive += TABLE[i] < 1 ? 1 : 0;
        }
        LOWER_TAIL = new double[positive + 1];
        for (int i = 0; i < positive; i++) {
            LOWER_TAIL[i] = 1 - TABLE[i];
        }
    }

    private GaussianKernel() {}

    /** The value of the table for {@code v} standard deviations. */
    static double cumulative(double v) {
        double tail = TABLE[step(v)];
        return v < 0 ? 1 - tail : tail;
    }

    /** The step that {@code v} or {@code -v} falls into; the last one, which holds 1, beyond the table. */
    static int step(double v) {
        double distance = Math.abs(v);
        return distance > TABLE_END ? TABLE_STEPS : (int) (distance / TABLE_END * TABLE_STEPS);
    }

    /** One minus the table by step, up to the first that is zero. */
    static double[] lowerTail() {
        return LOWER_TAIL;
    }
}
