package org.mitoscore.score;

import java.util.List;

/**
 * What a comparison says of one score.
 *
 * @param reference what the score was compared with, or an empty string when there was nothing
 * @param percentile 0–100, or NaN
 * @param z standard score, or NaN
 * @param call the call
 * @param rule the rule that made the call, or the reason why there is none
 * @param flags machine-readable warnings
 */
public record Placement(String reference, double percentile, double z, Call call, String rule, List<String> flags) {
    public Placement {
        flags = List.copyOf(flags);
    }

    /** No comparison, for a reason. */
    public static Placement none(String reason, String... flags) {
        return new Placement("", Double.NaN, Double.NaN, Call.NOT_CALLED, reason, List.of(flags));
    }
}
