package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoscore.cohort.survival.CutPointScan;

/** The standardized log-rank statistic at every cut of a score. */
public final class CutPointFigure {
    private CutPointFigure() {}

    /** @param p the p-value that pays for the search */
    public static Figure draw(String name, String title, String scoreName, CutPointScan scan, int n, double p) {
        Drawing drawing = new Drawing();
        List<CutPointScan.Cut> cuts = scan.cuts();
        double least = cuts.get(0).value();
        double most = cuts.get(cuts.size() - 1).value();
        double top = Math.max(3, scan.best().statistic() * 1.1);
        Panel panel = Panel.of(70, 50, 430, 220, new double[] {least, most}, new double[] {0, top});
        drawing.heading(
                title,
                String.format(
                        Locale.ROOT,
                        "largest at %.4g; p = %.3g corrected for searching %d cuts; n=%d",
                        scan.best().value(),
                        p,
                        cuts.size(),
                        n));
        List<double[]> line = new ArrayList<>();
        cuts.forEach(cut -> line.add(panel.at(cut.value(), cut.statistic())));
        drawing.path(line, Colour.BLUE, 1.5);
        double[] best = panel.at(scan.best().value(), scan.best().statistic());
        drawing.line(best[0], panel.y().from(), best[0], best[1], Colour.VERMILLION, 1.2, 5, 3);
        drawing.disc(best[0], best[1], 3.5, Colour.VERMILLION);
        panel.draw(
                drawing, "cut of " + scoreName + " (each group at least 10 % of patients)", "|standardized log-rank|");
        return drawing.figure(FigureKind.CUT_POINT, name, title, 540, 320);
    }
}
