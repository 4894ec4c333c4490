package org.mitoscore.cohort.figures;

import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;

/** A plot's frame: two axes with ticks and names. */
record Panel(Axis x, Axis y) {

    /** A panel with its left upper corner, size and the range of values. */
    static Panel of(double left, double top, double width, double height, double[] xRange, double[] yRange) {
        return new Panel(
                Axis.between(xRange[0], xRange[1], left, left + width, 9),
                Axis.between(yRange[0], yRange[1], top + height, top, 8));
    }

    void draw(Drawing drawing, String xName, String yName) {
        double left = x.from();
        double bottom = y.from();
        drawing.line(left, bottom, x.to(), bottom, Colour.BLACK, 1);
        drawing.line(left, bottom, left, y.to(), Colour.BLACK, 1);
        drawing.ticksBelow(x, bottom);
        drawing.ticksLeftOf(y, left);
        drawing.text((x.from() + x.to()) / 2, bottom + 32, xName, Drawing.NORMAL, Anchor.MIDDLE);
        drawing.upwards(left - 42, (y.from() + y.to()) / 2, yName, Drawing.NORMAL);
    }

    double[] at(double xValue, double yValue) {
        return new double[] {x.at(xValue), y.at(yValue)};
    }
}
