package org.mitoscore.report;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.score.Titration;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/** Draws how calls, or scores, change as reads are left out: a line per sample over the share of the reads kept. */
final class DepthFigure {
    private static final double WIDTH = 980;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 40;
    private static final double TOP = 14;
    private static final double BOTTOM = 300;

    private final List<Mitoscore> rows;
    private final Reliability reliability;
    private final ToDoubleFunction<Titration.Step> height;
    private final Axis vertical;
    private final Svg svg;

    private DepthFigure(
            List<Mitoscore> rows,
            Reliability reliability,
            ToDoubleFunction<Titration.Step> height,
            Axis vertical,
            String name) {
        this.rows = rows;
        this.reliability = reliability;
        this.height = height;
        this.vertical = vertical;
        this.svg = new Svg(
                WIDTH, BOTTOM + 50, name + " of " + Display.samples(rows.size()) + " by share of the reads kept");
        svg.verticalAxis(vertical, LEFT, RIGHT, name);
    }

    /** Share of the draws that keep the call. */
    static Markup ofCalls(List<Mitoscore> rows, Reliability reliability) {
        return new DepthFigure(
                        rows,
                        reliability,
                        step -> 100 * step.sameCall(),
                        Axis.between(0, 100, BOTTOM, TOP, 5),
                        "draws with the same call, %")
                .draw();
    }

    /** Median score. */
    static Markup ofScores(List<Mitoscore> rows, Reliability reliability, String unit) {
        double[] medians = rows.stream()
                .map(row -> reliability.depths().get(ScoreKey.of(row)))
                .filter(Objects::nonNull)
                .flatMap(curve -> curve.steps().stream())
                .mapToDouble(Titration.Step::median)
                .toArray();
        return new DepthFigure(rows, reliability, Titration.Step::median, Axis.over(medians, BOTTOM, TOP, 5), unit)
                .draw();
    }

    private Markup draw() {
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, Svg.SOFT_INK, 1);
        for (double fraction : Titration.FRACTIONS) {
            double x = across(fraction);
            svg.line(x, BOTTOM, x, BOTTOM + 4, Svg.SOFT_INK, 1);
            String percent = Display.score(100 * fraction)
                    .replaceAll("(\\.\\d*?)0+$", "$1")
                    .replaceAll("\\.$", "");
            svg.text(x, BOTTOM + 17, Anchor.MIDDLE, 11, Svg.SOFT_INK, percent + " %");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 36, Anchor.MIDDLE, 12, Svg.INK, "share of the reads kept");
        for (Mitoscore row : rows) {
            DepthCurve curve = reliability.depths().get(ScoreKey.of(row));
            if (curve != null) {
                line(row, curve);
            }
        }
        return svg.end();
    }

    private void line(Mitoscore row, DepthCurve curve) {
        List<Titration.Step> known = curve.steps().stream()
                .filter(step -> Double.isFinite(height.applyAsDouble(step)))
                .toList();
        if (!known.isEmpty()) {
            double[] x =
                    known.stream().mapToDouble(step -> across(step.fraction())).toArray();
            double[] y = known.stream()
                    .mapToDouble(step -> vertical.at(height.applyAsDouble(step)))
                    .toArray();
            double most = curve.steps().get(0).reads() / curve.steps().get(0).fraction();
            String tooltip = row.sample() + ": " + CallMark.of(row.call()).lowerWord() + ", about "
                    + Display.count(Math.round(most)) + " reads at full depth";
            svg.path(x, y, CallMark.of(row.call()).lineColour(), tooltip);
        }
    }

    /** From a thousandth to one, on a logarithmic scale. */
    private static double across(double fraction) {
        double smallest = Math.log10(Titration.FRACTIONS.get(Titration.FRACTIONS.size() - 1));
        return RIGHT + Math.log10(fraction) / -smallest * (RIGHT - LEFT - 20);
    }
}
