package org.mitoscore.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** P-values from reference distributions, computed in the tail so that small ones keep their digits. */
public final class TailProbability {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private TailProbability() {}

    /** P(|Z| ≥ |z|) of a standard normal. */
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** P(Z ≥ z) of a standard normal. */
    public static double normalUpper(double z) {
        return Double.isNaN(z) ? Double.NaN : NORMAL.survivalProbability(z);
    }

    /** P(X ≥ x) of a chi-squared variable. */
    public static double chiSquaredUpper(double x, int df) {
        return Double.isNaN(x) || df < 1
                ? Double.NaN
                : ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, x));
    }

    /** P(|T| ≥ |t|) of Student's t. */
    public static double studentTwoSided(double t, double df) {
        return Double.isNaN(t) || Double.isNaN(df)
                ? Double.NaN
                : 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }

    /** The standard normal quantile that leaves (1 − level)/2 in each tail: 1.96 for 0.95. */
    public static double normalQuantile(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** The Student quantile that leaves (1 − level)/2 in each tail. */
    public static double studentQuantile(double level, double df) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - level) / 2);
    }
}
