package org.mitoscore.expression;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Looks for samples of different kinds in one table, such as raw counts beside log values. A sample takes part only when
 * its own values show their kind; a table is refused only on what values of one kind cannot give by chance, and warned of
 * where an odd sample of the same kind can look so too. For samples that show nothing (few genes, few reads, all zero),
 * nothing is said.
 */
final class MixedKinds {
    /** What the values of one sample show. */
    private enum Shown {
        NOTHING(""),

        /**
         * Not whole in at least {@link #FRACTIONS_BEYOND_CHANCE} genes and never above {@link ValueKind#LOG_LIMIT}: log
         * values, or estimated counts of hardly a read.
         */
        SMALL("log values (fractions, none above 30)"),

        /** The same with values below zero, which hardly a read does not give. */
        NEGATIVE("log or centred values (some negative, none above 30)"),

        /** Hardly whole, one million together. */
        PER_MILLION("TPM or CPM (one million together)"),

        /** Whole numbers whose mean is above every log value. */
        COUNTS("counts (whole numbers, on average above 30)"),

        /** At least a thousand values above zero, none negative, whose mean is above every log value. */
        LARGE("values that are no log values (on average above 30)");

        private final String label;

        Shown(String label) {
            this.label = label;
        }
    }

    /**
     * Values of one kind are whole in one sample throughout and not whole in n genes of another with a probability of
     * at most 4^-n: where a gene's value is whole with probability p, p (1 - p) is at most 1/4. 4^-30 is 1e-18.
     */
    private static final int FRACTIONS_BEYOND_CHANCE = 30;

    private static final int NAMED = 5;

    private MixedKinds() {}

    /** Adds a problem when samples of the table are certainly of different kinds; warns when they seem to be. */
    static void check(ParsedTable table, List<SampleValues> values, Problems problems) {
        Map<Shown, List<String>> samples = new EnumMap<>(Shown.class);
        for (int i = 0; i < values.size(); i++) {
            samples.computeIfAbsent(shownBy(values.get(i)), none -> new ArrayList<>())
                    .add(table.samples().get(i));
        }
        samples.remove(Shown.NOTHING);
        if (cannotBeOneKind(samples.keySet().stream().toList())) {
            problems.add(Problem.of(
                    table.source(),
                    "holds samples of different kinds: " + told(samples) + "; give a matrix of one kind only"));
        } else if (samples.containsKey(Shown.SMALL) && samples.containsKey(Shown.LARGE)) {
            Log.warn(
                    table.source() + ": seems to hold samples of different kinds, unless the first have hardly a read: "
                            + told(samples));
        }
    }

    private static Shown shownBy(SampleValues values) {
        if (values.areHardlyWhole() && !values.negative() && values.addUpToMillion()) {
            return Shown.PER_MILLION;
        }
        if (values.max() <= ValueKind.LOG_LIMIT) {
            boolean enough = values.fractions() >= FRACTIONS_BEYOND_CHANCE;
            return !enough ? Shown.NOTHING : values.negative() ? Shown.NEGATIVE : Shown.SMALL;
        }
        if (values.negative() || !(values.mean() > ValueKind.LOG_LIMIT)) {
            return Shown.NOTHING;
        }
        if (values.areWhole()) {
            return values.addUpToMillion() ? Shown.NOTHING : Shown.COUNTS;
        }
        return values.areMany() ? Shown.LARGE : Shown.NOTHING;
    }

    /**
     * Log values or TPM beside whole numbers: one kind is not whole in one sample and broken in the next, and where a
     * scaling left one sample as it was, the others are as large as it. Log values beside TPM: the same genes would add up
     * to a million. Negative values beside large ones without any: centred values of a thousand genes are not all positive.
     */
    private static boolean cannotBeOneKind(List<Shown> kinds) {
        boolean log = kinds.contains(Shown.SMALL) || kinds.contains(Shown.NEGATIVE);
        boolean perMillion = kinds.contains(Shown.PER_MILLION);
        return kinds.contains(Shown.COUNTS) && (log || perMillion)
                || perMillion && log
                || kinds.contains(Shown.NEGATIVE) && kinds.contains(Shown.LARGE);
    }

    private static String told(Map<Shown, List<String>> samples) {
        return samples.entrySet().stream()
                .map(kind -> kind.getKey().label + ": " + named(kind.getValue()))
                .collect(joining("; "));
    }

    private static String named(List<String> samples) {
        String some = samples.stream().limit(NAMED).collect(joining(", "));
        return samples.size() > NAMED ? some + " and " + (samples.size() - NAMED) + " more" : some;
    }
}
