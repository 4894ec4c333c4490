package org.mitoscore.cohort.figures;

import org.mitoscore.cohort.figures.Mark.Anchor;

/** A plot's frame: two axes with ticks and names. */
record Panel(Scale x, Scale y) {

    /** A panel with its left upper corner, size and the range of values. */
    static Panel of(double left, double top, double width, double height, double[] xRange, double[] yRange) {
        return new Panel(
                Scale.linear(xRange[0], xRange[1], left, left + width),
                Scale.linear(yRange[0], yRange[1], top + height, top));
    }

    void draw(Drawing drawing, String xName, String yName) {
        double left = x.from();
        double bottom = y.from();
        drawing.line(left, bottom, x.to(), bottom, Colour.BLACK, 1);
        drawing.line(left, bottom, left, y.to(), Colour.BLACK, 1);
        for (double tick : x.ticks(6)) {
            double place = x.place(tick);
            drawing.line(place, bottom, place, bottom + 4, Colour.BLACK, 1);
            drawing.text(place, bottom + 16, Scale.label(tick), Drawing.SMALL, Anchor.MIDDLE);
        }
        for (double tick : y.ticks(5)) {
            double place = y.place(tick);
            drawing.line(left - 4, place, left, place, Colour.BLACK, 1);
            drawing.text(left - 7, place + 3, Scale.label(tick), Drawing.SMALL, Anchor.END);
        }
        drawing.text((x.from() + x.to()) / 2, bottom + 32, xName, Drawing.NORMAL, Anchor.MIDDLE);
        drawing.upwards(left - 42, (y.from() + y.to()) / 2, yName, Drawing.NORMAL);
    }

    double[] at(double xValue, double yValue) {
        return new double[] {x.place(xValue), y.place(yValue)};
    }
}
