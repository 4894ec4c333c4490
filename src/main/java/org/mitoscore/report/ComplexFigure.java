package org.mitoscore.report;

import java.util.List;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Markup;

/** Draws the complex I–V profile: a row per sample, a column per complex, the number in every cell. */
final class ComplexFigure {
    private static final double CELL = 122;
    /** Colours end at a twofold difference; the number in the cell does not. */
    private static final double CLIP = 1;

    private ComplexFigure() {}

    static Markup of(ReportInputs inputs, ComplexProfile profile) {
        List<SampleGroup> rows = SampleGroup.of(inputs.samples());
        boolean compare = inputs.samples().size() > 1;
        double row = rows.size() > 30 ? 17 : 24;
        double left = SampleGroup.labelWidth(rows);
        double top = compare ? 74 : 54;
        double bottom = top + rows.size() * row;
        Svg svg = new Svg(
                left + CELL * profile.groups().size() + 10,
                bottom + (compare ? 50 : 12),
                "Mean expression of OXPHOS complex I to V and of mtDNA-encoded subunits in "
                        + Display.samples(inputs.samples().size()));
        for (int g = 0; g < profile.groups().size(); g++) {
            double middle = left + CELL * (g + 0.5);
            svg.text(middle, 18, Anchor.MIDDLE, 13, Svg.INK, profile.groups().get(g));
            svg.text(
                    middle,
                    35,
                    Anchor.MIDDLE,
                    11,
                    Svg.SOFT_INK,
                    profile.found()[g] + " of " + profile.total()[g] + " genes");
            if (compare) {
                svg.text(middle, 58, Anchor.MIDDLE, 12, Svg.INK, Display.fixed(profile.medians()[g], 2));
            }
        }
        if (compare) {
            svg.text(left - 12, 58, Anchor.END, 12, Svg.SOFT_INK, "median");
        }
        svg.line(0, top - 8, left + CELL * profile.groups().size(), top - 8, Svg.RULE, 1);
        for (int r = 0; r < rows.size(); r++) {
            SampleGroup group = rows.get(r);
            int[] columns = group.samples().stream().mapToInt(inputs::columnOf).toArray();
            double y = top + r * row;
            svg.text(left - 12, y + row / 2 + 4, Anchor.END, 12, Svg.INK, Display.cut(group.label(), 34));
            for (int g = 0; g < profile.groups().size(); g++) {
                cell(svg, profile, g, columns, group.label(), compare, left + CELL * g, y, row);
            }
        }
        if (compare) {
            svg.rampLegend(
                    left,
                    bottom + 14,
                    200,
                    "≤ −1",
                    "0",
                    "≥ +1",
                    "difference from the median of these samples, "
                            + inputs.settings().expressionUnit());
        }
        return svg.end();
    }

    private static void cell(
            Svg svg,
            ComplexProfile profile,
            int g,
            int[] columns,
            String label,
            boolean compare,
            double x,
            double y,
            double height) {
        double mean = profile.mean(g, columns);
        double difference = mean - profile.medians()[g];
        double share = compare ? (difference + CLIP) / (2 * CLIP) : 1;
        String tooltip = label + ", " + profile.groups().get(g) + ": mean " + Display.fixed(mean, 2)
                + (compare ? ", " + Display.signed(difference, 2) + " from the median" : "");
        svg.cell(x + 1, y + 1, CELL - 2, height - 2, compare ? Ramp.colour(share) : "#eef1f3", tooltip);
        svg.text(
                x + CELL / 2,
                y + height / 2 + 4,
                Anchor.MIDDLE,
                12,
                compare && !Double.isNaN(share) ? Ramp.ink(share) : Svg.INK,
                compare ? Display.signed(difference, 2) : Display.fixed(mean, 2));
    }
}
