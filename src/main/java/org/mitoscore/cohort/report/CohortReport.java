package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.CohortSettings;
import org.mitoscore.cohort.clinical.Cohort;

/**
 * Writes the folder of a cohort.
 *
 * @param cohort the patients
 * @param scores the scores
 * @param results what was found
 * @param settings how
 * @param figureCount how many scores are drawn
 */
public record CohortReport(
        Cohort cohort, List<ScoreSeries> scores, List<StudyResult> results, CohortSettings settings, int figureCount) {

    public CohortReport {
        scores = List.copyOf(scores);
        results = List.copyOf(results);
    }

    /** Writes every file; see docs/output.md. */
    public void write(Path folder) {
        ResultTable table = ResultTable.of(results);
        CohortTables.writePatients(cohort, scores, folder.resolve("patients.tsv"));
        CohortTables.writeExclusions(cohort, folder.resolve("excluded.tsv"));
        table.write(folder.resolve("cohort_results.tsv"));
    }
}
