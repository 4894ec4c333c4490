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
 * where two genes of a sample are then so near that rounding could decide their ranks, theirs are added again in sample order.
 */
final class GaussianDensity implements GsvaDensity {
    private static final double BANDWIDTH_SHARE = 4;
    private static final int BLOCK = 32;

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
    public double[][] ofCohort(ExpressionMatrix same) {
        double[][] means = means();
        double tolerance = 2 * GaussianSums.error(means.length) + LOG_ODDS_ROUNDING;
        BitSet[] near = Arrays.stream(means)
                .parallel()
                .map(sample -> NearTies.of(sample, tolerance))
                .toArray(BitSet[]::new);
        addAgain(near, means);
        Arrays.stream(means).parallel().forEach(sample -> Arrays.setAll(sample, i -> logOdds(sample[i])));
        return means;
    }

    /** Samples × genes, added in the fastest order. */
    private double[][] means() {
        int samples = cohort.sampleCount();
        double[][] means = new double[samples][rows.length];
        blocks().forEach(from -> {
            int to = Math.min(rows.length, from + BLOCK);
            double[][] genes = valuesOf(from, to);
            GaussianSums kernel = new GaussianSums(samples);
            for (int i = from; i < to; i++) {
                kernel.of(genes[i - from], bandwidths[i], genes[i - from]);
            }
            for (int sample = 0; sample < samples; sample++) {
                for (int i = from; i < to; i++) {
                    means[sample][i] = genes[i - from][sample] / samples;
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

    /** Replaces the means of some genes of each sample by those added in sample order. */
    private void addAgain(BitSet[] genesOfSample, double[][] means) {
        blocks().forEach(from -> {
            for (int i = from; i < Math.min(rows.length, from + BLOCK); i++) {
                addAgain(i, genesOfSample, means);
            }
        });
    }

    private void addAgain(int i, BitSet[] genesOfSample, double[][] means) {
        int[] samples = IntStream.range(0, means.length)
                .filter(sample -> genesOfSample[sample].get(i))
                .toArray();
        if (samples.length == 0) {
            return;
        }
        double[] gene = cohort.gene(rows[i]);
        Map<Double, Double> meanOfValue = new HashMap<>();
        for (int sample : samples) {
            means[sample][i] =
                    meanOfValue.computeIfAbsent(gene[sample], value -> sum(gene, value, bandwidths[i]) / gene.length);
        }
    }

    private static double sum(double[] gene, double value, double bandwidth) {
        double sum = 0;
        for (double other : gene) {
            sum += GaussianKernel.cumulative((value - other) / bandwidth);
        }
        return sum;
    }

    static double logOdds(double p) {
        return -Math.log((1 - p) / p);
    }
}
