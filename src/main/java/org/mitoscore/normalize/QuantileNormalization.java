package org.mitoscore.normalize;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Ranks;

/**
 * Quantile normalization (Bolstad et al. 2003, doi 10.1093/bioinformatics/19.2.185) of log2(CPM + 1), as
 * {@code normalizeBetweenArrays(method = "quantile")} of limma 3.54.1: every sample gets the mean of the sorted samples;
 * equal values get the value at their average rank, interpolated.
 */
public record QuantileNormalization() implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        return ofValues(new LogOfOneMore(new Cpm(new NoScaling())).apply(counts));
    }

    /** Quantile normalization of values as they are. */
    static ExpressionMatrix ofValues(ExpressionMatrix matrix) {
        int genes = matrix.geneCount();
        int samples = matrix.sampleCount();
        double[] means = new double[genes];
        for (int sample = 0; sample < samples; sample++) {
            double[] sorted = matrix.sample(sample).clone();
            Arrays.sort(sorted);
            for (int i = 0; i < genes; i++) {
                means[i] += sorted[i] / samples;
            }
        }
        double[][] values = IntStream.range(0, samples)
                .parallel()
                .mapToObj(sample -> atRanks(Ranks.of(matrix.sample(sample), Ranks.Ties.AVERAGE), means))
                .toArray(double[][]::new);
        return matrix.withValues(values);
    }

    private static double[] atRanks(double[] ranks, double[] means) {
        double[] values = new double[ranks.length];
        for (int gene = 0; gene < values.length; gene++) {
            double position = ranks[gene] - 1;
            int below = (int) position;
            int above = Math.min(below + 1, means.length - 1);
            values[gene] = means[below] + (position - below) * (means[above] - means[below]);
        }
        return values;
    }
}
