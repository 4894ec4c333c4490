package org.mitoscore.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far a sample lies from a cohort; also the limits of these measures.
 *
 * @param correlation Pearson correlation with the cohort's mean over expressed genes
 * @param componentDistance distance from the cohort's centre on its first principal components, in standard deviations
 *     (root mean square)
 * @param stableSpread standard deviation, over the genes most stable in the cohort, of the difference to their means
 * @param extremeShare share of expressed genes further than four standard deviations from the cohort's mean
 */
public record DriftMeasures(
        @JsonProperty("correlation") double correlation,
        @JsonProperty("component_distance") double componentDistance,
        @JsonProperty("stable_spread") double stableSpread,
        @JsonProperty("extreme_share") double extremeShare) {

    /** In which ways a sample exceeds these limits, in words; empty when it does not. */
    List<String> exceededBy(DriftMeasures sample) {
        List<String> reasons = new ArrayList<>();
        if (!(sample.correlation >= correlation)) {
            reasons.add(
                    text("correlation with the cohort %.3f, at least %.3f expected", sample.correlation, correlation));
        }
        if (!(sample.componentDistance <= componentDistance)) {
            reasons.add(text(
                    "distance on principal components %.2f, at most %.2f expected",
                    sample.componentDistance, componentDistance));
        }
        if (!(sample.stableSpread <= stableSpread)) {
            reasons.add(text("spread of stable genes %.2f, at most %.2f expected", sample.stableSpread, stableSpread));
        }
        if (!(sample.extremeShare <= extremeShare)) {
            reasons.add(text(
                    "%.2f %% extreme genes, at most %.2f %% expected", 100 * sample.extremeShare, 100 * extremeShare));
        }
        return reasons;
    }

    private static String text(String format, double value, double limit) {
        return String.format(Locale.ROOT, format, value, limit);
    }
}
