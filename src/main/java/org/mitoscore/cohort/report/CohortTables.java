package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.CohortPatient;
import org.mitoscore.cohort.clinical.Exclusion;
import org.mitoscore.cohort.clinical.TimeEndpoint;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;

/** {@code patients.tsv} and {@code excluded.tsv}: who was analysed with what, and who was not and why. */
public final class CohortTables {
    private CohortTables() {}

    /** One line per joined patient: endpoints as they were understood, then the scores. */
    public static void writePatients(Cohort cohort, List<ScoreSeries> scores, Path target) {
        List<String> header = new ArrayList<>(List.of("patient", "sample", "clinical_line"));
        cohort.times().forEach(time -> {
            header.add(time.name() + "_time");
            header.add(time.name() + "_cause");
        });
        cohort.response().ifPresent(response -> header.add("response"));
        scores.forEach(series -> header.add(series.label()));
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(header));
            for (int i = 0; i < cohort.size(); i++) {
                CohortPatient patient = cohort.join().patients().get(i);
                List<String> cells = new ArrayList<>(List.of(
                        patient.id(),
                        patient.sample(),
                        Long.toString(patient.row().line())));
                for (TimeEndpoint time : cohort.times()) {
                    cells.add(NumberText.of(time.time()[i]));
                    cells.add(time.isKnown(i) ? Integer.toString(time.cause()[i]) : "NA");
                }
                if (cohort.response().isPresent()) {
                    cells.add(cohort.response()
                            .get()
                            .response()
                            .get(i)
                            .map(r -> r ? "1" : "0")
                            .orElse("NA"));
                }
                for (ScoreSeries series : scores) {
                    cells.add(NumberText.of(series.values().getOrDefault(patient.sample(), Double.NaN)));
                }
                out.write(TsvTable.line(cells));
            }
        });
    }

    /** Everything that was left out: samples, clinical rows, patients without an outcome. */
    public static List<Exclusion> exclusions(Cohort cohort) {
        List<Exclusion> all = new ArrayList<>(cohort.join().exclusions());
        cohort.times().forEach(time -> all.addAll(time.exclusions()));
        cohort.response().ifPresent(response -> all.addAll(response.exclusions()));
        return all;
    }

    /** One line per exclusion. */
    public static void writeExclusions(Cohort cohort, Path target) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(List.of("what", "name", "left_out_of", "reason")));
            for (Exclusion exclusion : exclusions(cohort)) {
                out.write(TsvTable.line(List.of(
                        exclusion.what(),
                        TsvTable.cell(exclusion.name()),
                        exclusion.from(),
                        TsvTable.cell(exclusion.reason()))));
            }
        });
    }
}
