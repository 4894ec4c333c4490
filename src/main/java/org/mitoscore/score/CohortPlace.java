package org.mitoscore.score;

import java.util.Arrays;
import org.mitoscore.stats.Descriptive;

/**
 * Where a score stands among the scores of a cohort.
 *
 * @param percentile 0–100: the share of the cohort below, plus half of those equal
 * @param z distance from the cohort's mean in standard deviations (n − 1); NaN when the cohort does not vary
 * @param aboveMedian 1 above the cohort's median, −1 below, 0 on it
 */
record CohortPlace(double percentile, double z, int aboveMedian) {

    /** Places a score among a cohort that includes it. */
    static CohortPlace of(double score, double[] cohort) {
        double below = Arrays.stream(cohort).filter(other -> other < score).count();
        double equal = Arrays.stream(cohort).filter(other -> other == score).count();
        double deviation = Descriptive.standardDeviation(cohort);
        double z = deviation > 0 ? (score - Descriptive.mean(cohort)) / deviation : Double.NaN;
        return new CohortPlace(
                100 * (below + equal / 2) / cohort.length, z, Double.compare(score, Descriptive.median(cohort)));
    }
}
