package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns hold one time-to-event endpoint.
 *
 * @param name its short name, such as {@code OS}
 * @param time the column of follow-up time
 * @param otherTime the column to take the time from for patients without the event, as in the GDC's tables ({@code
 *     days_to_death} and {@code days_to_last_follow_up}); usually the same
 * @param event the column of the event
 * @param unit the unit of both times; empty when nobody stated it
 */
public record EndpointColumns(String name, String time, String otherTime, String event, Optional<FollowUpUnit> unit) {

    /** Columns that the user named. */
    public static EndpointColumns named(String time, String event, Optional<FollowUpUnit> unit) {
        return new EndpointColumns(nameOf(time), time, time, event, unit.or(() -> FollowUpUnit.ofColumn(time)));
    }

    private static String nameOf(String time) {
        String plain = ColumnNames.plain(time);
        return ColumnNames.ENDPOINTS.stream()
                .filter(names -> names.time().contains(plain))
                .map(ColumnNames.EndpointNames::name)
                .findFirst()
                .orElse(time);
    }

    /** Every endpoint that the table's column names tell, possibly none. */
    public static List<EndpointColumns> guess(ClinicalTable table, Optional<FollowUpUnit> unit) {
        List<EndpointColumns> found = new ArrayList<>();
        for (ColumnNames.EndpointNames names : ColumnNames.ENDPOINTS) {
            Optional<String> time = ColumnNames.find(table, names.time());
            Optional<String> event = ColumnNames.find(table, names.event());
            if (time.isPresent() && event.isPresent()) {
                found.add(new EndpointColumns(
                        names.name(), time.get(), time.get(), event.get(), unit.or(() -> unitOf(time.get()))));
            } else if (names.name().equals("OS")) {
                gdc(table).ifPresent(found::add);
            }
        }
        return found;
    }

    /** BeatAML's {@code overallSurvival} is in days; the other names carry their unit or none. */
    private static Optional<FollowUpUnit> unitOf(String column) {
        if (column.equals("overallSurvival")) {
            return Optional.of(FollowUpUnit.DAYS);
        }
        return ColumnNames.plain(column).equals("cryr")
                ? Optional.of(FollowUpUnit.YEARS)
                : FollowUpUnit.ofColumn(column);
    }

    private static Optional<EndpointColumns> gdc(ClinicalTable table) {
        Optional<String> death = ColumnNames.find(table, List.of("daystodeath"));
        Optional<String> last = ColumnNames.find(table, List.of("daystolastfollowup"));
        Optional<String> vital = ColumnNames.find(table, List.of("vitalstatus"));
        return death.isPresent() && last.isPresent() && vital.isPresent()
                ? Optional.of(
                        new EndpointColumns("OS", death.get(), last.get(), vital.get(), Optional.of(FollowUpUnit.DAYS)))
                : Optional.empty();
    }
}
