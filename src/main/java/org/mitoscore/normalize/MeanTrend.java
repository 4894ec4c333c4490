package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.io.InputException;

/** One dispersion for all genes: the mean of the gene-wise ones, a thousandth trimmed from each end. */
record MeanTrend(double dispersion) implements DispersionTrend {
    private static final double TRIM = 0.001;

    /** Fits as {@code estimateDispersionsFit(fitType = "mean")} of DESeq2 1.38.3. */
    static MeanTrend fit(double[] dispersions) {
        double[] used = Arrays.stream(dispersions)
                .filter(dispersion -> dispersion > 10 * GeneDispersions.SMALLEST)
                .sorted()
                .toArray();
        if (used.length == 0) {
            throw InputException.of("vst", "no gene varies more than chance; there is no dispersion to estimate");
        }
        int cut = (int) Math.floor(used.length * TRIM);
        return new MeanTrend(
                Arrays.stream(used, cut, used.length - cut).average().orElseThrow());
    }

    @Override
    public double stabilize(double normalizedCount) {
        double root = Math.sqrt(dispersion * normalizedCount);
        double areaSine = Math.log(root + Math.sqrt(root * root + 1));
        return (2 * areaSine - Math.log(dispersion) - Math.log(4)) / Math.log(2);
    }
}
