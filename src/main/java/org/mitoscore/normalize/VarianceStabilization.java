package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.stats.SortedOrder;

/**
 * Variance stabilizing transformation (Anders and Huber 2010; Love et al. 2014, doi 10.1186/s13059-014-0550-8), as
 * {@code varianceStabilizingTransformation(blind = TRUE)} of DESeq2 1.38.3: median-of-ratios size factors, gene-wise
 * dispersions, a trend through them, and the transformation that makes the variance of that trend constant. log2-like for
 * large counts.
 *
 * @param parametric whether the trend is parametric; else one dispersion for all genes
 * @param fast whether only 1,000 genes spread over the means above 5 are used for the trend, as DESeq2's shortcut
 *     {@code vst}; values are up to 0.16 away
 */
public record VarianceStabilization(boolean parametric, boolean fast) implements Normalization {
    private static final int SUBSET = 1000;
    private static final double SMALLEST_MEAN = 5;

    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        if (counts.sampleCount() < 2) {
            throw InputException.of("vst", "a dispersion needs at least two samples; use tmm-logcpm for a single one");
        }
        double[] factors = SizeFactors.ratio(counts);
        ExpressionMatrix normalized = MedianOfRatios.divided(counts, factors);
        int[] rows = fast ? spreadOverMeans(normalized) : LibrarySizes.expressedRows(counts);
        double[][] estimates = new GeneDispersions(counts, factors).of(rows);
        DispersionTrend trend = parametric ? parametricTrend(estimates) : MeanTrend.fit(estimates[1]);
        double[][] values = IntStream.range(0, counts.sampleCount())
                .parallel()
                .mapToObj(sample -> stabilized(normalized.sample(sample), trend))
                .toArray(double[][]::new);
        return counts.withValues(values);
    }

    /** 1,000 genes at even steps of the order of their means, of those with a mean above 5. */
    private static int[] spreadOverMeans(ExpressionMatrix normalized) {
        double[] means = new double[normalized.geneCount()];
        for (int sample = 0; sample < normalized.sampleCount(); sample++) {
            double[] column = normalized.sample(sample);
            for (int gene = 0; gene < means.length; gene++) {
                means[gene] += column[gene] / normalized.sampleCount();
            }
        }
        int[] ordered = IntStream.of(SortedOrder.ascending(means))
                .filter(gene -> means[gene] > SMALLEST_MEAN)
                .toArray();
        if (ordered.length < SUBSET) {
            throw InputException.of(
                    "vst-fast",
                    ordered.length + " genes have a mean above " + (int) SMALLEST_MEAN + ", " + SUBSET
                            + " are needed; use --method vst");
        }
        double step = (ordered.length - 1.0) / (SUBSET - 1);
        return IntStream.range(0, SUBSET)
                .map(i -> ordered[(int) Math.rint(1 + i * step) - 1])
                .toArray();
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
