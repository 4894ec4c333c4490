package org.mitoscore.score;

import java.util.stream.IntStream;
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
    private static final int BLOCK = 32;
    private static final double[] TABLE = new double[TABLE_STEPS + 1];

    /** The table for positive, then for negative differences, for lookups without a branch. */
    private static final double[] BOTH_SIDES = new double[2 * (TABLE_STEPS + 1)];

    static {
        for (int i = 0; i <= TABLE_STEPS; i++) {
            TABLE[i] = NormalDistribution.cumulative(TABLE_END * i / TABLE_STEPS);
            BOTH_SIDES[i] = TABLE[i];
            BOTH_SIDES[i + TABLE_STEPS + 1] = 1 - TABLE[i];
        }
    }

    /** Far above the rounding of a scaled difference (1e-12 at the table's end), far below a step of the table. */
    private static final double NEAR_A_STEP = 1e-9;

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

    @Override
    public double[][] ofCohort(ExpressionMatrix cohort) {
        int samples = cohort.sampleCount();
        double[][] densities = new double[samples][rows.length];
        IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int end = Math.min(rows.length, (block + 1) * BLOCK);
            double[][] sums = new double[end - block * BLOCK][samples];
            for (int i = block * BLOCK; i < end; i++) {
                sumPairs(genes[i], bandwidths[i], sums[i - block * BLOCK]);
            }
            for (int sample = 0; sample < samples; sample++) {
                for (int i = block * BLOCK; i < end; i++) {
                    densities[sample][i] = logOdds(sums[i - block * BLOCK][sample] / samples);
                }
            }
        });
        return densities;
    }

    /**
     * Sums of the kernel over all pairs of one gene. A pair's difference is looked up once for both samples; every sum is
     * still added in sample order: what comes before a sample was added when the earlier samples were in turn, what comes
     * after it is added in its own turn.
     *
     * <p>The table's step is found by multiplication; where that comes near a step, the divisions of {@link #cumulative}
     * decide, so the step is the same.
     */
    private static void sumPairs(double[] values, double bandwidth, double[] sums) {
        double scale = TABLE_STEPS / TABLE_END / bandwidth;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double own = sums[i] + TABLE[0];
            for (int j = i + 1; j < values.length; j++) {
                double difference = values[j] - value;
                double steps = Math.abs(difference) * scale;
                int step = (int) (steps - NEAR_A_STEP);
                if (step != (int) (steps + NEAR_A_STEP)) {
                    step = exactStep(difference / bandwidth);
                }
                step = Math.min(step, TABLE_STEPS);
                int negative = (int) (Double.doubleToRawLongBits(difference) >>> 63) * (TABLE_STEPS + 1);
                sums[j] += BOTH_SIDES[step + negative];
                own += BOTH_SIDES[step + (TABLE_STEPS + 1 - negative)];
            }
            sums[i] = own;
        }
    }

    /** The table's step as {@link #cumulative} finds it; the last one, which holds 1, beyond the table. */
    private static int exactStep(double v) {
        return Math.abs(v) > TABLE_END ? TABLE_STEPS : (int) (Math.abs(v) / TABLE_END * TABLE_STEPS);
    }

    static double logOdds(double p) {
        return -Math.log((1 - p) / p);
    }
}
