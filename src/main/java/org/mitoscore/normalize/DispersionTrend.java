package org.mitoscore.normalize;

/** How the negative binomial dispersion depends on the mean; knows the transformation that makes the variance constant. */
sealed interface DispersionTrend permits ParametricTrend, MeanTrend {
    /** The variance-stabilized value of a normalized count, on a log2-like scale. */
    double stabilize(double normalizedCount);
}
