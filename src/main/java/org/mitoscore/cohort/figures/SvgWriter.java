package org.mitoscore.cohort.figures;

import static org.mitoscore.svg.Coordinates.points;
import static org.mitoscore.svg.Coordinates.px;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mitoscore.svg.Coordinates;
import org.mitoscore.svg.Markup;

/** A figure as SVG 1.1 text that stands alone or inside a page. */
public final class SvgWriter {
    private SvgWriter() {}

    /** The whole {@code svg} element. */
    public static Markup write(Figure figure) {
        String width = px(figure.width());
        String height = px(figure.height());
        Markup svg = new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        width,
                        "height",
                        height,
                        "role",
                        "img",
                        "font-family",
                        "Helvetica, Arial, sans-serif")
                .newLine()
                .element("title", figure.title())
                .newLine()
                .empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff")
                .newLine();
        for (Mark mark : figure.marks()) {
            draw(svg, mark);
            svg.newLine();
        }
        return svg.close().newLine();
    }

    private static void draw(Markup svg, Mark mark) {
        if (mark instanceof Mark.Path path) {
            draw(svg, path);
        } else if (mark instanceof Mark.Area area) {
            svg.empty(
                    "polygon",
                    "fill",
                    area.colour().hex(),
                    "fill-opacity",
                    px(area.opacity()),
                    "points",
                    points(area.x(), area.y()));
        } else if (mark instanceof Mark.Disc disc) {
            svg.empty(
                    "circle",
                    "cx",
                    px(disc.x()),
                    "cy",
                    px(disc.y()),
                    "r",
                    px(disc.radius()),
                    "fill",
                    disc.colour().hex());
        } else if (mark instanceof Mark.Text text) {
            draw(svg, text);
        }
    }

    private static void draw(Markup svg, Mark.Path path) {
        List<String> attributes = new ArrayList<>(
                List.of("fill", "none", "stroke", path.colour().hex(), "stroke-width", px(path.width())));
        if (path.dash().length > 0) {
            attributes.add("stroke-dasharray");
            attributes.add(Arrays.stream(path.dash()).mapToObj(Coordinates::px).collect(Collectors.joining(" ")));
        }
        attributes.addAll(List.of("points", points(path.x(), path.y())));
        svg.empty("polyline", attributes.toArray(String[]::new));
    }

    private static void draw(Markup svg, Mark.Text text) {
        List<String> attributes = new ArrayList<>(List.of(
                "x",
                px(text.x()),
                "y",
                px(text.y()),
                "font-size",
                px(text.size()),
                "text-anchor",
                text.anchor().label()));
        if (text.bold()) {
            attributes.addAll(List.of("font-weight", "bold"));
        }
        attributes.addAll(List.of("fill", Colour.BLACK.hex()));
        if (text.upwards()) {
            attributes.addAll(List.of("transform", "rotate(-90 " + px(text.x()) + " " + px(text.y()) + ")"));
        }
        svg.element("text", text.text(), attributes.toArray(String[]::new));
    }
}
