package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.FigureFiles;
import org.mitoscore.cohort.report.ResultTable.Line;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;

/**
 * MultiQC custom content: a table with one row per score and endpoint, and figures as images, recognised by MultiQC
 * from their {@code _mqc} names.
 */
final class MultiqcSections {
    private MultiqcSections() {}

    static void write(ResultTable table, List<Figure> figures, Path folder) {
        OutputFile.writeText(folder.resolve("mitoscore_cohort_mqc.tsv"), out -> {
            out.write("# id: 'mitoscore_cohort'\n");
            out.write("# section_name: 'Mitoscore: outcome in this cohort'\n");
            out.write("# description: 'Association of each score with each endpoint in this cohort, per standard"
                    + " deviation. Research use only.'\n");
            out.write("# plot_type: 'table'\n");
            out.write(TsvTable.line(
                    List.of("Score and endpoint", "n", "Events", "Ratio", "Lower", "Upper", "p", "Adjusted p")));
            for (Line line : table.lines()) {
                boolean main = line.row().term().equals("score")
                        && (line.row().analysis().equals("cox")
                                || line.row().analysis().equals("logistic"));
                if (main) {
                    out.write(TsvTable.line(List.of(
                            line.result().study().series().label() + ", "
                                    + line.result().study().endpoint(),
                            Integer.toString(line.row().n()),
                            Integer.toString(line.row().events()),
                            NumberText.of(line.row().estimate().value()),
                            NumberText.of(line.row().estimate().lower()),
                            NumberText.of(line.row().estimate().upper()),
                            NumberText.of(line.row().test().p()),
                            NumberText.of(line.adjusted()))));
                }
            }
        });
        for (Figure figure : figures) {
            FigureFiles.writePng(
                    figure, folder.resolve("mitoscore_cohort_" + figure.name().replace('.', '_') + "_mqc.png"));
        }
    }
}
