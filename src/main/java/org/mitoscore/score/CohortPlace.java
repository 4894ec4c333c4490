package org.mitoscore.score;

import org.mitoscore.stats.Descriptive;

/**
 * Where a score stands among the scores of a cohort.
 *
 * @param percentile 0–100: the share of the cohort below, plus half of those equal
 * @param z distance from the cohort's mean in standard deviations (n − 1); NaN when the cohort does not vary
 */
public record CohortPlace(double percentile, double z) {

    public static CohortPlace of(double score, double[] cohort) {
        double below = 0;
        double equal = 0;
        for (double other : cohort) {
            if (other < score) {
                below++;
            } else if (other == score) {
                equal++;
            }
        }
        double deviation = Descriptive.standardDeviation(cohort);
        double z = deviation > 0 ? (score - Descriptive.mean(cohort)) / deviation : Double.NaN;
        return new CohortPlace(100 * (below + equal / 2) / cohort.length, z);
    }
}
