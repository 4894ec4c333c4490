package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Log2;

/**
 * TMM log2 CPM of one sample at a time against a cohort that stays the same: the cohort's TMM reference sample, the scale
 * that makes its factors multiply to 1, and its mean library size are kept, so a sample's values depend on nothing else. A
 * member of the cohort gets, to the last digit, the values that {@link LogCpm} with {@link Tmm} gives it in the cohort.
 */
public final class FrozenLogCpm {
    private static final double MILLION = 1e6;

    private final Tmm tmm = new Tmm();
    private final int[] expressedRows;
    private final Tmm.Reference reference;
    private final double factorScale;
    private final double[] cohortFactors;
    private final double meanSize;
    private final double priorCount;

    /**
     * @param cohort genes × samples, counts
     * @param priorCount as of {@link LogCpm}
     * @throws org.mitoscore.io.InputException when a sample has no counts
     */
    public FrozenLogCpm(ExpressionMatrix cohort, double priorCount) {
        double[] sizes = LibrarySizes.of(cohort);
        this.priorCount = priorCount;
        expressedRows = LibrarySizes.expressedRows(cohort);
        int chosen = sizes.length == 1 ? 0 : Tmm.reference(cohort, sizes, expressedRows);
        reference = new Tmm.Reference(Tmm.pick(cohort.sample(chosen), expressedRows), sizes[chosen]);
        cohortFactors = IntStream.range(0, sizes.length)
                .parallel()
                .mapToDouble(sample -> rawFactor(cohort.sample(sample), sizes[sample]))
                .toArray();
        factorScale = ProductOne.scale(cohortFactors);
        for (int sample = 0; sample < sizes.length; sample++) {
            cohortFactors[sample] /= factorScale;
            sizes[sample] *= cohortFactors[sample];
        }
        meanSize = Descriptive.mean(sizes);
    }

    private double rawFactor(double[] counts, double size) {
        return tmm.factor(Tmm.pick(counts, expressedRows), size, reference);
    }

    /**
     * The TMM factor of a sample.
     *
     * @param counts in the cohort's gene order; at least one above zero
     */
    public double factor(double[] counts) {
        return rawFactor(counts, LibrarySizes.of(counts)) / factorScale;
    }

    /**
     * log2 CPM of a sample with its own TMM factor.
     *
     * @param counts in the cohort's gene order; at least one above zero
     */
    public double[] apply(double[] counts) {
        return apply(counts, factor(counts));
    }

    /** log2 CPM of a sample with a given TMM factor, for resampled counts of a sample whose factor is known. */
    public double[] apply(double[] counts, double factor) {
        double size = LibrarySizes.of(counts) * factor;
        double prior = priorCount * size / meanSize;
        double effective = size + 2 * prior;
        double[] values = new double[counts.length];
        for (int gene = 0; gene < values.length; gene++) {
            values[gene] = Log2.of((counts[gene] + prior) / effective * MILLION);
        }
        return values;
    }

    /** The factors of the cohort's own samples, in their order. */
    public double[] cohortFactors() {
        return cohortFactors.clone();
    }

    /**
     * The values of the whole cohort, with the factors that were found when it was frozen.
     *
     * @param cohort the one that this was made of, which is not kept here
     */
    public ExpressionMatrix applyToCohort(ExpressionMatrix cohort) {
        return cohort.withValues(IntStream.range(0, cohort.sampleCount())
                .parallel()
                .mapToObj(sample -> apply(cohort.sample(sample), cohortFactors[sample]))
                .toArray(double[][]::new));
    }

    /** The same as {@link #applyToCohort}, but the cohort gives up its counts, see {@link ExpressionMatrix#convert}. */
    public ExpressionMatrix convertCohort(ExpressionMatrix cohort) {
        return cohort.convert(sample -> apply(cohort.sample(sample), cohortFactors[sample]));
    }
}
