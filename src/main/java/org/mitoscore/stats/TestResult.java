package org.mitoscore.stats;

/**
 * The outcome of a test.
 *
 * @param statistic the test's statistic
 * @param df degrees of freedom; NaN when the reference distribution has none
 * @param p two-sided p-value
 */
public record TestResult(double statistic, double df, double p) {

    /** A test whose statistic is chi-squared under the null. */
    public static TestResult chiSquared(double statistic, int df) {
        return new TestResult(statistic, df, TailProbability.chiSquaredUpper(statistic, df));
    }

    /** A test whose statistic is standard normal under the null. */
    public static TestResult normal(double z) {
        return new TestResult(z, Double.NaN, TailProbability.normalTwoSided(z));
    }
}
