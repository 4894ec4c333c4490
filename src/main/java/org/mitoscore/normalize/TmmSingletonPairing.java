package org.mitoscore.normalize;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Log2;

/**
 * TMM with singleton pairing, as {@code calcNormFactors(method = "TMMwsp")} of edgeR 3.40.2, for data with many zeros:
 * genes seen only in the sample are paired with genes seen only in the reference, largest with largest; the reference is
 * the sample with the largest sum of square roots of counts; ties of M are broken by M of counts plus one half.
 */
public record TmmSingletonPairing() implements LibraryScaling {
    private static final double LOG_RATIO_TRIM = 0.3;
    private static final double SUM_TRIM = 0.05;
    private static final double NO_COUNT = 1e-14;
    private static final double NO_DIFFERENCE = 1e-6;
    private static final double WEIGHT_SHRINKAGE = 1e-6;

    @Override
    public String label() {
        return "TMMwsp";
    }

    @Override
    public double[] factors(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        if (sizes.length == 1) {
            return new NoScaling().factors(counts);
        }
        int reference = Tmm.mostDiverse(counts);
        return ProductOne.of(IntStream.range(0, sizes.length)
                .parallel()
                .mapToDouble(sample ->
                        factor(counts.sample(sample), sizes[sample], counts.sample(reference), sizes[reference]))
                .toArray());
    }

    private static double factor(double[] observed, double observedSize, double[] reference, double referenceSize) {
        double[][] pairs = pairs(observed, reference);
        double[] own = pairs[0];
        double[] other = pairs[1];
        int n = own.length;
        double[] ratios = new double[n];
        double[] shrunkRatios = new double[n];
        double[] means = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double p = own[i] / observedSize;
            double q = other[i] / referenceSize;
            ratios[i] = Log2.of(p / q);
            means[i] = 0.5 * Log2.of(p * q);
            shrunkRatios[i] =
                    Log2.of(((own[i] + 0.5) / (observedSize + 0.5)) / ((other[i] + 0.5) / (referenceSize + 0.5)));
            largest = Math.max(largest, Math.abs(ratios[i]));
        }
        if (largest < NO_DIFFERENCE) {
            return 1;
        }
        boolean[] keep = new boolean[n];
        Arrays.fill(keep, true);
        trim(
                keep,
                LOG_RATIO_TRIM,
                Comparator.<Integer>comparingDouble(i -> ratios[i]).thenComparingDouble(i -> shrunkRatios[i]));
        trim(keep, SUM_TRIM, Comparator.comparingDouble(i -> means[i]));
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            if (keep[i]) {
                double p = own[i] / observedSize;
                double q = other[i] / referenceSize;
                double variance = (1 - p) / p / observedSize + (1 - q) / q / referenceSize;
                double weight = (1 + WEIGHT_SHRINKAGE) / (variance + WEIGHT_SHRINKAGE);
                weighted += weight * ratios[i];
                weights += weight;
            }
        }
        return Math.pow(2, weighted / weights);
    }

    /** Counts of the genes that both have, then the paired counts of the genes that only one has. */
    private static double[][] pairs(double[] observed, double[] reference) {
        double[] onlyOwn = IntStream.range(0, observed.length)
                .filter(gene -> observed[gene] > NO_COUNT && !(reference[gene] > NO_COUNT))
                .mapToDouble(gene -> observed[gene])
                .sorted()
                .toArray();
        double[] onlyOther = IntStream.range(0, observed.length)
                .filter(gene -> reference[gene] > NO_COUNT && !(observed[gene] > NO_COUNT))
                .mapToDouble(gene -> reference[gene])
                .sorted()
                .toArray();
        int[] shared = IntStream.range(0, observed.length)
                .filter(gene -> observed[gene] > NO_COUNT && reference[gene] > NO_COUNT)
                .toArray();
        int paired = Math.min(onlyOwn.length, onlyOther.length);
        double[] own = Arrays.copyOf(Tmm.pick(observed, shared), shared.length + paired);
        double[] other = Arrays.copyOf(Tmm.pick(reference, shared), shared.length + paired);
        for (int i = 0; i < paired; i++) {
            own[shared.length + i] = onlyOwn[onlyOwn.length - 1 - i];
            other[shared.length + i] = onlyOther[onlyOther.length - 1 - i];
        }
        return new double[][] {own, other};
    }

    private static void trim(boolean[] keep, double share, Comparator<Integer> comparator) {
        int n = keep.length;
        int low = (int) (n * share);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(comparator)
                .mapToInt(i -> i)
                .toArray();
        for (int place = 0; place < n; place++) {
            if (place < low || place >= n - low) {
                keep[order[place]] = false;
            }
        }
    }
}
