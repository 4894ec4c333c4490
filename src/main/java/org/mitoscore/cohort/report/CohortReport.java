package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.CohortSettings;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.FigureFiles;
import org.mitoscore.io.OutputFile;

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

    /** Writes every file; see docs/output.md. The main table comes last, so that a folder that has it is whole. */
    public void write(Path folder) {
        ResultTable table = ResultTable.of(results);
        List<String> summary = new Summary(table).paragraphs();
        List<Figure> forests = ForestFigures.overScores(results);
        List<Figure> figures = new ArrayList<>(forests);
        drawn().forEach(result -> {
            figures.addAll(ForestFigures.overCohorts(result));
            figures.addAll(StudyFigures.of(result, settings));
        });
        figures.forEach(figure -> FigureFiles.write(figure, folder.resolve("figures")));
        CohortTables.writePatients(cohort, scores, folder.resolve("patients.tsv"));
        CohortTables.writeExclusions(cohort, folder.resolve("excluded.tsv"));
        CurveTables.writeSurvival(drawn(), settings, folder.resolve("km_curves.tsv"));
        CurveTables.writeRoc(drawn(), folder.resolve("roc_curves.tsv"));
        OutputFile.writeText(folder.resolve("summary.txt"), out -> {
            out.write("Associations in this cohort, and no more. Research use only.\n\n");
            for (String paragraph : summary) {
                out.write(paragraph + "\n\n");
            }
        });
        CohortPage.write(cohort, table, summary, figures, omitted(), folder.resolve("cohort_report.html"));
        MultiqcSections.write(table, summary, figures, omitted(), folder.resolve("multiqc"));
        table.write(folder.resolve("cohort_results.tsv"));
    }

    private List<StudyResult> drawn() {
        Set<ScoreSeries> first = new HashSet<>(scores.subList(0, Math.min(figureCount, scores.size())));
        return results.stream()
                .filter(result -> first.contains(result.study().series()))
                .toList();
    }

    private String omitted() {
        return scores.size() <= figureCount
                ? ""
                : "Curves and figures of single scores are of the first " + figureCount + " of " + scores.size()
                        + " scores; --figures draws more.";
    }
}
