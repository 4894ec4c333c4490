package org.mitoscore.cohort.survival;

import java.util.Locale;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TailProbability;

/** The scale on which a survival probability's confidence interval is symmetric (R survival's {@code conf.type}). */
public enum IntervalScale {
    /** S ± z·se, cut to 0–1. */
    PLAIN,
    /** Symmetric for log S; what R reports unless told otherwise. */
    LOG,
    /** Symmetric for log(−log S); never leaves 0–1, the usual choice of medical journals. */
    LOG_LOG;

    /** The spelling in files: {@code plain}, {@code log}, {@code log-log}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param survival S(t)
     * @param greenwood Greenwood's sum d/(n(n−d)) up to t: the variance of log S(t)
     * @param level such as 0.95
     * @return limits NaN where S is 0, as R has them
     */
    Estimate interval(double survival, double greenwood, double level) {
        if (survival == 0) {
            return new Estimate(0, Double.NaN, Double.NaN);
        }
        double z = TailProbability.normalQuantile(level);
        double se = Math.sqrt(greenwood);
        return switch (this) {
            case PLAIN ->
                new Estimate(survival, survival - z * se * survival, survival + z * se * survival).clamp(0, 1);
            case LOG -> new Estimate(survival, survival * Math.exp(-z * se), survival * Math.exp(z * se)).clamp(0, 1);
            case LOG_LOG -> {
                if (survival == 1) {
                    yield new Estimate(1, 1, 1);
                }
                double centre = Math.log(-Math.log(survival));
                double margin = z * se / Math.log(survival);
                yield new Estimate(
                        survival, Math.exp(-Math.exp(centre - margin)), Math.exp(-Math.exp(centre + margin)));
            }
        };
    }
}
