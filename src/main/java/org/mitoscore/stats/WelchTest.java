package org.mitoscore.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Welch's t test of two means, as {@code t.test} of R, and the difference in standard deviations.
 *
 * @param difference mean of the first group minus mean of the second, with its 95 % interval
 * @param t the statistic
 * @param df Welch–Satterthwaite degrees of freedom
 * @param p two-sided p-value
 * @param hedgesG difference over the pooled standard deviation (Cohen's d) × Hedges' (1981) exact small-sample factor
 */
public record WelchTest(Estimate difference, double t, double df, double p, double hedgesG) {

    /** @throws NotEstimableException when a group has fewer than two values or nothing varies */
    public static WelchTest of(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            throw new NotEstimableException("a group has fewer than two values");
        }
        double v1 = Descriptive.variance(first) / first.length;
        double v2 = Descriptive.variance(second) / second.length;
        double standardError = Math.sqrt(v1 + v2);
        if (!(standardError > 0)) {
            throw new NotEstimableException("the values do not vary within the groups");
        }
        double mean = Descriptive.mean(first) - Descriptive.mean(second);
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (first.length - 1) + v2 * v2 / (second.length - 1));
        double margin = TailProbability.studentQuantile(0.95, df) * standardError;
        double t = mean / standardError;
        return new WelchTest(
                new Estimate(mean, mean - margin, mean + margin),
                t,
                df,
                TailProbability.studentTwoSided(t, df),
                cohenD(first, second) * smallSampleFactor(first.length + second.length - 2));
    }

    static double cohenD(double[] first, double[] second) {
        double within =
                (first.length - 1) * Descriptive.variance(first) + (second.length - 1) * Descriptive.variance(second);
        double pooled = Math.sqrt(within / (first.length + second.length - 2));
        return (Descriptive.mean(first) - Descriptive.mean(second)) / pooled;
    }

    /** Γ(df/2) / (√(df/2) · Γ((df−1)/2)), about 1 − 3/(4 df − 1). */
    private static double smallSampleFactor(int df) {
        return Math.exp(Gamma.logGamma(df / 2.0) - Gamma.logGamma((df - 1) / 2.0)) / Math.sqrt(df / 2.0);
    }
}
