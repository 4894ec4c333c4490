package org.mitoscore.cohort.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the analyses are done.
 *
 * @param groups rule of groups
 * @param landmarks times at which survival is given, in the endpoint's unit; empty for those of 1, 2, 3
 *     and 5 years that the follow-up reaches
 * @param bootstraps resamples for intervals and optimism; 0 for none
 * @param permutations of the cut-point's test
 * @param folds of cross-validation
 * @param randomSignatures random gene sets per signature; 0 for none
 * @param seed the same seed gives the same numbers
 */
public record CohortSettings(
        GroupRule groups,
        List<Double> landmarks,
        int bootstraps,
        int permutations,
        int folds,
        int randomSignatures,
        long seed) {
    /** Confidence level of every interval. */
    public static final double LEVEL = 0.95;

    public CohortSettings {
        landmarks = List.copyOf(landmarks);
    }

    /** The landmarks of an endpoint. */
    List<Double> landmarksOf(TimeStudy study) {
        if (!landmarks.isEmpty()) {
            return landmarks;
        }
        double year = study.time().unit().perYear();
        double last = 0;
        for (double t : study.data().time()) {
            last = Math.max(last, t);
        }
        double reach = last;
        return Stream.of(1, 2, 3, 5)
                .map(years -> years * year)
                .filter(time -> time <= reach)
                .toList();
    }
}
