package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.cohort.survival.CompetingRisks;
import org.mitoscore.cohort.survival.CumulativeIncidence;
import org.mitoscore.svg.Anchor;

/** Cumulative incidence of the event studied, and thinner of the competing ones, per group. */
public final class IncidenceFigure {
    private IncidenceFigure() {}

    /** One group. */
    public record Group(String label, CompetingRisks data) {}

    public static Figure draw(String name, String title, String note, String xName, List<Group> groups) {
        Drawing drawing = new Drawing();
        double last = 0;
        for (Group group : groups) {
            for (double t : group.data().time()) {
                last = Math.max(last, t);
            }
        }
        Panel panel = Panel.of(70, 50, 430, 260, new double[] {0, last}, new double[] {0, 1});
        drawing.heading(title, note);
        for (int g = 0; g < groups.size(); g++) {
            GroupStyle style = GroupStyle.of(g);
            for (int cause : new int[] {CompetingRisks.STUDIED, CompetingRisks.COMPETING}) {
                List<double[]> line = new ArrayList<>();
                double before = 0;
                line.add(panel.at(0, 0));
                for (CumulativeIncidence.Step step :
                        CumulativeIncidence.of(groups.get(g).data(), cause).steps()) {
                    line.add(panel.at(step.time(), before));
                    line.add(panel.at(step.time(), step.incidence()));
                    before = step.incidence();
                }
                line.add(panel.at(last, before));
                drawing.path(line, style.colour(), cause == CompetingRisks.STUDIED ? 2 : 0.7, style.dash());
            }
            double y = 365 + 16 * g;
            drawing.line(70, y - 3, 94, y - 3, style.colour(), 2, style.dash());
            drawing.text(
                    100,
                    y,
                    groups.get(g).label() + " (n=" + groups.get(g).data().size() + "); thin: competing events",
                    Drawing.SMALL,
                    Anchor.START);
        }
        panel.draw(drawing, xName, "Cumulative incidence");
        return drawing.figure(FigureKind.INCIDENCE, name, title, 540, 375 + 16 * groups.size());
    }
}
