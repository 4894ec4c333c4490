package org.mitoscore.score;

import java.util.List;

/**
 * What a method can make of one signature in one matrix, apart from the numbers.
 *
 * @param genesUsed genes that enter the score
 * @param flags machine-readable warnings, such as {@code weights_as_signs}
 * @param objection why the scores must not be called, or an empty string
 */
public record Verdict(int genesUsed, List<String> flags, String objection) {
    public Verdict {
        flags = List.copyOf(flags);
    }

    static Verdict fine(int genesUsed) {
        return new Verdict(genesUsed, List.of(), "");
    }
}
