package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;

/** Gathers marks with short calls. */
final class Drawing {
    static final double[] SOLID = {};
    static final double SMALL = 9;
    static final double NORMAL = 10.5;
    static final double LARGE = 12;

    private final List<Mark> marks = new ArrayList<>();

    void line(double x1, double y1, double x2, double y2, Colour colour, double width, double... dash) {
        marks.add(new Mark.Path(new double[] {x1, x2}, new double[] {y1, y2}, colour, width, dash));
    }

    void path(List<double[]> points, Colour colour, double width, double... dash) {
        marks.add(new Mark.Path(xs(points), ys(points), colour, width, dash));
    }

    void area(List<double[]> points, Colour colour, double opacity) {
        marks.add(new Mark.Area(xs(points), ys(points), colour, opacity));
    }

    void rectangle(double x, double y, double width, double height, Colour colour, double opacity) {
        marks.add(new Mark.Area(
                new double[] {x, x + width, x + width, x},
                new double[] {y, y, y + height, y + height},
                colour,
                opacity));
    }

    void disc(double x, double y, double radius, Colour colour) {
        marks.add(new Mark.Disc(x, y, radius, colour));
    }

    void text(double x, double y, String text, double size, Anchor anchor) {
        marks.add(new Mark.Text(x, y, text, size, anchor, false, false));
    }

    /** The title with a line under it, in the upper left corner. */
    void heading(String title, String note) {
        marks.add(new Mark.Text(20, 20, title, LARGE, Anchor.START, true, false));
        text(20, 36, note, SMALL, Anchor.START);
    }

    void upwards(double x, double y, String text, double size) {
        marks.add(new Mark.Text(x, y, text, size, Anchor.MIDDLE, false, true));
    }

    /** Ticks and their numbers below a horizontal axis. */
    void ticksBelow(Axis axis, double y) {
        for (Axis.Tick tick : axis.ticks()) {
            line(tick.place(), y, tick.place(), y + 4, Colour.BLACK, 1);
            text(tick.place(), y + 16, tick.label(), SMALL, Anchor.MIDDLE);
        }
    }

    /** Ticks and their numbers on the left of a vertical axis. */
    void ticksLeftOf(Axis axis, double x) {
        for (Axis.Tick tick : axis.ticks()) {
            line(x - 4, tick.place(), x, tick.place(), Colour.BLACK, 1);
            text(x - 7, tick.place() + 3, tick.label(), SMALL, Anchor.END);
        }
    }

    Figure figure(FigureKind kind, String name, String title, double width, double height) {
        return new Figure(kind, name, title, width, height, marks);
    }

    private static double[] xs(List<double[]> points) {
        return points.stream().mapToDouble(p -> p[0]).toArray();
    }

    private static double[] ys(List<double[]> points) {
        return points.stream().mapToDouble(p -> p[1]).toArray();
    }
}
