package org.mitoscore.cohort.clinical;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoscore.cohort.survival.CompetingRisks;

/**
 * What an event column's texts mean. Without the user's word the documented spellings count: 1, true, yes, dead,
 * deceased, event, relapse, death, … for the event; 0, false, no, alive, living, censored, … for none; cBioPortal's
 * {@code 1:DECEASED} by what stands before the colon.
 */
public final class EventCoding {
    private static final Set<String> EVENT = Set.of(
            "1",
            "1.0",
            "true",
            "t",
            "yes",
            "y",
            "dead",
            "deceased",
            "died",
            "death",
            "event",
            "relapse",
            "relapsed",
            "recurred",
            "progressed",
            "progression",
            "induction failure",
            "second malignant neoplasm",
            "death without remission",
            "recurred/progressed");
    private static final Set<String> NONE = Set.of(
            "0",
            "0.0",
            "false",
            "f",
            "no",
            "n",
            "alive",
            "living",
            "censored",
            "none",
            "no event",
            "disease free",
            "diseasefree",
            "disease-free");

    private final Set<String> events;
    private final Set<String> competing;

    /**
     * @param events texts that the user calls the event; empty for the documented spellings
     * @param competing texts that the user calls a competing event
     */
    public EventCoding(Set<String> events, Set<String> competing) {
        this.events = lower(events);
        this.competing = lower(competing);
    }

    private static Set<String> lower(Set<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any text stands for a competing event. */
    public boolean hasCompeting() {
        return !competing.isEmpty();
    }

    /** The cause as in {@link CompetingRisks}, or nothing for a text that nobody explained. */
    OptionalInt cause(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (competing.contains(lower)) {
            return OptionalInt.of(CompetingRisks.COMPETING);
        }
        if (!events.isEmpty()) {
            return OptionalInt.of(events.contains(lower) ? CompetingRisks.STUDIED : CompetingRisks.CENSORED);
        }
        String code = lower.matches("[01]:.*") ? lower.substring(0, 1) : lower;
        if (EVENT.contains(code)) {
            return OptionalInt.of(CompetingRisks.STUDIED);
        }
        return NONE.contains(code) ? OptionalInt.of(CompetingRisks.CENSORED) : OptionalInt.empty();
    }
}
