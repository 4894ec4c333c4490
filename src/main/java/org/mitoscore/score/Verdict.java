package org.mitoscore.score;

import java.util.List;
import java.util.stream.Stream;

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

    Verdict withFlag(String flag) {
        return new Verdict(
                genesUsed, Stream.concat(flags.stream(), Stream.of(flag)).toList(), objection);
    }
}
