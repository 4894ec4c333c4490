package org.mitoscore.cohort.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.TailProbability;
import org.mitoscore.stats.TestResult;

/**
 * Inverse-variance meta-analysis of one effect over cohorts; equal to {@code rma} of R metafor 3.8-1.
 *
 * @param model how cohorts are taken to differ
 * @param effect the summary with its interval, on the scale of the effects (log hazard ratio)
 * @param test whether the summary is 0
 * @param heterogeneity Cochran's Q, chi-squared with cohorts − 1 degrees of freedom when all cohorts share one effect
 * @param tauSquared variance of the effects between cohorts
 * @param iSquared share of the variation between estimates that is not chance, 0–1
 * @param prediction where the effect of a further cohort is expected with 95 %; NaN for the fixed model
 */
public record MetaAnalysis(
        Model model,
        Estimate effect,
        TestResult test,
        TestResult heterogeneity,
        double tauSquared,
        double iSquared,
        Estimate prediction) {
    private static final int MAX_ITERATIONS = 1000;
    private static final double CONVERGED = 1e-14;

    /** How cohorts are taken to differ. */
    public enum Model {
        /** All cohorts share one effect. */
        FIXED,
        /** Effects differ between cohorts; their variance by DerSimonian and Laird (1986). */
        DERSIMONIAN_LAIRD,
        /** Effects differ between cohorts; their variance by restricted maximum likelihood. */
        REML;

        /** The spelling in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The effect in one cohort.
     *
     * @param cohort its name
     * @param effect such as a log hazard ratio
     * @param variance its squared standard error
     */
    public record Effect(String cohort, double effect, double variance) {}

    /** @throws NotEstimableException for fewer than two cohorts, or when REML finds no maximum */
    public static MetaAnalysis of(List<Effect> effects, Model model) {
        int k = effects.size();
        if (k < 2) {
            throw new NotEstimableException("a meta-analysis needs two cohorts");
        }
        Sums fixed = Sums.of(effects, 0);
        double q = fixed.squares(effects);
        double tau =
                switch (model) {
                    case FIXED -> 0;
                    case DERSIMONIAN_LAIRD -> Math.max(0, (q - (k - 1)) / fixed.spread());
                    case REML -> reml(effects, Math.max(0, (q - (k - 1)) / fixed.spread()));
                };
        Sums sums = Sums.of(effects, tau);
        double standardError = Math.sqrt(1 / sums.weight);
        double typical = (k - 1) / fixed.spread();
        double iSquared = model == Model.FIXED ? Math.max(0, (q - (k - 1)) / q) : tau / (tau + typical);
        Estimate prediction = model == Model.FIXED
                ? new Estimate(sums.mean, Double.NaN, Double.NaN)
                : Estimate.normal(sums.mean, Math.sqrt(standardError * standardError + tau), 0.95);
        return new MetaAnalysis(
                model,
                Estimate.normal(sums.mean, standardError, 0.95),
                TestResult.normal(sums.mean / standardError),
                new TestResult(q, k - 1, TailProbability.chiSquaredUpper(q, k - 1)),
                tau,
                iSquared,
                prediction);
    }

    /** The summary without each cohort in turn, in the order of the cohorts; at least three. */
    public static List<MetaAnalysis> leaveOneOut(List<Effect> effects, Model model) {
        List<MetaAnalysis> without = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            List<Effect> rest = new ArrayList<>(effects);
            rest.remove(i);
            without.add(of(rest, model));
        }
        return without;
    }

    /** Fisher scoring on the restricted likelihood of τ². */
    private static double reml(List<Effect> effects, double start) {
        double tau = start;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            Sums sums = Sums.of(effects, tau);
            // trace(P), trace(P²) and y'P²y with P = W − W1(1'W1)⁻¹1'W.
            double traceP = sums.weight - sums.weight2 / sums.weight;
            double traceP2 = sums.weight2
                    - 2 * sums.weight3 / sums.weight
                    + sums.weight2 * sums.weight2 / (sums.weight * sums.weight);
            double residuals = 0;
            for (Effect effect : effects) {
                double w = 1 / (effect.variance + tau);
                residuals += w * w * (effect.effect - sums.mean) * (effect.effect - sums.mean);
            }
            double step = (residuals - traceP) / traceP2;
            double next = Math.max(0, tau + step);
            if (Math.abs(next - tau) <= CONVERGED * (1 + tau)) {
                return next;
            }
            tau = next;
        }
        throw new NotEstimableException("REML did not converge");
    }

    private record Sums(double weight, double weight2, double weight3, double mean) {
        static Sums of(List<Effect> effects, double tau) {
            double w1 = 0;
            double w2 = 0;
            double w3 = 0;
            double sum = 0;
            for (Effect effect : effects) {
                double w = 1 / (effect.variance + tau);
                w1 += w;
                w2 += w * w;
                w3 += w * w * w;
                sum += w * effect.effect;
            }
            return new Sums(w1, w2, w3, sum / w1);
        }

        double spread() {
            return weight - weight2 / weight;
        }

        double squares(List<Effect> effects) {
            double q = 0;
            for (Effect effect : effects) {
                q += (effect.effect - mean) * (effect.effect - mean) / effect.variance;
            }
            return q;
        }
    }
}
