package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.stats.DesignMatrix;

/**
 * A clinical variable of the joined patients: a number, or a set of levels compared with the most frequent one.
 *
 * @param name the column
 * @param terms names of its regression terms: the column, or {@code column=level} for each level but the reference
 * @param values terms × patients; NaN when not known
 * @param levels the text per patient; empty when not known
 */
public record Covariate(String name, List<String> terms, double[][] values, List<String> levels) {
    private static final int MOST_LEVELS = 12;

    public Covariate {
        terms = List.copyOf(terms);
        levels = List.copyOf(levels);
    }

    /** Reads a column; one with only numbers is a number, unless it is asked for as levels. */
    static Covariate read(
            ClinicalTable table, List<CohortPatient> patients, String column, boolean asLevels, Problems problems) {
        List<String> texts =
                patients.stream().map(p -> table.text(p.row(), column)).toList();
        if (!asLevels && texts.stream().filter(t -> !t.isEmpty()).allMatch(Covariate::isNumber)) {
            double[] numbers = texts.stream()
                    .mapToDouble(t -> t.isEmpty() ? Double.NaN : Double.parseDouble(t))
                    .toArray();
            return new Covariate(column, List.of(column), new double[][] {numbers}, texts);
        }
        Map<String, Integer> counts = new TreeMap<>();
        texts.stream().filter(t -> !t.isEmpty()).forEach(t -> counts.merge(t, 1, Integer::sum));
        if (counts.size() > MOST_LEVELS) {
            problems.add(new Problem(
                    table.source(),
                    0,
                    column,
                    counts.size() + " different texts; a variable of levels may have " + MOST_LEVELS));
            return new Covariate(column, List.of(), new double[0][], texts);
        }
        String reference = "";
        for (Map.Entry<String, Integer> level : counts.entrySet()) {
            reference = level.getValue() > counts.getOrDefault(reference, 0) ? level.getKey() : reference;
        }
        List<String> terms = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (String level : counts.keySet()) {
            if (!level.equals(reference)) {
                terms.add(column + "=" + level);
                values.add(texts.stream()
                        .mapToDouble(t -> t.isEmpty() ? Double.NaN : t.equals(level) ? 1 : 0)
                        .toArray());
            }
        }
        return new Covariate(column, terms, values.toArray(double[][]::new), texts);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether the patient's value is known. */
    public boolean isKnown(int patient) {
        return !levels.get(patient).isEmpty();
    }

    /** The regression terms of some patients, all of whom are known. */
    public DesignMatrix design(int[] patients) {
        return new DesignMatrix(terms, pick(patients));
    }

    private double[][] pick(int[] patients) {
        double[][] picked = new double[values.length][patients.length];
        for (int term = 0; term < values.length; term++) {
            for (int i = 0; i < patients.length; i++) {
                picked[term][i] = values[term][patients[i]];
            }
        }
        return picked;
    }
}
