package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.SvgWriter;
import org.mitoscore.cohort.report.ResultTable.Line;
import org.mitoscore.io.OutputFile;
import org.mitoscore.stats.Estimate;

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
    private static final String STYLE = "body{font-family:Helvetica,Arial,sans-serif;max-width:72em;margin:2em auto;"
            + "padding:0 1em;color:#222;line-height:1.45}table{border-collapse:collapse;font-size:.85em}"
            + "td,th{padding:.25em .6em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
            + "td.number{text-align:right;white-space:nowrap}figure{margin:1.5em 0;overflow-x:auto}"
            + ".wide{overflow-x:auto}"
            + ".warning{border-left:4px solid #D55E00;padding:.3em 1em;background:#fff6ee}";

    private CohortPage() {}

    static void write(
            Cohort cohort, ResultTable table, List<String> summary, List<Figure> figures, String omitted, Path target) {
        OutputFile.writeText(target, out -> {
            out.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
            out.write("<title>Scores and outcome in this cohort</title>\n<style>" + STYLE + "</style></head><body>\n");
            out.write("<h1>Scores and outcome in this cohort</h1>\n");
            out.write(
                    "<p class=\"warning\">Research use only. What follows are associations in this cohort. They do not"
                            + " say what would happen to another patient, and not what a treatment would do.</p>\n");
            out.write("<p>" + cohort.size() + " patients have a score and a clinical row. "
                    + CohortTables.exclusions(cohort).size()
                    + " samples, rows or outcomes were left out; <code>excluded.tsv</code> names each with its reason."
                    + "</p>\n<h2>In plain words</h2>\n");
            for (String paragraph : summary) {
                out.write("<p>" + escape(paragraph) + "</p>\n");
            }
            out.write("<h2>Figures</h2>\n");
            if (!omitted.isEmpty()) {
                out.write("<p>" + escape(omitted) + "</p>\n");
            }
            for (Figure figure : figures) {
                out.write("<figure>" + SvgWriter.write(figure) + "</figure>\n");
            }
            out.write(
                    "<h2>Main results</h2>\n<p>Everything is in <code>cohort_results.tsv</code>.</p>\n<div class=\"wide\"><table><tr>"
                            + "<th>score</th><th>endpoint</th><th>analysis</th><th>term</th><th>n / events</th><th>measure</th>"
                            + "<th>estimate (95 % interval)</th><th>p</th><th>adjusted p</th><th>note</th></tr>\n");
            for (Line line : table.lines()) {
                if (MAIN.contains(line.row().analysis())) {
                    out.write(row(line));
                }
            }
            out.write("</table></div>\n</body></html>\n");
        });
    }

    private static String row(Line line) {
        Estimate estimate = line.row().estimate();
        String shown = Double.isNaN(estimate.value())
                ? ""
                : number(estimate.value())
                        + (Double.isNaN(estimate.lower())
                                ? ""
                                : " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")");
        return "<tr><td>" + escape(line.result().study().series().label()) + "</td><td>"
                + escape(line.result().study().endpoint()) + "</td><td>"
                + line.row().analysis() + "</td><td>"
                + escape(line.row().term()) + "</td><td class=\"number\">"
                + line.row().n() + " / "
                + line.row().events() + "</td><td>" + line.row().measure() + "</td><td class=\"number\">" + shown
                + "</td><td class=\"number\">" + p(line.row().test().p()) + "</td><td class=\"number\">"
                + p(line.adjusted()) + "</td><td>" + escape(line.row().note()) + "</td></tr>\n";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String p(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3g", value);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
