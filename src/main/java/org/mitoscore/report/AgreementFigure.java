package org.mitoscore.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Markup;

/** Draws the rank correlation of each pair of methods as a triangle of cells, with the number in every cell. */
final class AgreementFigure {
    private static final double LEFT = 160;
    private static final double ROW = 30;
    private static final double WIDEST_CELL = 96;

    private AgreementFigure() {}

    static Markup of(List<MethodAgreement.Row> pairs) {
        Set<String> named = new LinkedHashSet<>();
        pairs.forEach(pair -> named.addAll(List.of(pair.methods().split(","))));
        List<String> methods = List.copyOf(named);
        int n = methods.size();
        double cell = Math.min(WIDEST_CELL, 800.0 / (n - 1));
        double bottom = 10 + ROW * (n - 1);
        int longest = methods.stream().mapToInt(String::length).max().orElse(0);
        Svg svg = new Svg(
                LEFT + cell * (n - 1) + 260,
                bottom + 24 + 6.8 * longest,
                "Spearman correlation of each pair of " + n + " methods");
        for (MethodAgreement.Row pair : pairs) {
            String[] two = pair.methods().split(",");
            int column = methods.indexOf(two[0]);
            int row = methods.indexOf(two[1]);
            double x = LEFT + cell * column;
            double y = 10 + ROW * (row - 1);
            double share = (pair.value() + 1) / 2;
            svg.cell(
                    x + 1,
                    y + 1,
                    cell - 2,
                    ROW - 2,
                    Ramp.colour(share),
                    two[0] + " and " + two[1] + ": ρ = " + Display.fixed(pair.value(), 3));
            svg.text(
                    x + cell / 2,
                    y + ROW / 2 + 4,
                    Anchor.MIDDLE,
                    12,
                    Double.isNaN(share) ? Svg.INK : Ramp.ink(share),
                    Display.fixed(pair.value(), 2));
        }
        for (int i = 1; i < n; i++) {
            svg.text(LEFT - 10, 10 + ROW * (i - 0.5) + 4, Anchor.END, 12, Svg.INK, Display.cut(methods.get(i), 20));
            svg.upwards(LEFT + cell * (i - 0.5) + 4, bottom + 8, 12, Svg.INK, Display.cut(methods.get(i - 1), 20));
        }
        svg.rampLegend(LEFT + cell * (n - 1) + 20, 14, 120, "−1", "0", "+1", "Spearman's ρ");
        return svg.end();
    }
}
