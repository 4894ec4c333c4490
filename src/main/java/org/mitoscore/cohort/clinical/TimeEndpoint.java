package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.mitoscore.cohort.survival.CompetingRisks;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * One time-to-event endpoint of the joined patients.
 *
 * @param name short name, such as {@code OS}
 * @param unit unit of the times
 * @param time follow-up per patient; NaN when not known
 * @param cause cause per patient as in {@link CompetingRisks}; −1 when not known
 * @param competing whether competing events were declared
 * @param exclusions patients without a usable time or event
 */
public record TimeEndpoint(
        String name, FollowUpUnit unit, double[] time, int[] cause, boolean competing, List<Exclusion> exclusions) {
    private static final int NOT_KNOWN = -1;

    public TimeEndpoint {
        exclusions = List.copyOf(exclusions);
    }

    /** Whether a patient's outcome is known. */
    public boolean isKnown(int patient) {
        return cause[patient] != NOT_KNOWN;
    }

    /**
     * Reads an endpoint. Refused: times whose unit nobody stated and, with the rows named, times that are negative or
     * not numbers, events without a time, and texts of the event column that nobody explained. A missing event, or a
     * missing time of a censored patient, leaves the patient out and is listed.
     */
    static TimeEndpoint read(
            ClinicalTable table,
            List<CohortPatient> patients,
            EndpointColumns columns,
            EventCoding coding,
            Problems problems) {
        double[] time = new double[patients.size()];
        int[] cause = new int[patients.size()];
        Arrays.fill(time, Double.NaN);
        Arrays.fill(cause, NOT_KNOWN);
        List<Exclusion> exclusions = new ArrayList<>();
        if (columns.unit().isEmpty()) {
            problems.add(new Problem(
                    table.source(),
                    0,
                    columns.time(),
                    "the unit of these times is not known; say --time-unit days, weeks, months or years"));
        }
        for (int i = 0; i < patients.size(); i++) {
            CohortPatient patient = patients.get(i);
            ClinicalTable.Row row = patient.row();
            String text = table.text(row, columns.event());
            OptionalInt known = text.isEmpty() ? OptionalInt.empty() : coding.cause(text);
            if (!text.isEmpty() && known.isEmpty()) {
                problems.add(new Problem(
                        table.source(),
                        row.line(),
                        columns.event(),
                        "'" + text + "' is not known as an event or as none; say which texts are events with"
                                + " --event-values"));
                continue;
            }
            String column = known.orElse(0) == CompetingRisks.CENSORED ? columns.otherTime() : columns.time();
            String length = table.text(row, column);
            double value = number(table, row, column, length, problems);
            if (known.isEmpty()) {
                exclusions.add(new Exclusion("sample", patient.sample(), columns.name(), "the event is not known"));
            } else if (length.isEmpty() && known.getAsInt() != CompetingRisks.CENSORED) {
                problems.add(new Problem(
                        table.source(),
                        row.line(),
                        column,
                        "patient " + patient.id() + " has the event but no time; give it, or clear the event"));
            } else if (length.isEmpty()) {
                exclusions.add(new Exclusion("sample", patient.sample(), columns.name(), "the time is not known"));
            } else {
                time[i] = value;
                cause[i] = known.getAsInt();
            }
        }
        // Without a unit the problem above stops the reading, and none is ever shown.
        FollowUpUnit unit = columns.unit().orElse(FollowUpUnit.DAYS);
        return new TimeEndpoint(columns.name(), unit, time, cause, coding.hasCompeting(), exclusions);
    }

    private static double number(
            ClinicalTable table, ClinicalTable.Row row, String column, String text, Problems problems) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
            problems.add(new Problem(
                    table.source(), row.line(), column, "the time " + text + " is not a length of follow-up"));
        } catch (NumberFormatException e) {
            problems.add(new Problem(table.source(), row.line(), column, "'" + text + "' is not a number"));
        }
        return Double.NaN;
    }
}
