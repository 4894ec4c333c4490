package org.mitoscore.normalize;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.stats.Neighbours;

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
        LibrarySizes.of(counts); // names the samples without any count
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
            LibrarySizes.of(counts); // names the samples without any count, which no method can help
            throw InputException.of(
                    "size factors", "every gene has a zero count in some sample; use the poscounts method instead");
        }
        return sums;
    }

    private static double[] medians(ExpressionMatrix counts, double[] logMeans) {
        double[] inverseMeans = Arrays.stream(logMeans)
                .map(mean -> Double.isFinite(mean) ? Math.exp(-mean) : Double.NaN)
                .toArray();
        return IntStream.range(0, counts.sampleCount())
                .parallel()
                .mapToDouble(sample -> Math.exp(medianLogRatio(counts.sample(sample), logMeans, inverseMeans)))
                .toArray();
    }

    /** The median of log count − log mean, found among the ratios themselves: only the middle ones need a logarithm. */
    private static double medianLogRatio(double[] column, double[] logMeans, double[] inverseMeans) {
        double[] ratios = new double[column.length];
        int size = 0;
        for (int gene = 0; gene < column.length; gene++) {
            double ratio = column[gene] * inverseMeans[gene];
            ratios[size] = ratio;
            size += ratio > 0 ? 1 : 0;
        }
        if (size == 0) {
            return Double.NaN;
        }
        int middle = size / 2;
        Neighbours near = Neighbours.of(ratios, size, middle);
        double upper = logRatio(near.at(middle), column, logMeans, inverseMeans);
        return size % 2 == 1 ? upper : (logRatio(near.at(middle - 1), column, logMeans, inverseMeans) + upper) / 2;
    }

    private static double logRatio(double ratio, double[] column, double[] logMeans, double[] inverseMeans) {
        int gene = 0;
        while (column[gene] * inverseMeans[gene] != ratio) {
            gene++;
        }
        return Math.log(column[gene]) - logMeans[gene];
    }
}
