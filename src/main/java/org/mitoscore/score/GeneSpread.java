package org.mitoscore.score;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * Mean and spread of every gene over a cohort.
 *
 * <p>A gene whose range is within a relative tolerance of its largest absolute value is constant: rounding alone makes log
 * values of an all-zero gene differ in the last digits, and a z-score would blow that up to full size.
 *
 * @param means one per gene
 * @param deviations standard deviations with n − 1, one per gene
 * @param varying whether the gene varies over the cohort, one per gene
 */
record GeneSpread(double[] means, double[] deviations, boolean[] varying) {
    /** Far above rounding (1e-15), far below any expression difference that means something. */
    static final double DEFAULT_TOLERANCE = 1e-10;

    static GeneSpread of(ExpressionMatrix cohort, double tolerance) {
        int genes = cohort.geneCount();
        int samples = cohort.sampleCount();
        double[] means = new double[genes];
        double[] low = cohort.sample(0).clone();
        double[] high = cohort.sample(0).clone();
        for (int sample = 0; sample < samples; sample++) {
            double[] column = cohort.sample(sample);
            for (int gene = 0; gene < genes; gene++) {
                means[gene] += column[gene];
                low[gene] = Math.min(low[gene], column[gene]);
                high[gene] = Math.max(high[gene], column[gene]);
            }
        }
        boolean[] varying = new boolean[genes];
        for (int gene = 0; gene < genes; gene++) {
            means[gene] /= samples;
            double size = Math.max(Math.abs(low[gene]), Math.abs(high[gene]));
            varying[gene] = high[gene] - low[gene] > tolerance * size;
        }
        double[] deviations = new double[genes];
        for (int sample = 0; sample < samples; sample++) {
            double[] column = cohort.sample(sample);
            for (int gene = 0; gene < genes; gene++) {
                double difference = column[gene] - means[gene];
                deviations[gene] += difference * difference;
            }
        }
        for (int gene = 0; gene < genes; gene++) {
            deviations[gene] = Math.sqrt(deviations[gene] / (samples - 1));
        }
        return new GeneSpread(means, deviations, varying);
    }

    double z(int gene, double value) {
        return (value - means[gene]) / deviations[gene];
    }

    int varyingCount() {
        return (int)
                IntStream.range(0, varying.length).filter(gene -> varying[gene]).count();
    }
}
