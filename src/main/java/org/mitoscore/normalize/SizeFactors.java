package org.mitoscore.normalize;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.stats.Selection;

/**
 * Median-of-ratios size factors (Anders and Huber 2010, doi 10.1186/gb-2010-11-10-r106), as {@code
 * estimateSizeFactors} of DESeq2 1.38.3.
 */
public final class SizeFactors {
    private SizeFactors() {}

    /**
     * Median over genes of a sample's count divided by the gene's geometric mean; only genes without a zero take part.
     *
     * @throws InputException when every gene has a zero in some sample
     */
    public static double[] ratio(ExpressionMatrix counts) {
        return medians(counts, logGeometricMeans(counts));
    }

    /**
     * As {@link #ratio}, but the geometric mean is over all samples of the counts above zero, so genes with zeros take
     * part; scaled to geometric mean 1. Many genes tie when counts are low, so filter genes first.
     */
    public static double[] positiveCounts(ExpressionMatrix counts) {
        double[] logMeans = new double[counts.geneCount()];
        int[] positive = new int[counts.geneCount()];
        for (int sample = 0; sample < counts.sampleCount(); sample++) {
            double[] column = counts.sample(sample);
            for (int gene = 0; gene < column.length; gene++) {
                if (column[gene] > 0) {
                    logMeans[gene] += Math.log(column[gene]);
                    positive[gene]++;
                }
            }
        }
        for (int gene = 0; gene < logMeans.length; gene++) {
            logMeans[gene] = positive[gene] == 0 ? Double.NEGATIVE_INFINITY : logMeans[gene] / counts.sampleCount();
        }
        return ProductOne.of(medians(counts, logMeans));
    }

    /**
     * Mean log count of each gene; minus infinity when it has a zero.
     *
     * @throws InputException when every gene has a zero in some sample
     */
    static double[] logGeometricMeans(ExpressionMatrix counts) {
        double[] sums = new double[counts.geneCount()];
        for (int sample = 0; sample < counts.sampleCount(); sample++) {
            double[] column = counts.sample(sample);
            for (int gene = 0; gene < sums.length; gene++) {
                sums[gene] += Math.log(column[gene]);
            }
        }
        for (int gene = 0; gene < sums.length; gene++) {
            sums[gene] /= counts.sampleCount();
        }
        if (Arrays.stream(sums).noneMatch(Double::isFinite)) {
            throw InputException.of(
                    "size factors", "every gene has a zero count in some sample; use the poscounts method instead");
        }
        return sums;
    }

    private static double[] medians(ExpressionMatrix counts, double[] logMeans) {
        LibrarySizes.of(counts);
        return IntStream.range(0, counts.sampleCount())
                .parallel()
                .mapToDouble(sample -> {
                    double[] column = counts.sample(sample);
                    double[] ratios = IntStream.range(0, column.length)
                            .filter(gene -> Double.isFinite(logMeans[gene]) && column[gene] > 0)
                            .mapToDouble(gene -> Math.log(column[gene]) - logMeans[gene])
                            .toArray();
                    return Math.exp(Selection.median(ratios));
                })
                .toArray();
    }
}
