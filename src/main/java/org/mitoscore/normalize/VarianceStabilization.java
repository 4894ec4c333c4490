package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;

/**
 * Variance stabilizing transformation (Anders and Huber 2010; Love et al. 2014, doi 10.1186/s13059-014-0550-8), as
 * {@code varianceStabilizingTransformation(blind = TRUE)} of DESeq2 1.38.3: median-of-ratios size factors, gene-wise
 * dispersions of all genes (not of a sample of 1,000, as the shortcut {@code vst} takes), a trend through them, and the
 * transformation that makes the variance of that trend constant. log2-like for large counts.
 *
 * @param parametric whether the trend is parametric; else one dispersion for all genes
 */
public record VarianceStabilization(boolean parametric) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        if (counts.sampleCount() < 2) {
            throw InputException.of("vst", "a dispersion needs at least two samples; use tmm-logcpm for a single one");
        }
        double[] factors = SizeFactors.ratio(counts);
        int[] rows = LibrarySizes.expressedRows(counts);
        double[][] estimates = new GeneDispersions(counts, factors).of(rows);
        DispersionTrend trend = parametric ? parametricTrend(estimates) : MeanTrend.fit(estimates[1]);
        ExpressionMatrix normalized = MedianOfRatios.divided(counts, factors);
        double[][] values = IntStream.range(0, counts.sampleCount())
                .parallel()
                .mapToObj(sample -> stabilized(normalized.sample(sample), trend))
                .toArray(double[][]::new);
        return counts.withValues(values);
    }

    private static DispersionTrend parametricTrend(double[][] estimates) {
        int[] used = IntStream.range(0, estimates[0].length)
                .filter(i -> estimates[1][i] > 100 * GeneDispersions.SMALLEST)
                .toArray();
        return ParametricTrend.fit(
                IntStream.of(used).mapToDouble(i -> estimates[0][i]).toArray(),
                IntStream.of(used).mapToDouble(i -> estimates[1][i]).toArray());
    }

    private static double[] stabilized(double[] column, DispersionTrend trend) {
        double[] values = new double[column.length];
        for (int gene = 0; gene < column.length; gene++) {
            values[gene] = trend.stabilize(column[gene]);
        }
        return values;
    }
}
