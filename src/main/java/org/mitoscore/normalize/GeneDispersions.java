package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * Negative binomial dispersion of each gene with one mean over all samples, as {@code estimateDispersionsGeneEst} of
 * DESeq2 1.38.3 with design {@code ~ 1} (Love et al. 2014, doi 10.1186/s13059-014-0550-8): the maximum of the Cox–Reid
 * adjusted profile likelihood, found by a line search from a moment estimate, or on a grid where that fails.
 */
final class GeneDispersions {
    /** The smallest dispersion; a gene that has it varies no more than chance. */
    static final double SMALLEST = 1e-8;

    private static final double SMALLEST_MEAN = 0.5;
    private static final double LINE_SEARCH_GAIN = 1e-6;
    private static final double ARMIJO = 1e-4;
    private static final int MOST_STEPS = 100;
    private static final double LOWEST_LOG = -30;
    private static final double HIGHEST_LOG = 10;
    private static final int GRID = 20;

    private final ExpressionMatrix counts;
    private final double[] sizeFactors;
    private final double meanInverseFactor;
    private final double largest;

    GeneDispersions(ExpressionMatrix counts, double[] sizeFactors) {
        this.counts = counts;
        this.sizeFactors = sizeFactors;
        this.meanInverseFactor = IntStream.range(0, sizeFactors.length)
                .mapToDouble(i -> 1 / sizeFactors[i])
                .average()
                .orElseThrow();
        this.largest = Math.max(10, sizeFactors.length);
    }

    /** Means of normalized counts and dispersions of the given rows, in that order: {@code {means, dispersions}}. */
    double[][] of(int[] rows) {
        double[][] result = new double[2][rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            double[] gene = counts.gene(rows[i]);
            result[0][i] = normalizedMean(gene);
            result[1][i] = dispersion(gene, result[0][i]);
        });
        return result;
    }

    private double normalizedMean(double[] gene) {
        double sum = 0;
        for (int sample = 0; sample < gene.length; sample++) {
            sum += gene[sample] / sizeFactors[sample];
        }
        return sum / gene.length;
    }

    private double dispersion(double[] gene, double mean) {
        double start = Math.min(Math.max(SMALLEST, Math.min(rough(gene, mean), moments(gene, mean))), largest);
        double[] fitted = new double[gene.length];
        for (int sample = 0; sample < gene.length; sample++) {
            fitted[sample] = Math.max(SMALLEST_MEAN, mean * sizeFactors[sample]);
        }
        DispersionLikelihood likelihood = new DispersionLikelihood(gene, fitted);
        Search search = new Search(likelihood, Math.log(start));
        search.run();
        boolean gained = search.last >= search.initial + Math.abs(search.initial) / 1e6;
        double dispersion = gained ? Math.min(Math.exp(search.logDispersion), largest) : start;
        boolean settled = search.steps < MOST_STEPS && search.steps != 1;
        if (!settled && dispersion > SMALLEST * 10) {
            dispersion = onGrid(likelihood);
        }
        return Math.min(Math.max(dispersion, SMALLEST), largest);
    }

    private double rough(double[] gene, double mean) {
        double bounded = Math.max(1, mean);
        double sum = 0;
        for (int sample = 0; sample < gene.length; sample++) {
            double difference = gene[sample] / sizeFactors[sample] - bounded;
            sum += (difference * difference - bounded) / (bounded * bounded);
        }
        return Math.max(sum / (gene.length - 1), 0);
    }

    private double moments(double[] gene, double mean) {
        double squares = 0;
        for (int sample = 0; sample < gene.length; sample++) {
            double difference = gene[sample] / sizeFactors[sample] - mean;
            squares += difference * difference;
        }
        return (squares / (gene.length - 1) - meanInverseFactor * mean) / (mean * mean);
    }

    private double onGrid(DispersionLikelihood likelihood) {
        double low = Math.log(SMALLEST);
        double step = (Math.log(largest) - low) / (GRID - 1);
        double best = bestOnGrid(likelihood, low, step);
        return Math.exp(bestOnGrid(likelihood, best - step, 2 * step / (GRID - 1)));
    }

    private static double bestOnGrid(DispersionLikelihood likelihood, double low, double step) {
        double best = low;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < GRID; i++) {
            double value = likelihood.at(low + i * step);
            if (value > highest) {
                highest = value;
                best = low + i * step;
            }
        }
        return best;
    }

    /** Gradient ascent with halved steps until the Armijo rule holds. */
    private static final class Search {
        private final DispersionLikelihood profile;
        private double logDispersion;
        private double initial;
        private double last;
        private int steps;

        Search(DispersionLikelihood profile, double start) {
            this.profile = profile;
            this.logDispersion = start;
        }

        void run() {
            initial = profile.at(logDispersion);
            last = initial;
            double slope = profile.slope();
            double step = 1;
            int accepted = 0;
            while (steps < MOST_STEPS) {
                steps++;
                double proposed = logDispersion + step * slope;
                if (proposed < LOWEST_LOG) {
                    step = (LOWEST_LOG - logDispersion) / slope;
                }
                if (proposed > HIGHEST_LOG) {
                    step = (HIGHEST_LOG - logDispersion) / slope;
                }
                double likelihood = profile.at(logDispersion + step * slope);
                if (-likelihood > -last - step * ARMIJO * slope * slope) {
                    step /= 2;
                    continue;
                }
                accepted++;
                logDispersion += step * slope;
                double gain = likelihood - last;
                if (gain < LINE_SEARCH_GAIN) {
                    last = likelihood;
                    return;
                }
                if (logDispersion < Math.log(SMALLEST / 10)) {
                    return;
                }
                last = likelihood;
                slope = profile.slope();
                step = Math.min(step * 1.1, 1);
                if (accepted % 5 == 0) {
                    step /= 2;
                }
            }
        }
    }
}
