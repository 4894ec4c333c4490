package org.mitoscore.normalize;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Log2;
import org.mitoscore.stats.Selection;

/**
 * Trimmed mean of M-values (Robinson and Oshlack 2010, doi 10.1186/gb-2010-11-3-r25), as in
 * {@code calcNormFactors(method = "TMM")} of edgeR 3.40.2: genes without any count are left out; the reference is the
 * sample whose upper quartile is nearest the mean upper quartile; M and A are trimmed by average-tie ranks; the mean of M
 * is weighted by the inverse of its approximate variance. A single sample has factor 1.
 *
 * @param logRatioTrim share of M-values trimmed from each end
 * @param sumTrim share of A-values trimmed from each end
 */
public record Tmm(double logRatioTrim, double sumTrim) implements LibraryScaling {
    private static final double UPPER_QUARTILE = 0.75;
    private static final double NO_QUARTILE = 1e-20;
    private static final double NO_DIFFERENCE = 1e-6;

    /** The sample that the others are compared with: what each gene needs of it, once for all comparisons. */
    static final class Reference {
        private final double[] counts;
        /** Count / library size, its log2, and the part of a log ratio's variance that comes from this sample. */
        private final double[] shares;

        private final double[] logShares;
        private final double[] variances;

        Reference(double[] counts, double size) {
            this.counts = counts;
            this.shares = Arrays.stream(counts).map(count -> count / size).toArray();
            this.logShares = Arrays.stream(shares).map(Log2::of).toArray();
            this.variances =
                    Arrays.stream(counts).map(count -> variance(count, size)).toArray();
        }
    }

    /** With edgeR's trims: 30 % of M, 5 % of A. */
    public Tmm() {
        this(0.3, 0.05);
    }

    @Override
    public String label() {
        return "TMM";
    }

    @Override
    public double[] factors(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        int[] rows = LibrarySizes.expressedRows(counts);
        if (sizes.length == 1 || rows.length == 0) {
            return new NoScaling().factors(counts);
        }
        int reference = reference(counts, sizes, rows);
        Reference against = new Reference(pick(counts.sample(reference), rows), sizes[reference]);
        double[] factors = IntStream.range(0, sizes.length)
                .parallel()
                .mapToDouble(sample -> factor(pick(counts.sample(sample), rows), sizes[sample], against))
                .toArray();
        return ProductOne.of(factors);
    }

    /** Index of the sample that the others are compared with. */
    static int reference(ExpressionMatrix counts, double[] sizes, int[] rows) {
        double[] quartiles = IntStream.range(0, sizes.length)
                .parallel()
                .mapToDouble(
                        sample -> Selection.quantile(pick(counts.sample(sample), rows), UPPER_QUARTILE) / sizes[sample])
                .toArray();
        if (Descriptive.median(quartiles) < NO_QUARTILE) {
            return mostDiverse(counts);
        }
        double mean = Descriptive.mean(quartiles);
        int nearest = 0;
        for (int sample = 1; sample < quartiles.length; sample++) {
            if (Math.abs(quartiles[sample] - mean) < Math.abs(quartiles[nearest] - mean)) {
                nearest = sample;
            }
        }
        return nearest;
    }

    /** The sample with the largest sum of square roots of counts. */
    static int mostDiverse(ExpressionMatrix counts) {
        int best = 0;
        double most = -1;
        for (int sample = 0; sample < counts.sampleCount(); sample++) {
            double sum = 0;
            for (double count : counts.sample(sample)) {
                sum += Math.sqrt(count);
            }
            if (sum > most) {
                most = sum;
                best = sample;
            }
        }
        return best;
    }

    /** The column's values in the rows: the column itself when those are all, so it is not to be changed. */
    static double[] pick(double[] column, int[] rows) {
        if (rows.length == column.length) {
            return column;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }

    /** The factor of one sample against the reference, before all are scaled to product 1. */
    double factor(double[] observed, double observedSize, Reference reference) {
        double[] ratios = new double[observed.length];
        double[] means = new double[observed.length];
        double[] variances = new double[observed.length];
        int n = 0;
        double largest = 0;
        for (int gene = 0; gene < observed.length; gene++) {
            double own = observed[gene];
            if (own > 0 && reference.counts[gene] > 0) {
                double share = own / observedSize;
                ratios[n] = Log2.of(share / reference.shares[gene]);
                means[n] = (Log2.of(share) + reference.logShares[gene]) / 2;
                variances[n] = variance(own, observedSize) + reference.variances[gene];
                largest = Math.max(largest, Math.abs(ratios[n]));
                n++;
            }
        }
        if (largest < NO_DIFFERENCE) {
            return 1;
        }
        TrimmedRange keptRatios = TrimmedRange.of(ratios, n, logRatioTrim);
        TrimmedRange keptMeans = TrimmedRange.of(means, n, sumTrim);
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            if (keptRatios.holds(ratios[i]) && keptMeans.holds(means[i])) {
                weighted += ratios[i] / variances[i];
                weights += 1 / variances[i];
            }
        }
        double mean = weighted / weights;
        return Double.isNaN(mean) ? 1 : Math.pow(2, mean);
    }

    /** Approximate variance of the log of one sample's share. */
    private static double variance(double count, double size) {
        return (size - count) / size / count;
    }
}
