package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.ResultRow;
import org.mitoscore.cohort.analysis.ScoreStudy;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;
import org.mitoscore.stats.BenjaminiHochberg;

/**
 * {@code cohort_results.tsv}: one line per finding. P-values are adjusted by Benjamini and Hochberg over all scores
 * that were given the same test (analysis, term and measure) for the same endpoint.
 */
public final class ResultTable {
    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "signature",
            "signature_version",
            "direction",
            "method",
            "endpoint",
            "analysis",
            "term",
            "n",
            "events",
            "measure",
            "estimate",
            "lower",
            "upper",
            "statistic",
            "df",
            "p",
            "p_adjusted",
            "note",
            "signature_sha256");

    private final List<Line> lines;

    /** A finding with its adjusted p-value. */
    public record Line(StudyResult result, ResultRow row, double adjusted) {}

    private ResultTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Gathers all findings and adjusts their p-values. */
    public static ResultTable of(List<StudyResult> results) {
        List<Line> lines = new ArrayList<>();
        Map<List<String>, List<Integer>> families = new LinkedHashMap<>();
        for (StudyResult result : results) {
            for (ResultRow row : result.rows()) {
                families.computeIfAbsent(
                                List.of(result.study().endpoint(), row.analysis(), row.term(), row.measure()),
                                key -> new ArrayList<>())
                        .add(lines.size());
                lines.add(new Line(result, row, Double.NaN));
            }
        }
        for (List<Integer> family : families.values()) {
            double[] p = family.stream()
                    .mapToDouble(i -> lines.get(i).row().test().p())
                    .toArray();
            double[] adjusted = BenjaminiHochberg.adjust(p);
            for (int i = 0; i < p.length; i++) {
                Line line = lines.get(family.get(i));
                lines.set(family.get(i), new Line(line.result(), line.row(), adjusted[i]));
            }
        }
        return new ResultTable(lines);
    }

    public List<Line> lines() {
        return lines;
    }

    /** The effect of each score alone on each endpoint: what tables and summaries lead with. */
    List<Line> mainLines() {
        return lines.stream()
                .filter(line -> line.row().term().equals(ScoreStudy.SCORE)
                        && (line.row().analysis().equals("cox")
                                || line.row().analysis().equals("logistic")))
                .toList();
    }

    /** Writes the table; what is not known is {@code NA}. */
    public void write(Path target) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(COLUMNS));
            for (Line line : lines) {
                out.write(TsvTable.line(cells(line)));
            }
        });
    }

    private static List<String> cells(Line line) {
        ResultRow row = line.row();
        var series = line.result().study().series();
        return List.of(
                TsvTable.cell(series.signature()),
                TsvTable.cell(series.version()),
                TsvTable.cell(series.direction()),
                TsvTable.cell(series.method()),
                TsvTable.cell(line.result().study().endpoint()),
                row.analysis(),
                TsvTable.cell(row.term()),
                Integer.toString(row.n()),
                Integer.toString(row.events()),
                TsvTable.cell(row.measure()),
                NumberText.of(row.estimate().value()),
                NumberText.of(row.estimate().lower()),
                NumberText.of(row.estimate().upper()),
                NumberText.of(row.test().statistic()),
                NumberText.of(row.test().df()),
                NumberText.of(row.test().p()),
                NumberText.of(line.adjusted()),
                TsvTable.cell(row.note()),
                TsvTable.cell(series.sha256()));
    }
}
