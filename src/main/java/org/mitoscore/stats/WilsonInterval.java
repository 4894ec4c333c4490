package org.mitoscore.stats;

/** Wilson's (1927) score interval of a proportion, as {@code prop.test(correct = FALSE)} of R. */
public final class WilsonInterval {
    private WilsonInterval() {}

    /** The proportion of successes with its interval; all NaN when there are no trials. */
    public static Estimate of(int successes, int trials, double level) {
        if (trials == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double z = TailProbability.normalQuantile(level);
        double p = (double) successes / trials;
        double centre = (p + z * z / (2 * trials)) / (1 + z * z / trials);
        double margin = z * Math.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials)) / (1 + z * z / trials);
        return new Estimate(p, centre - margin, centre + margin).clamp(0, 1);
    }
}
