package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.FigureKind;
import org.mitoscore.cohort.figures.SvgWriter;
import org.mitoscore.cohort.report.ResultTable.Line;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;
import org.mitoscore.report.MultiqcModule;
import org.mitoscore.svg.Markup;

/**
 * MultiQC custom content: the summary, a table with one row per score and endpoint, and a section per kind of figure.
 * Figures are inline SVG, which every version of MultiQC shows without a network.
 */
final class MultiqcSections {
    private static final MultiqcModule MODULE = new MultiqcModule(
            "mitoscore_outcome",
            "Mitoscore: outcome",
            "Associations of the scores with outcome in this cohort, and no more. Research use only.");
    private static final String PREFIX = "mitoscore_outcome_";
    private static final List<String> COLUMNS = List.of(
            "n|n|Patients with score and outcome|{:,.0f}",
            "events|Events|Patients with the event, or responders|{:,.0f}",
            "ratio|Ratio|Hazard or odds ratio per standard deviation of the score|{:,.2f}",
            "lower|Lower|Lower end of its 95 % interval|{:,.2f}",
            "upper|Upper|Upper end of its 95 % interval|{:,.2f}",
            "p|p|Wald test that the ratio is 1|{:,.3g}",
            "adjusted|Adjusted p|Benjamini-Hochberg over the scores tried with this endpoint|{:,.3g}");

    private final Path folder;

    private MultiqcSections(Path folder) {
        this.folder = folder;
    }

    /** @param omitted a sentence on scores that are not drawn; may be empty */
    static void write(ResultTable table, List<String> summary, List<Figure> figures, String omitted, Path folder) {
        MultiqcSections sections = new MultiqcSections(folder);
        sections.summary(summary);
        sections.results(table);
        for (FigureKind kind : FigureKind.values()) {
            sections.figures(
                    kind,
                    figures.stream().filter(figure -> figure.kind() == kind).toList(),
                    omitted);
        }
    }

    private void text(String name, String content) {
        OutputFile.writeText(folder.resolve(PREFIX + name), out -> out.write(content));
    }

    private void summary(List<String> paragraphs) {
        Markup html = new Markup();
        paragraphs.forEach(paragraph -> html.element("p", paragraph).newLine());
        text(
                "summary_mqc.html",
                MODULE.html(PREFIX + "summary", "In plain words", "Effect, interval, numbers and limits.", html));
    }

    private void results(ResultTable table) {
        StringBuilder file = MODULE.table(
                PREFIX + "results",
                "Scores and endpoints",
                "Each score alone; everything else is in cohort_results.tsv.",
                COLUMNS);
        file.append(TsvTable.line(
                List.of("Score and endpoint", "n", "events", "ratio", "lower", "upper", "p", "adjusted")));
        for (Line line : table.mainLines()) {
            var row = line.row();
            file.append(TsvTable.line(List.of(
                    MultiqcModule.cell(line.result().study().series().label() + ", "
                            + line.result().study().endpoint()),
                    Integer.toString(row.n()),
                    Integer.toString(row.events()),
                    NumberText.of(row.estimate().value()),
                    NumberText.of(row.estimate().lower()),
                    NumberText.of(row.estimate().upper()),
                    NumberText.of(row.test().p()),
                    NumberText.of(line.adjusted()))));
        }
        text("results_mqc.tsv", file.toString());
    }

    private void figures(FigureKind kind, List<Figure> figures, String omitted) {
        if (figures.isEmpty()) {
            return;
        }
        Markup html = new Markup();
        figures.forEach(figure -> html.open("div", "style", "overflow-x:auto")
                .raw(SvgWriter.write(figure))
                .close()
                .newLine());
        String about = kind.description() + (omitted.isEmpty() || kind == FigureKind.FOREST ? "" : " " + omitted);
        String name = kind.label().replace('-', '_');
        text(name + "_mqc.html", MODULE.html(PREFIX + name, kind.title(), about, html));
    }
}
