package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;

/**
 * Counts divided by DESeq2's size factors ({@code counts(dds, normalized = TRUE)}).
 *
 * @param positiveCounts whether genes with zeros take part in the size factors ({@code type = "poscounts"})
 */
public record MedianOfRatios(boolean positiveCounts) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] factors = positiveCounts ? SizeFactors.positiveCounts(counts) : SizeFactors.ratio(counts);
        return divided(counts, factors);
    }

    static ExpressionMatrix divided(ExpressionMatrix counts, double[] factors) {
        double[][] values = new double[factors.length][counts.geneCount()];
        for (int sample = 0; sample < factors.length; sample++) {
            double[] column = counts.sample(sample);
            for (int gene = 0; gene < column.length; gene++) {
                values[sample][gene] = column[gene] / factors[sample];
            }
        }
        return counts.withValues(values);
    }
}
