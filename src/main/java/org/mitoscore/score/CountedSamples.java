package org.mitoscore.score;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.normalize.FrozenLogCpm;

/**
 * The counts behind scored values, so that a sample can be scored again with counts it might have had. The TMM factor of a
 * sample stays: noise and depth do not change the composition that it corrects.
 */
public final class CountedSamples {
    private final double[][] counts;
    private final FrozenLogCpm normalization;
    private final boolean[] missing;
    private final double[] meanValues;
    private final double[] factors;

    private CountedSamples(
            double[][] counts, double[] factors, FrozenLogCpm normalization, boolean[] missing, double[] meanValues) {
        this.counts = counts;
        this.factors = factors;
        this.normalization = normalization;
        this.missing = missing;
        this.meanValues = meanValues;
    }

    /**
     * Samples that are placed in a reference.
     *
     * @param counts one array per sample
     * @param normalization of the reference
     * @param missing genes the samples do not have
     * @param meanValues what missing genes take on the scored scale
     */
    public CountedSamples(double[][] counts, FrozenLogCpm normalization, boolean[] missing, double[] meanValues) {
        this(
                counts,
                Stream.of(counts).mapToDouble(normalization::factor).toArray(),
                normalization,
                missing,
                meanValues);
    }

    /**
     * The samples of a cohort.
     *
     * @param normalization made of these very counts
     */
    public static CountedSamples of(ExpressionMatrix counts, FrozenLogCpm normalization) {
        double[][] columns = IntStream.range(0, counts.sampleCount())
                .mapToObj(counts::sample)
                .toArray(double[][]::new);
        int genes = counts.geneCount();
        return new CountedSamples(
                columns, normalization.cohortFactors(), normalization, new boolean[genes], new double[genes]);
    }

    double[] counts(int sample) {
        return counts[sample];
    }

    /** Scored values of other counts of a sample; at least one count is above zero. */
    double[] values(int sample, double[] otherCounts) {
        double[] values = normalization.apply(otherCounts, factors[sample]);
        for (int gene = 0; gene < values.length; gene++) {
            if (missing[gene]) {
                values[gene] = meanValues[gene];
            }
        }
        return values;
    }
}
