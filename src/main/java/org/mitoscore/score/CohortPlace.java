package org.mitoscore.score;

/**
 * Where a score stands among the scores of a cohort.
 *
 * @param percentile 0–100: the share of the cohort below, plus half of those equal
 * @param z distance from the cohort's mean in standard deviations (n − 1); NaN when the cohort does not vary
 */
public record CohortPlace(double percentile, double z) {}
