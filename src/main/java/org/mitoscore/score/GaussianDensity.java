package org.mitoscore.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * GSVA's Gaussian kernel, to the last digit: the mean of {@link GaussianKernel} over the cohort, added in sample order, as
 * log odds.
 *
 * <p>Ranks are made of these numbers and nothing else. So for the cohort itself they are first added in the fastest order;
 * where two genes of a sample are then so near that the error could decide their ranks, theirs are added again in sample order.
 */
final class GaussianDensity implements GsvaDensity {
    private static final double BANDWIDTH_SHARE = 4;
    private static final int BLOCK = 32;

    /** Means are kept as whole numbers of this share: half the memory of doubles, and finer than their error. */
    private static final double UNITS = 0x1p31;

    /** Relative rounding of the log odds, with room: genes nearer than this could get equal log odds. */
    private static final double LOG_ODDS_ROUNDING = 0x1p-47;

    private final ExpressionMatrix cohort;
    private final int[] rows;
    private final double[] bandwidths;

    GaussianDensity(ExpressionMatrix cohort, int[] rows, double[] deviations) {
        this.cohort = cohort;
        this.rows = rows;
        this.bandwidths = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            bandwidths[i] = deviations[rows[i]] / BANDWIDTH_SHARE;
        }
    }

    @Override
    public double[] of(double[] values) {
        double[] densities = new double[rows.length];
        for (int sample = 0; sample < cohort.sampleCount(); sample++) {
            double[] others = cohort.sample(sample);
            for (int i = 0; i < rows.length; i++) {
                densities[i] += GaussianKernel.cumulative((values[rows[i]] - others[rows[i]]) / bandwidths[i]);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            densities[i] = logOdds(densities[i] / cohort.sampleCount());
        }
        return densities;
    }

    @Override
    public int[][] placesInCohort(ExpressionMatrix same, BitSet wanted) {
        int[][] means = means();
        double error = GaussianSums.error(means.length) + LOG_ODDS_ROUNDING;
        int tolerance = (int) Math.ceil(2 * error * UNITS) + 1;
        RoughRanking[] rankings = Arrays.stream(means)
                .parallel()
                .map(sample -> new RoughRanking(sample, tolerance, wanted))
                .toArray(RoughRanking[]::new);
        double[][] exact = exact(rankings);
        return IntStream.range(0, rankings.length)
                .parallel()
                .mapToObj(sample -> rankings[sample].settle(exact[sample]))
                .toArray(int[][]::new);
    }

    /** Samples × genes, in the fastest order, in {@link #UNITS}. */
    private int[][] means() {
        int samples = cohort.sampleCount();
        int[][] means = new int[samples][rows.length];
        blocks().forEach(from -> {
            int to = Math.min(rows.length, from + BLOCK);
            double[][] genes = valuesOf(from, to);
            double[][] sums = new double[to - from][samples];
            GaussianSums kernel = new GaussianSums(samples);
            for (int i = from; i < to; i++) {
                kernel.of(genes[i - from], bandwidths[i], sums[i - from]);
            }
            for (int sample = 0; sample < samples; sample++) {
                for (int i = from; i < to; i++) {
                    means[sample][i] = (int) (sums[i - from][sample] / samples * UNITS);
                }
            }
        });
        return means;
    }

    private double[][] valuesOf(int from, int to) {
        double[][] genes = new double[to - from][cohort.sampleCount()];
        for (int sample = 0; sample < cohort.sampleCount(); sample++) {
            double[] column = cohort.sample(sample);
            for (int i = from; i < to; i++) {
                genes[i - from][sample] = column[rows[i]];
            }
        }
        return genes;
    }

    private IntStream blocks() {
        return IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK).parallel().map(block -> block * BLOCK);
    }

    /** The log odds of each sample's unsettled genes. */
    private double[][] exact(RoughRanking[] rankings) {
        double[][] exact = Arrays.stream(rankings)
                .map(ranking -> new double[ranking.unsettled().length])
                .toArray(double[][]::new);
        blocks().forEach(from -> {
            Map<Integer, GeneInSampleOrder> genes = new HashMap<>();
            for (int sample = 0; sample < rankings.length; sample++) {
                int[] unsettled = rankings[sample].unsettled();
                for (int j = firstFrom(unsettled, from); j < unsettled.length && unsettled[j] < from + BLOCK; j++) {
                    exact[sample][j] = genes.computeIfAbsent(unsettled[j], GeneInSampleOrder::new)
                            .logOdds(sample);
                }
            }
        });
        return exact;
    }

    private static int firstFrom(int[] increasing, int from) {
        int found = Arrays.binarySearch(increasing, from);
        return found < 0 ? -found - 1 : found;
    }

    /** One gene's kernels added in sample order, once for each value. */
    private final class GeneInSampleOrder {
        private final double[] values;
        private final double bandwidth;
        private final Map<Double, Double> logOddsOfValue = new HashMap<>();

        private GeneInSampleOrder(int i) {
            values = cohort.gene(rows[i]);
            bandwidth = bandwidths[i];
        }

        private double logOdds(int sample) {
            return logOddsOfValue.computeIfAbsent(
                    values[sample], value -> GaussianDensity.logOdds(sum(value) / values.length));
        }

        private double sum(double value) {
            double sum = 0;
            for (double other : values) {
                sum += GaussianKernel.cumulative((value - other) / bandwidth);
            }
            return sum;
        }
    }

    static double logOdds(double p) {
        return -Math.log((1 - p) / p);
    }
}
