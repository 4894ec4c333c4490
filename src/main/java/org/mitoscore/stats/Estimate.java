package org.mitoscore.stats;

/**
 * A number with its confidence interval; a limit that does not exist is NaN.
 *
 * @param value the estimate
 * @param lower lower limit
 * @param upper upper limit
 */
public record Estimate(double value, double lower, double upper) {

    /** value ± quantile × standard error. */
    public static Estimate normal(double value, double standardError, double level) {
        double margin = TailProbability.normalQuantile(level) * standardError;
        return new Estimate(value, value - margin, value + margin);
    }

    /** The same on the exponential scale: a log hazard ratio becomes a hazard ratio. */
    public Estimate exp() {
        return new Estimate(Math.exp(value), Math.exp(lower), Math.exp(upper));
    }

    /** The same with the limits kept between two bounds. */
    public Estimate clamp(double least, double most) {
        return new Estimate(value, Math.max(least, lower), Math.min(most, upper));
    }
}
