package org.mitoscore.report;

import static org.mitoscore.svg.Coordinates.points;
import static org.mitoscore.svg.Coordinates.px;

import java.util.Arrays;
import java.util.stream.Stream;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/**
 * Draws one inline SVG. Everything is styled by attributes, so a figure looks the same inside this project's page and
 * inside MultiQC's.
 */
final class Svg {
    static final String INK = "#24303a";
    static final String SOFT_INK = "#5a6872";
    static final String RULE = "#d5dbe0";
    private static final String FAINT_RULE = "#eceff1";

    private final Markup markup = new Markup();

    /**
     * @param description what the figure shows, for screen readers
     */
    Svg(double width, double height, String description) {
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + px(width) + " " + px(height),
                "width",
                px(width),
                "height",
                px(height),
                "role",
                "img",
                "aria-label",
                description,
                "font-family",
                "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
                "style",
                "max-width:100%;height:auto");
    }

    /** A line; more attributes are name, value, name, value. */
    Svg line(double x1, double y1, double x2, double y2, String colour, double width, String... more) {
        Stream<String> attributes = Stream.of(
                "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2), "stroke", colour, "stroke-width", px(width));
        markup.empty("line", Stream.concat(attributes, Arrays.stream(more)).toArray(String[]::new));
        return this;
    }

    Svg dashed(double x1, double y1, double x2, double y2, String colour) {
        return line(x1, y1, x2, y2, colour, 1, "stroke-dasharray", "4 3");
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        markup.empty("rect", "x", px(x), "y", px(y), "width", px(width), "height", px(height), "fill", fill);
        return this;
    }

    /** A rectangle of a class, with a tooltip. */
    Svg cell(double x, double y, double width, double height, String fill, String tooltip) {
        markup.open(
                        "rect",
                        "class",
                        "cell",
                        "x",
                        px(x),
                        "y",
                        px(y),
                        "width",
                        px(width),
                        "height",
                        px(height),
                        "fill",
                        fill)
                .element("title", tooltip)
                .close();
        return this;
    }

    Svg text(double x, double y, Anchor anchor, double size, String colour, String text) {
        markup.element(
                "text",
                text,
                "x",
                px(x),
                "y",
                px(y),
                "text-anchor",
                anchor.label(),
                "font-size",
                px(size),
                "fill",
                colour);
        return this;
    }

    /** Text that runs upwards and ends at its point. */
    Svg upwards(double x, double y, double size, String colour, String text) {
        markup.element(
                "text",
                text,
                "transform",
                "translate(" + px(x) + " " + px(y) + ") rotate(-90)",
                "text-anchor",
                "end",
                "font-size",
                px(size),
                "fill",
                colour);
        return this;
    }

    Svg mark(CallMark mark, double x, double y, double r, String tooltip) {
        mark.draw(markup, x, y, r, tooltip);
        return this;
    }

    Svg dot(double x, double y, double r, String fill) {
        markup.empty("circle", "cx", px(x), "cy", px(y), "r", px(r), "fill", fill);
        return this;
    }

    /** Draws again what the page defines under an id. */
    Svg use(String id) {
        markup.empty("use", "href", "#" + id);
        return this;
    }

    /** A horizontal axis with ticks below it and its name with the unit. */
    Svg axis(Axis axis, double y, String name) {
        return axis(axis, y).text((axis.from() + axis.to()) / 2, y + 33, Anchor.MIDDLE, 12, INK, name);
    }

    /** A horizontal axis with ticks below it. */
    Svg axis(Axis axis, double y) {
        line(axis.from(), y, axis.to(), y, SOFT_INK, 1);
        for (Axis.Tick tick : axis.ticks()) {
            line(tick.place(), y, tick.place(), y + 4, SOFT_INK, 1);
            text(tick.place(), y + 16, Anchor.MIDDLE, 11, SOFT_INK, tick.label());
        }
        return this;
    }

    /** Faint rules from top to bottom at the ticks of a horizontal axis. */
    Svg rules(Axis axis, double top, double bottom) {
        axis.ticks().forEach(tick -> line(tick.place(), top, tick.place(), bottom, FAINT_RULE, 1));
        return this;
    }

    /** A vertical axis on the left, with faint rules across to the right and its name with the unit along it. */
    Svg verticalAxis(Axis axis, double left, double right, String name) {
        line(left, axis.from(), left, axis.to(), SOFT_INK, 1);
        for (Axis.Tick tick : axis.ticks()) {
            line(left, tick.place(), right, tick.place(), FAINT_RULE, 1);
            text(left - 6, tick.place() + 4, Anchor.END, 11, SOFT_INK, tick.label());
        }
        return upwards(16, Math.min(axis.from(), axis.to()), 12, INK, name);
    }

    /** A line through points, with a tooltip. */
    Svg path(double[] x, double[] y, String colour, String tooltip) {
        markup.open(
                        "polyline",
                        "points",
                        points(x, y),
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        "1.4",
                        "stroke-opacity",
                        "0.75")
                .element("title", tooltip)
                .close();
        return this;
    }

    /** The legend of the colour scale: a bar with the texts of its two ends and its middle. */
    Svg rampLegend(double x, double y, double width, String low, String middle, String high, String name) {
        int steps = 40;
        for (int i = 0; i < steps; i++) {
            rect(x + width * i / steps, y, width / steps + 0.5, 9, Ramp.colour((i + 0.5) / steps));
        }
        text(x, y + 21, Anchor.START, 10.5, SOFT_INK, low);
        text(x + width / 2, y + 21, Anchor.MIDDLE, 10.5, SOFT_INK, middle);
        text(x + width, y + 21, Anchor.END, 10.5, SOFT_INK, high);
        return text(x + width + 10, y + 9, Anchor.START, 11, SOFT_INK, name);
    }

    Markup end() {
        return markup.close();
    }
}
