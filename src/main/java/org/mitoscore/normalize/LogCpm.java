package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Log2;

/**
 * log2 counts per million, as {@code cpm(log = TRUE, prior.count)} of edgeR 3.40.2: the prior is scaled to the library
 * size relative to the mean library size, and added to the count once and to the library size twice, so that a zero
 * count has the same value in every sample.
 *
 * @param scaling the correction of library sizes
 * @param priorCount the count added on average; edgeR's default is 2
 */
public record LogCpm(LibraryScaling scaling, double priorCount) implements Normalization {
    /** edgeR's default prior count. */
    public static final double DEFAULT_PRIOR_COUNT = 2;

    private static final double MILLION = 1e6;

    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        double[] factors = scaling.factors(counts);
        for (int sample = 0; sample < sizes.length; sample++) {
            sizes[sample] *= factors[sample];
        }
        double meanSize = Descriptive.mean(sizes);
        double[][] values = new double[sizes.length][counts.geneCount()];
        for (int sample = 0; sample < sizes.length; sample++) {
            double[] column = counts.sample(sample);
            double prior = priorCount * sizes[sample] / meanSize;
            double size = sizes[sample] + 2 * prior;
            for (int gene = 0; gene < column.length; gene++) {
                values[sample][gene] = Log2.of((column[gene] + prior) / size * MILLION);
            }
        }
        return counts.withValues(values);
    }
}
