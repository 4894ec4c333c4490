package org.mitoscore.cohort.clinical;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who responded. Without the user's word: complete remission with whatever recovery (CR, CRh, CRi, …) is a response;
 * partial remission, a morphologic leukaemia-free state, stable, resistant, refractory or progressive disease is none.
 * Early death and everything else must be declared, because trials differ in how they count it.
 */
public final class ResponseCoding {
    private static final Set<String> RESPONSE = Set.of(
            "cr",
            "cri",
            "crh",
            "crp",
            "cr/cri",
            "crc",
            "complete response",
            "complete remission",
            "complete response i",
            "cr with incomplete recovery",
            "responder",
            "response",
            "yes",
            "1",
            "true");
    private static final Set<String> NONE = Set.of(
            "pr",
            "partial response",
            "partial remission",
            "mlfs",
            "nr",
            "no response",
            "non-responder",
            "nonresponder",
            "refractory",
            "refractory disease",
            "resistant",
            "resistant disease",
            "rd",
            "sd",
            "stable disease",
            "pd",
            "progressive disease",
            "treatment failure",
            "induction failure",
            "not in cr",
            "non-cr",
            "no",
            "0",
            "false");

    private final Set<String> responders;
    private final Set<String> others;

    /** Texts that the user declares; both empty for the documented spellings. */
    public ResponseCoding(Set<String> responders, Set<String> others) {
        this.responders = responders.isEmpty() && others.isEmpty() ? RESPONSE : lower(responders);
        this.others = responders.isEmpty() && others.isEmpty() ? NONE : lower(others);
    }

    private static Set<String> lower(Set<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this text is a response; nothing for a text that nobody explained. */
    Optional<Boolean> responded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (responders.contains(lower)) {
            return Optional.of(true);
        }
        // Who names only the responders means everyone else by the others.
        return others.isEmpty() || others.contains(lower) ? Optional.of(false) : Optional.empty();
    }
}
