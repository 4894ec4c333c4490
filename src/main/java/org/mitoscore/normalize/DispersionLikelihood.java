package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.stats.GammaFunction;
import org.mitoscore.stats.SortedOrder;

/**
 * Cox–Reid adjusted profile log likelihood of one gene's negative binomial dispersion, up to a constant, and its slope, as
 * DESeq2's {@code log_posterior} and {@code dlog_posterior} without prior and with an intercept only. Terms of the counts are
 * taken once for equal counts, and the slope takes the logarithms of the likelihood just before.
 */
final class DispersionLikelihood {
    private final double[] gene;
    private final double[] fitted;
    private final double[] counts;
    private final double[] times;
    private final double[] logs;
    private double dispersion;

    /**
     * @param gene counts, one per sample
     * @param fitted the mean of each count
     */
    DispersionLikelihood(double[] gene, double[] fitted) {
        this.gene = gene;
        this.fitted = fitted;
        this.logs = new double[gene.length];
        double[] different = new double[gene.length];
        double[] repeats = new double[gene.length];
        int size = 0;
        for (int sample : SortedOrder.ascending(gene)) {
            if (size == 0 || gene[sample] != different[size - 1]) {
                different[size++] = gene[sample];
            }
            repeats[size - 1]++;
        }
        this.counts = Arrays.copyOf(different, size);
        this.times = Arrays.copyOf(repeats, size);
    }

    /** The log likelihood at a log dispersion. */
    double at(double logDispersion) {
        dispersion = Math.exp(logDispersion);
        double size = 1 / dispersion;
        double logSize = Math.log(size);
        double logGammaOfSize = GammaFunction.logGamma(size);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += times[i] * (GammaFunction.logGamma(counts[i] + size) - logGammaOfSize - counts[i] * logSize);
        }
        double information = 0;
        for (int i = 0; i < gene.length; i++) {
            double scaled = fitted[i] * dispersion;
            logs[i] = Math.log(1 + scaled);
            sum -= (gene[i] + size) * logs[i];
            information += fitted[i] / (1 + scaled);
        }
        return sum - 0.5 * Math.log(information);
    }

    /** The derivative with respect to the log dispersion, where {@link #at} was asked for last. */
    double slope() {
        double size = 1 / dispersion;
        double digammaOfSize = GammaFunction.digamma(size);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += times[i] * (digammaOfSize - GammaFunction.digamma(counts[i] + size));
        }
        double information = 0;
        double derivative = 0;
        for (int i = 0; i < gene.length; i++) {
            double scaled = fitted[i] * dispersion;
            double share = 1 / (1 + scaled);
            sum += logs[i] + (gene[i] * dispersion - scaled) * share;
            double weight = fitted[i] * share;
            information += weight;
            derivative -= weight * weight;
        }
        return (size * size * sum - 0.5 * derivative / information) * dispersion;
    }
}
