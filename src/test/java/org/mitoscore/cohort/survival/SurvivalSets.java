package org.mitoscore.cohort.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.cohort.GoldenCsv;

/** The textbook sets {@code aml} and {@code lung} of R survival, from the reference data. */
final class SurvivalSets {
    private SurvivalSets() {}

    static GoldenCsv aml() {
        return GoldenCsv.shared("aml_input.csv");
    }

    static GoldenCsv lung() {
        return GoldenCsv.shared("lung_input.csv");
    }

    static SurvivalData follow(GoldenCsv table) {
        double[] event = table.numbers("event");
        boolean[] happened = new boolean[event.length];
        IntStream.range(0, event.length).forEach(i -> happened[i] = event[i] == 1);
        return new SurvivalData(table.numbers("time"), happened);
    }

    /** Rows of the table in which all these columns are known. */
    static GoldenCsv complete(GoldenCsv table, String... columns) {
        return new GoldenCsv(
                table.columns(),
                table.rows().stream()
                        .filter(row -> Arrays.stream(columns)
                                .noneMatch(c -> row[table.columns().indexOf(c)].equals("NA")))
                        .toList());
    }

    /** 1 where the number is above a cut. */
    static int[] above(double[] values, double cut) {
        return Arrays.stream(values).mapToInt(v -> v > cut ? 1 : 0).toArray();
    }

    static int[] where(int[] group, int wanted) {
        return IntStream.range(0, group.length).filter(i -> group[i] == wanted).toArray();
    }
}
