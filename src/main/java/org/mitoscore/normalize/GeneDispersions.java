package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.GammaFunction;

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
        Search search = new Search(gene, fitted, Math.log(start));
        search.run();
        boolean gained = search.last >= search.initial + Math.abs(search.initial) / 1e6;
        double dispersion = gained ? Math.min(Math.exp(search.logDispersion), largest) : start;
        boolean settled = search.steps < MOST_STEPS && search.steps != 1;
        if (!settled && dispersion > SMALLEST * 10) {
            dispersion = onGrid(gene, fitted);
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

    private double onGrid(double[] gene, double[] fitted) {
        double low = Math.log(SMALLEST);
        double step = (Math.log(largest) - low) / (GRID - 1);
        double best = bestOnGrid(gene, fitted, low, step);
        return Math.exp(bestOnGrid(gene, fitted, best - step, 2 * step / (GRID - 1)));
    }

    private static double bestOnGrid(double[] gene, double[] fitted, double low, double step) {
        double best = low;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < GRID; i++) {
            double likelihood = logLikelihood(low + i * step, gene, fitted);
            if (likelihood > highest) {
                highest = likelihood;
                best = low + i * step;
            }
        }
        return best;
    }

    /** Gradient ascent with halved steps until the Armijo rule holds. */
    private static final class Search {
        private final double[] gene;
        private final double[] fitted;
        private double logDispersion;
        private double initial;
        private double last;
        private int steps;

        Search(double[] gene, double[] fitted, double start) {
            this.gene = gene;
            this.fitted = fitted;
            this.logDispersion = start;
        }

        void run() {
            initial = logLikelihood(logDispersion, gene, fitted);
            last = initial;
            double slope = slope(logDispersion, gene, fitted);
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
                double likelihood = logLikelihood(logDispersion + step * slope, gene, fitted);
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
                slope = slope(logDispersion, gene, fitted);
                step = Math.min(step * 1.1, 1);
                if (accepted % 5 == 0) {
                    step /= 2;
                }
            }
        }
    }

    /** Cox–Reid adjusted profile log likelihood, up to a constant. */
    private static double logLikelihood(double logDispersion, double[] gene, double[] fitted) {
        double dispersion = Math.exp(logDispersion);
        double size = 1 / dispersion;
        double sum = 0;
        double information = 0;
        double logGammaOfSize = GammaFunction.logGamma(size);
        for (int i = 0; i < gene.length; i++) {
            sum += GammaFunction.logGamma(gene[i] + size)
                    - logGammaOfSize
                    - gene[i] * Math.log(fitted[i] + size)
                    - size * Math.log(1 + fitted[i] * dispersion);
            information += 1 / (1 / fitted[i] + dispersion);
        }
        return sum - 0.5 * Math.log(information);
    }

    /** Derivative of {@link #logLikelihood} with respect to the log dispersion. */
    private static double slope(double logDispersion, double[] gene, double[] fitted) {
        double dispersion = Math.exp(logDispersion);
        double size = 1 / dispersion;
        double digammaOfSize = GammaFunction.digamma(size);
        double sum = 0;
        double information = 0;
        double derivative = 0;
        for (int i = 0; i < gene.length; i++) {
            double scaled = fitted[i] * dispersion;
            sum += digammaOfSize
                    + Math.log(1 + scaled)
                    - scaled / (1 + scaled)
                    - GammaFunction.digamma(gene[i] + size)
                    + gene[i] / (fitted[i] + size);
            double weight = 1 / (1 / fitted[i] + dispersion);
            information += weight;
            derivative -= weight * weight;
        }
        return (size * size * sum - 0.5 * derivative / information) * dispersion;
    }
}
