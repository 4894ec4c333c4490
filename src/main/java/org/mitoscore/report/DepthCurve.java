package org.mitoscore.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.mitoscore.score.ConfidenceEstimator;
import org.mitoscore.score.Titration;

/**
 * One score at less and less depth.
 *
 * @param steps from the largest share of the reads to the smallest
 */
record DepthCurve(List<Titration.Step> steps) {
    DepthCurve {
        steps = steps.stream()
                .sorted(Comparator.comparingDouble(Titration.Step::fraction).reversed())
                .toList();
    }

    /** Whether there is a call that could be lost. */
    boolean isCalled() {
        return steps.stream().anyMatch(step -> Double.isFinite(step.sameCall()));
    }

    /** The fewest reads down to which nine draws in ten keep the call at every depth; empty when half of them lose it. */
    OptionalDouble stableReads() {
        return steps.stream()
                .takeWhile(step -> step.sameCall() >= ConfidenceEstimator.DOUBTFUL)
                .mapToDouble(Titration.Step::reads)
                .reduce((more, fewer) -> fewer);
    }
}
