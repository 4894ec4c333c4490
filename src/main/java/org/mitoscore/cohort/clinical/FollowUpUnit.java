package org.mitoscore.cohort.clinical;

import java.util.Locale;

/** The unit of follow-up times. */
public enum FollowUpUnit {
    DAYS(365.25),
    WEEKS(365.25 / 7),
    MONTHS(12),
    YEARS(1),
    /** The user did not say and the column's name does not tell. */
    NOT_STATED(Double.NaN);

    private final double perYear;

    FollowUpUnit(double perYear) {
        this.perYear = perYear;
    }

    /** How many make a year; NaN when the unit is not stated. */
    public double perYear() {
        return perYear;
    }

    /** The word for axes: {@code days}, …, {@code unit not stated}. */
    public String label() {
        return this == NOT_STATED ? "unit not stated" : name().toLowerCase(Locale.ROOT);
    }

    /** The unit that a column's name tells, such as {@code os_days} or {@code OS_MONTHS}. */
    static FollowUpUnit ofColumn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("day")) {
            return DAYS;
        }
        if (lower.contains("week")) {
            return WEEKS;
        }
        if (lower.contains("month")) {
            return MONTHS;
        }
        return lower.contains("year") ? YEARS : NOT_STATED;
    }
}
