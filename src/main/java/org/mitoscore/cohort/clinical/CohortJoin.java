package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * The patients that have both a score and a clinical row. A sample finds its row by the sample column, then by the
 * patient column, then by the patient part of a TCGA or TARGET barcode. Of several samples of a patient one is used:
 * taken at diagnosis before not known before later, then the first by name. Everything left out is listed.
 *
 * @param patients in the order of the clinical table
 * @param exclusions samples and rows left out
 * @param sampleColumn the column of samples, if any
 * @param patientColumn the column of patients, if any
 */
public record CohortJoin(
        List<CohortPatient> patients,
        List<Exclusion> exclusions,
        Optional<String> sampleColumn,
        Optional<String> patientColumn) {
    public CohortJoin {
        patients = List.copyOf(patients);
        exclusions = List.copyOf(exclusions);
    }

    /** The key columns as the user named them; empty ones are guessed. */
    public record Keys(Optional<String> sample, Optional<String> patient) {}

    /**
     * @param table the clinical table
     * @param samples sample names of the score table, each once
     * @throws InputException when a key column is missing or repeats a name, or nothing matches
     */
    public static CohortJoin of(ClinicalTable table, List<String> samples, Keys keys) {
        Problems problems = new Problems();
        keys.sample().ifPresent(column -> table.require(column, "--sample-column", problems));
        keys.patient().ifPresent(column -> table.require(column, "--patient-column", problems));
        problems.throwIfAny();
        Optional<String> sampleColumn = keys.sample().or(() -> ColumnNames.find(table, ColumnNames.SAMPLE));
        Optional<String> patientColumn = keys.patient().or(() -> ColumnNames.find(table, ColumnNames.PATIENT));
        if (sampleColumn.isEmpty() && patientColumn.isEmpty()) {
            throw InputException.of(
                    table.source(),
                    "no column of samples or patients is recognised; name one with --sample-column or"
                            + " --patient-column; the table has " + String.join(", ", table.columns()));
        }
        Map<String, ClinicalTable.Row> bySample = index(table, sampleColumn, problems);
        // A patient's rows may repeat when each is of another sample.
        Map<String, ClinicalTable.Row> byPatient =
                sampleColumn.isPresent() ? firstOfPatient(table, patientColumn) : index(table, patientColumn, problems);
        problems.throwIfAny();
        return new Joining(table, sampleColumn, patientColumn, bySample, byPatient).join(samples);
    }

    private static Map<String, ClinicalTable.Row> index(
            ClinicalTable table, Optional<String> column, Problems problems) {
        Map<String, ClinicalTable.Row> index = new LinkedHashMap<>();
        if (column.isPresent()) {
            for (ClinicalTable.Row row : table.rows()) {
                String name = table.text(row, column.get());
                if (name.isEmpty()) {
                    problems.add(new Problem(table.source(), row.line(), column.get(), "the name is missing"));
                    continue;
                }
                ClinicalTable.Row earlier = index.putIfAbsent(name, row);
                if (earlier != null) {
                    problems.add(new Problem(
                            table.source(),
                            row.line(),
                            column.get(),
                            "'" + name + "' is on line " + earlier.line() + " already; keep one row of it"));
                }
            }
        }
        return index;
    }

    private static Map<String, ClinicalTable.Row> firstOfPatient(ClinicalTable table, Optional<String> column) {
        Map<String, ClinicalTable.Row> index = new HashMap<>();
        Set<String> several = new HashSet<>();
        if (column.isPresent()) {
            for (ClinicalTable.Row row : table.rows()) {
                String name = table.text(row, column.get());
                if (!name.isEmpty() && index.putIfAbsent(name, row) != null) {
                    several.add(name);
                }
            }
        }
        // Which of several rows belongs to a sample that the table does not name, nobody can tell.
        several.forEach(index::remove);
        return index;
    }

    private static final class Joining {
        private final ClinicalTable table;
        private final Optional<String> sampleColumn;
        private final Optional<String> patientColumn;
        private final Map<String, ClinicalTable.Row> bySample;
        private final Map<String, ClinicalTable.Row> byPatient;

        Joining(
                ClinicalTable table,
                Optional<String> sampleColumn,
                Optional<String> patientColumn,
                Map<String, ClinicalTable.Row> bySample,
                Map<String, ClinicalTable.Row> byPatient) {
            this.table = table;
            this.sampleColumn = sampleColumn;
            this.patientColumn = patientColumn;
            this.bySample = bySample;
            this.byPatient = byPatient;
        }

        CohortJoin join(List<String> samples) {
            List<Exclusion> exclusions = new ArrayList<>();
            Map<String, List<CohortPatient>> candidates = new LinkedHashMap<>();
            for (String sample : samples) {
                Optional<ClinicalTable.Row> row = rowOf(sample);
                if (row.isPresent()) {
                    String id = patientOf(row.get(), sample);
                    candidates
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(new CohortPatient(id, sample, row.get()));
                } else {
                    exclusions.add(new Exclusion("sample", sample, "all", "no row of the clinical table matches"));
                }
            }
            List<CohortPatient> patients = new ArrayList<>();
            for (List<CohortPatient> several : candidates.values()) {
                several.sort(Comparator.comparing(this::stage).thenComparing(CohortPatient::sample));
                CohortPatient chosen = several.get(0);
                patients.add(chosen);
                several.stream()
                        .skip(1)
                        .forEach(other -> exclusions.add(new Exclusion(
                                "sample",
                                other.sample(),
                                "all",
                                "sample " + chosen.sample() + " of patient " + chosen.id()
                                        + " is used (diagnosis first)")));
            }
            if (patients.isEmpty()) {
                throw InputException.of(
                        table.source(),
                        "no sample of the scores matches a row; scores name " + some(samples) + "; the table names "
                                + some(List.copyOf(bySample.isEmpty() ? byPatient.keySet() : bySample.keySet())));
            }
            patients.sort(Comparator.comparingLong(patient -> patient.row().line()));
            listUnusedRows(candidates, exclusions);
            return new CohortJoin(patients, exclusions, sampleColumn, patientColumn);
        }

        private Optional<ClinicalTable.Row> rowOf(String sample) {
            ClinicalTable.Row row = bySample.getOrDefault(sample, byPatient.get(sample));
            if (row == null) {
                row = Barcode.parse(sample)
                        .map(Barcode::patient)
                        .map(patient -> bySample.getOrDefault(patient, byPatient.get(patient)))
                        .orElse(null);
            }
            return Optional.ofNullable(row);
        }

        private String patientOf(ClinicalTable.Row row, String sample) {
            String named = patientColumn.map(column -> table.text(row, column)).orElse("");
            if (!named.isEmpty()) {
                return named;
            }
            return Barcode.parse(sample)
                    .map(Barcode::patient)
                    .orElse(sampleColumn.map(column -> table.text(row, column)).orElse(sample));
        }

        private SampleStage stage(CohortPatient patient) {
            String text = ColumnNames.find(table, ColumnNames.STAGE)
                    .map(column -> table.text(patient.row(), column))
                    .orElse("");
            return SampleStage.of(text, patient.sample());
        }

        private void listUnusedRows(Map<String, List<CohortPatient>> used, List<Exclusion> exclusions) {
            Set<Long> lines = new HashSet<>();
            used.values().forEach(list -> list.forEach(p -> lines.add(p.row().line())));
            for (ClinicalTable.Row row : table.rows()) {
                if (!lines.contains(row.line())) {
                    String name = sampleColumn
                            .or(() -> patientColumn)
                            .map(column -> table.text(row, column))
                            .orElse("");
                    exclusions.add(new Exclusion(
                            "row",
                            name,
                            "all",
                            "line " + row.line() + " of the clinical table: no sample has a score"));
                }
            }
        }

        private static String some(List<String> names) {
            return String.join(", ", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? ", …" : "");
        }
    }
}
