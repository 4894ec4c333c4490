package org.mitoscore.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.ScoreConfidence;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.score.Titration;

/**
 * What tells how far the scores can be trusted, beside the score table; a part that was not given is empty.
 *
 * @param agreement rank agreement of the methods
 * @param confidence intervals and flip probability of each score
 * @param depths what each score becomes at less and less depth
 */
public record Reliability(
        List<MethodAgreement.Row> agreement,
        Map<ScoreKey, ScoreConfidence> confidence,
        Map<ScoreKey, DepthCurve> depths) {

    /** Nothing was given. */
    public static Reliability none() {
        return new Reliability(List.of(), Map.of(), Map.of());
    }

    /** From the rows of the three tables. */
    public static Reliability of(
            List<MethodAgreement.Row> agreement,
            Map<ScoreKey, ScoreConfidence> confidence,
            List<Titration.Step> titration) {
        Map<ScoreKey, List<Titration.Step>> bySample = titration.stream()
                .collect(Collectors.groupingBy(Titration.Step::key, LinkedHashMap::new, Collectors.toList()));
        Map<ScoreKey, DepthCurve> depths = new LinkedHashMap<>();
        bySample.forEach((key, steps) -> depths.put(key, new DepthCurve(steps)));
        return new Reliability(agreement, confidence, depths);
    }
}
