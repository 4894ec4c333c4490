package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;

/**
 * Counts per million of the effective library size, as edgeR's {@code cpm}.
 *
 * @param scaling the correction of library sizes
 */
public record Cpm(LibraryScaling scaling) implements Normalization {
    private static final double MILLION = 1e6;

    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        double[] factors = scaling.factors(counts);
        double[][] values = new double[sizes.length][counts.geneCount()];
        for (int sample = 0; sample < sizes.length; sample++) {
            double[] column = counts.sample(sample);
            double size = sizes[sample] * factors[sample];
            for (int gene = 0; gene < column.length; gene++) {
                values[sample][gene] = column[gene] / size * MILLION;
            }
        }
        return counts.withValues(values);
    }
}
