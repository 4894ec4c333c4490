package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mitoscore.cohort.analysis.ResultRow;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.SvgWriter;
import org.mitoscore.cohort.report.ResultTable.Line;
import org.mitoscore.io.OutputFile;
import org.mitoscore.stats.Estimate;
import org.mitoscore.svg.Markup;

/** {@code cohort_report.html}: one file that needs nothing else, with summary, figures and the main results. */
final class CohortPage {
    private static final Set<String> MAIN = Set.of(
            "cox",
            "cox_adjusted",
            "cox_concordance",
            "log_rank",
            "cox_groups",
            "cut_point",
            "time_roc",
            "arm_interaction",
            "arm_interaction_likelihood_ratio",
            "gray",
            "roc",
            "logistic",
            "logistic_adjusted",
            "logistic_arm_interaction",
            "logistic_arm_interaction_likelihood_ratio",
            "wilcoxon",
            "effect_size",
            "logistic_apparent",
            "logistic_optimism_corrected",
            "logistic_cross_validated",
            "cox_cross_validated",
            "bootstrap",
            "random_signatures",
            "meta",
            "cox_proportionality",
            "roc_comparison",
            "spline");
    private static final List<String> COLUMNS = List.of(
            "score",
            "endpoint",
            "analysis",
            "term",
            "n / events",
            "measure",
            "estimate (95 % interval)",
            "p",
            "adjusted p",
            "note");
    private static final String STYLE = "body{font-family:Helvetica,Arial,sans-serif;max-width:72em;margin:2em auto;"
            + "padding:0 1em;color:#222;line-height:1.45}table{border-collapse:collapse;font-size:.85em}"
            + "td,th{padding:.25em .6em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
            + "td.number{text-align:right;white-space:nowrap}figure{margin:1.5em 0;overflow-x:auto}"
            + ".wide{overflow-x:auto}"
            + ".warning{border-left:4px solid #D55E00;padding:.3em 1em;background:#fff6ee}";

    private CohortPage() {}

    static void write(
            Cohort cohort, ResultTable table, List<String> summary, List<Figure> figures, String omitted, Path target) {
        Markup page = new Markup()
                .open("html", "lang", "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .newLine()
                .element("title", "Scores and outcome in this cohort")
                .newLine()
                .open("style")
                .own(STYLE)
                .close()
                .close()
                .open("body")
                .newLine()
                .element("h1", "Scores and outcome in this cohort")
                .newLine()
                .element(
                        "p",
                        "Research use only. What follows are associations in this cohort. They do not say what would"
                                + " happen to another patient, and not what a treatment would do.",
                        "class",
                        "warning")
                .newLine()
                .open("p")
                .text(cohort.size() + " patients have a score and a clinical row. "
                        + CohortTables.exclusions(cohort).size() + " samples, rows or outcomes were left out; ")
                .element("code", "excluded.tsv")
                .text(" names each with its reason.")
                .close()
                .newLine()
                .element("h2", "In plain words")
                .newLine();
        summary.forEach(paragraph -> page.element("p", paragraph).newLine());
        page.element("h2", "Figures").newLine();
        if (!omitted.isEmpty()) {
            page.element("p", omitted).newLine();
        }
        for (Figure figure : figures) {
            page.open("figure").raw(SvgWriter.write(figure)).close().newLine();
        }
        page.element("h2", "Main results")
                .newLine()
                .open("p")
                .text("Everything is in ")
                .element("code", "cohort_results.tsv")
                .text(".")
                .close()
                .newLine()
                .open("div", "class", "wide")
                .open("table")
                .open("tr");
        COLUMNS.forEach(column -> page.element("th", column));
        page.close().newLine();
        table.lines().stream()
                .filter(line -> MAIN.contains(line.row().analysis()))
                .forEach(line -> row(page, line));
        page.close().close().newLine().close().close().newLine();
        OutputFile.writeText(target, out -> out.write("<!DOCTYPE html>\n" + page));
    }

    private static void row(Markup page, Line line) {
        ResultRow row = line.row();
        Estimate estimate = row.estimate();
        String shown = Double.isNaN(estimate.value())
                ? ""
                : number(estimate.value())
                        + (Double.isNaN(estimate.lower())
                                ? ""
                                : " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")");
        page.open("tr")
                .element("td", line.result().study().series().label())
                .element("td", line.result().study().endpoint())
                .element("td", row.analysis())
                .element("td", row.term())
                .element("td", row.n() + " / " + row.events(), "class", "number")
                .element("td", row.measure())
                .element("td", shown, "class", "number")
                .element("td", p(row.test().p()), "class", "number")
                .element("td", p(line.adjusted()), "class", "number")
                .element("td", row.note())
                .close()
                .newLine();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String p(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3g", value);
    }
}
