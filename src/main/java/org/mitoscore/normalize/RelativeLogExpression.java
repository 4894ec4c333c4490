package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;

/**
 * Relative log expression, as {@code calcNormFactors(method = "RLE")} of edgeR 3.40.2: the median of the ratios to the genes' geometric means divided by
 * the library size, scaled to product 1.
 */
public record RelativeLogExpression() implements LibraryScaling {
    @Override
    public String label() {
        return "RLE";
    }

    @Override
    public double[] factors(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        double[] logMeans = SizeFactors.logGeometricMeans(counts);
        return ProductOne.of(IntStream.range(0, sizes.length)
                .parallel()
                .mapToDouble(sample -> medianRatio(counts.sample(sample), logMeans) / sizes[sample])
                .toArray());
    }

    /** The median of the ratios themselves; DESeq2 takes that of their logs, which differs for an even number of genes. */
    private static double medianRatio(double[] column, double[] logMeans) {
        return Descriptive.median(IntStream.range(0, column.length)
                .filter(gene -> Double.isFinite(logMeans[gene]))
                .mapToDouble(gene -> column[gene] / Math.exp(logMeans[gene]))
                .toArray());
    }
}
