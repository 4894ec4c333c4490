package org.mitoscore.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.LeadingEigenvectors;
import org.mitoscore.stats.RowProducts;

/**
 * What a cohort looks like, to tell a sample that does not belong: another tissue, another protocol, a failed library.
 *
 * <p>Only expressed genes take part: those whose mean is above the median of all means. The most stable of them (smallest
 * standard deviation) serve as housekeeping genes, the most variable ones carry the principal components; both are chosen
 * from the cohort, not from a list. The limits come from the cohort too: each tenth of it is measured against the other
 * nine, and the limit is the most extreme member or Tukey's outer fence (three interquartile ranges beyond the quartiles),
 * whichever is further out. A member is never outside: measured against the whole cohort, which it took part in, it may lie
 * further out on the components, and then that is the limit.
 */
final class DriftProfile {
    private static final int STABLE_GENES = 200;
    private static final int VARIABLE_GENES = 500;
    private static final int COMPONENTS = 5;
    private static final int FOLDS = 10;
    private static final double EXTREME = 4;
    private static final double OUTER_FENCE = 3;

    private final int[] expressed;
    private final int[] stable;
    private final int[] variable;
    private final double[] means;
    private final double[] deviations;
    private final double[][] loadings;

    /** @param cohort genes × samples, log scale; at least three samples */
    DriftProfile(ExpressionMatrix cohort) {
        int genes = cohort.geneCount();
        means = new double[genes];
        deviations = new double[genes];
        IntStream.range(0, genes).parallel().forEach(gene -> {
            double[] values = cohort.gene(gene);
            means[gene] = Descriptive.mean(values);
            deviations[gene] = Descriptive.standardDeviation(values);
        });
        double middle = Descriptive.median(means);
        expressed = IntStream.range(0, genes)
                .filter(gene -> means[gene] > middle && deviations[gene] > 0)
                .toArray();
        int[] bySpread = IntStream.of(expressed)
                .boxed()
                .sorted(Comparator.comparingDouble(gene -> deviations[gene]))
                .mapToInt(gene -> gene)
                .toArray();
        stable = Arrays.copyOf(bySpread, Math.min(STABLE_GENES, bySpread.length));
        variable = Arrays.copyOfRange(bySpread, Math.max(0, bySpread.length - VARIABLE_GENES), bySpread.length);
        loadings = loadings(cohort);
    }

    /** One array per component over the variable genes, scaled so that cohort scores have variance 1; few genes have fewer. */
    private double[][] loadings(ExpressionMatrix cohort) {
        int n = cohort.sampleCount();
        double[][] centered = new double[n][];
        for (int sample = 0; sample < n; sample++) {
            centered[sample] = centered(cohort.sample(sample));
        }
        LeadingEigenvectors leading = LeadingEigenvectors.of(RowProducts.of(centered), Math.min(COMPONENTS, n - 2));
        double[][] scaled = new double[leading.values().length][variable.length];
        for (int component = 0; component < scaled.length; component++) {
            double eigenvalue = leading.values()[component];
            double[] vector = leading.vectors()[component];
            for (int sample = 0; sample < n; sample++) {
                // Score of sample s is v_s·√λ with variance λ/(n−1); loading is Σ v_s x_s / √λ.
                double factor = vector[sample] * Math.sqrt(n - 1) / eigenvalue;
                for (int i = 0; i < variable.length; i++) {
                    scaled[component][i] += factor * centered[sample][i];
                }
            }
        }
        return scaled;
    }

    private double[] centered(double[] values) {
        return IntStream.of(variable)
                .mapToDouble(gene -> values[gene] - means[gene])
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** @param values one sample in the cohort's gene order and scale */
    DriftMeasures measure(double[] values) {
        double[] own = IntStream.of(expressed).mapToDouble(gene -> values[gene]).toArray();
        double[] cohort =
                IntStream.of(expressed).mapToDouble(gene -> means[gene]).toArray();
        double[] differences = IntStream.of(stable)
                .mapToDouble(gene -> values[gene] - means[gene])
                .toArray();
        double extreme = IntStream.of(expressed)
                .filter(gene -> Math.abs(values[gene] - means[gene]) > EXTREME * deviations[gene])
                .count();
        double[] centered = centered(values);
        double squares = 0;
        for (double[] loading : loadings) {
            double score = dot(loading, centered);
            squares += score * score;
        }
        return new DriftMeasures(
                correlation(own, cohort),
                Math.sqrt(squares / loadings.length),
                Descriptive.standardDeviation(differences),
                extreme / expressed.length);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Descriptive.mean(a);
        double meanB = Descriptive.mean(b);
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return products / Math.sqrt(squaresA * squaresB);
    }

    /** The limits that a cohort sets by its own members. */
    static DriftMeasures limits(ExpressionMatrix cohort) {
        DriftProfile whole = new DriftProfile(cohort);
        List<DriftMeasures> inside = IntStream.range(0, cohort.sampleCount())
                .mapToObj(sample -> whole.measure(cohort.sample(sample)))
                .toList();
        List<DriftMeasures> leftOut = IntStream.range(0, FOLDS)
                .boxed()
                .flatMap(fold -> {
                    DriftProfile others = new DriftProfile(samples(cohort, fold, false));
                    ExpressionMatrix tenth = samples(cohort, fold, true);
                    return IntStream.range(0, tenth.sampleCount())
                            .mapToObj(sample -> others.measure(tenth.sample(sample)));
                })
                .toList();
        return new DriftMeasures(
                -upperLimit(leftOut, inside, measures -> -measures.correlation()),
                upperLimit(leftOut, inside, DriftMeasures::componentDistance),
                upperLimit(leftOut, inside, DriftMeasures::stableSpread),
                upperLimit(leftOut, inside, DriftMeasures::extremeShare));
    }

    private static ExpressionMatrix samples(ExpressionMatrix cohort, int fold, boolean inFold) {
        int[] chosen = IntStream.range(0, cohort.sampleCount())
                .filter(sample -> (sample % FOLDS == fold) == inFold)
                .toArray();
        return new ExpressionMatrix(
                cohort.geneIds(),
                cohort.geneNames(),
                IntStream.of(chosen).mapToObj(cohort.samples()::get).toList(),
                IntStream.of(chosen).mapToObj(cohort::sample).toArray(double[][]::new));
    }

    private static double upperLimit(
            List<DriftMeasures> leftOut, List<DriftMeasures> inside, ToDoubleFunction<DriftMeasures> measure) {
        double[] sorted = leftOut.stream().mapToDouble(measure).sorted().toArray();
        double lower = Descriptive.quantileOfSorted(sorted, 0.25);
        double upper = Descriptive.quantileOfSorted(sorted, 0.75);
        double furthestInside = inside.stream().mapToDouble(measure).max().orElseThrow();
        return Math.max(furthestInside, Math.max(sorted[sorted.length - 1], upper + OUTER_FENCE * (upper - lower)));
    }
}
