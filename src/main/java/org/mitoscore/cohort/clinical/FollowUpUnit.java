package org.mitoscore.cohort.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The unit of follow-up times. */
public enum FollowUpUnit {
    DAYS(365.25),
    WEEKS(365.25 / 7),
    MONTHS(12),
    YEARS(1);

    private final double perYear;

    FollowUpUnit(double perYear) {
        this.perYear = perYear;
    }

    /** How many make a year. */
    public double perYear() {
        return perYear;
    }

    /** The word for axes, such as {@code days}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit that a column's name tells, such as {@code os_days} or {@code OS_MONTHS}; nothing when it does not. */
    static Optional<FollowUpUnit> ofColumn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit ->
                        lower.contains(unit.label().substring(0, unit.label().length() - 1)))
                .findFirst();
    }
}
