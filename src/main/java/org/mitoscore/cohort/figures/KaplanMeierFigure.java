package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.cohort.survival.IntervalScale;
import org.mitoscore.cohort.survival.KaplanMeier;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.stats.Estimate;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;

/** Survival curves of groups with their 95 % bands, marks of censoring, and the table of patients at risk. */
public final class KaplanMeierFigure {
    private static final double LEFT = 110;
    private static final double WIDTH = 430;
    private static final double TOP = 46;
    private static final double HEIGHT = 270;

    private KaplanMeierFigure() {}

    /** One curve. */
    public record Group(String label, SurvivalData data) {}

    /**
     * @param title what is shown
     * @param note a line under the title, such as the test
     * @param xName name and unit of time
     * @param yName what survives
     */
    public static Figure draw(String name, String title, String note, String xName, String yName, List<Group> groups) {
        Drawing drawing = new Drawing();
        double last = groups.stream()
                .mapToDouble(g -> KaplanMeier.of(g.data()).lastTime())
                .max()
                .orElseThrow();
        Panel panel = Panel.of(LEFT, TOP, WIDTH, HEIGHT, new double[] {0, last}, new double[] {0, 1});
        drawing.heading(title, note);
        for (int g = 0; g < groups.size(); g++) {
            curve(drawing, panel, KaplanMeier.of(groups.get(g).data()), GroupStyle.of(g));
        }
        panel.draw(drawing, xName, yName);
        double y = TOP + HEIGHT + 58;
        drawing.text(20, y, "At risk", Drawing.SMALL, Anchor.START);
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            GroupStyle style = GroupStyle.of(g);
            double row = y + 16 * (g + 1);
            drawing.line(20, row - 3, 44, row - 3, style.colour(), 2, style.dash());
            drawing.text(50, row, group.label(), Drawing.SMALL, Anchor.START);
            KaplanMeier curve = KaplanMeier.of(group.data());
            for (Axis.Tick tick : panel.x().ticks()) {
                drawing.text(
                        tick.place(), row, Integer.toString(curve.atRisk(tick.value())), Drawing.SMALL, Anchor.MIDDLE);
            }
            drawing.text(
                    LEFT + WIDTH + 25,
                    row,
                    "n=" + group.data().size() + ", events " + group.data().events(),
                    Drawing.SMALL,
                    Anchor.START);
        }
        return drawing.figure(FigureKind.KAPLAN_MEIER, name, title, 660, y + 16 * groups.size() + 18);
    }

    private static void curve(Drawing drawing, Panel panel, KaplanMeier curve, GroupStyle style) {
        List<double[]> line = new ArrayList<>();
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        double s = 1;
        Estimate band = new Estimate(1, 1, 1);
        line.add(panel.at(0, 1));
        upper.add(panel.at(0, 1));
        lower.add(panel.at(0, 1));
        for (KaplanMeier.Step step : curve.steps()) {
            line.add(panel.at(step.time(), s));
            upper.add(panel.at(step.time(), band.upper()));
            lower.add(panel.at(step.time(), band.lower()));
            s = step.survival();
            Estimate next = curve.at(step.time(), IntervalScale.LOG_LOG, 0.95);
            // Where the curve is 0 it has no interval; the band ends at the last one.
            band = Double.isNaN(next.lower()) ? new Estimate(s, band.lower(), band.upper()) : next;
            line.add(panel.at(step.time(), s));
            upper.add(panel.at(step.time(), band.upper()));
            lower.add(panel.at(step.time(), band.lower()));
        }
        List<double[]> outline = new ArrayList<>(upper);
        for (int i = lower.size() - 1; i >= 0; i--) {
            outline.add(lower.get(i));
        }
        drawing.area(outline, style.colour(), 0.13);
        drawing.path(line, style.colour(), 1.8, style.dash());
        for (KaplanMeier.Step step : curve.steps()) {
            if (step.censored() > 0) {
                double[] at = panel.at(step.time(), step.survival());
                drawing.line(at[0], at[1] - 3, at[0], at[1] + 3, style.colour(), 1);
            }
        }
    }
}
