package org.mitoscore.cohort.figures;

import java.util.List;
import java.util.Locale;
import org.mitoscore.stats.Estimate;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;

/** Ratios with their 95 % intervals on a logarithmic axis, one row each. */
public final class ForestFigure {
    private static final double ROW = 20;
    private static final double LEFT = 270;
    private static final double WIDTH = 260;

    private ForestFigure() {}

    /**
     * One row.
     *
     * @param label what it is of
     * @param counts such as {@code 306 / 198}
     * @param ratio the ratio with its interval; NaN for "not estimable"
     * @param summary whether it is a summary of the others, drawn as a diamond
     */
    public record Row(String label, String counts, Estimate ratio, boolean summary) {}

    /** @param countsName what the counts are, such as {@code n / events} */
    public static Figure draw(
            FigureKind kind, String name, String title, String note, String xName, String countsName, List<Row> rows) {
        Drawing drawing = new Drawing();
        double least = 0.5;
        double most = 2;
        for (Row row : rows) {
            if (Double.isFinite(row.ratio().lower())
                    && Double.isFinite(row.ratio().upper())) {
                least = Math.min(least, Math.max(0.02, row.ratio().lower()));
                most = Math.max(most, Math.min(50, row.ratio().upper()));
            }
        }
        Axis x = Axis.ofRatios(least / 1.1, most * 1.1, LEFT, LEFT + WIDTH);
        double top = 66;
        double bottom = top + ROW * rows.size();
        drawing.heading(title, note);
        drawing.text(LEFT - 12, top - 8, countsName, Drawing.SMALL, Anchor.END);
        drawing.text(LEFT + WIDTH + 14, top - 8, "ratio (95 % interval)", Drawing.SMALL, Anchor.START);
        drawing.line(x.at(1), top - 4, x.at(1), bottom, Colour.GREY, 1, 3, 3);
        for (int i = 0; i < rows.size(); i++) {
            row(drawing, x, rows.get(i), top + ROW * i + ROW / 2);
        }
        drawing.line(LEFT, bottom, LEFT + WIDTH, bottom, Colour.BLACK, 1);
        drawing.ticksBelow(x, bottom);
        drawing.text(LEFT + WIDTH / 2, bottom + 32, xName, Drawing.NORMAL, Anchor.MIDDLE);
        return drawing.figure(kind, name, title, 680, bottom + 46);
    }

    private static void row(Drawing drawing, Axis x, Row row, double y) {
        drawing.text(20, y + 3, row.label(), Drawing.SMALL, Anchor.START);
        drawing.text(LEFT - 12, y + 3, row.counts(), Drawing.SMALL, Anchor.END);
        Estimate ratio = row.ratio();
        if (!Double.isFinite(ratio.value()) || !Double.isFinite(ratio.lower()) || !Double.isFinite(ratio.upper())) {
            drawing.text(LEFT + WIDTH + 14, y + 3, "not estimable", Drawing.SMALL, Anchor.START);
            return;
        }
        double low = x.at(clamp(ratio.lower(), x));
        double high = x.at(clamp(ratio.upper(), x));
        double centre = x.at(clamp(ratio.value(), x));
        if (row.summary()) {
            drawing.area(
                    List.of(new double[] {low, y}, new double[] {centre, y - 6}, new double[] {high, y}, new double[] {
                        centre, y + 6
                    }),
                    Colour.VERMILLION,
                    1);
        } else {
            drawing.line(low, y, high, y, Colour.BLACK, 1.3);
            drawing.rectangle(centre - 3.5, y - 3.5, 7, 7, Colour.BLUE, 1);
        }
        String text = String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.value(), ratio.lower(), ratio.upper());
        drawing.text(LEFT + WIDTH + 14, y + 3, text, Drawing.SMALL, Anchor.START);
    }

    private static double clamp(double value, Axis x) {
        return Math.max(x.low(), Math.min(x.high(), value));
    }
}
