package org.mitoscore.cohort.figures;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure as SVG 1.1 text that stands alone or inside a page. */
public final class SvgWriter {
    private SvgWriter() {}

    /** The whole {@code svg} element. */
    public static String write(Figure figure) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                        + " role=\"img\" font-family=\"Helvetica, Arial, sans-serif\">%n",
                number(figure.width()),
                number(figure.height()),
                number(figure.width()),
                number(figure.height())));
        out.append("<title>").append(escape(figure.title())).append("</title>\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        figure.marks().forEach(mark -> out.append(element(mark)).append('\n'));
        return out.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private static String element(Mark mark) {
        if (mark instanceof Mark.Path path) {
            String dash = path.dash().length == 0
                    ? ""
                    : " stroke-dasharray=\""
                            + IntStream.range(0, path.dash().length)
                                    .mapToObj(i -> number(path.dash()[i]))
                                    .collect(Collectors.joining(" "))
                            + "\"";
            return "<polyline fill=\"none\" stroke=\"" + path.colour().hex() + "\" stroke-width=\""
                    + number(path.width()) + "\"" + dash + " points=\"" + points(path.x(), path.y()) + "\"/>";
        }
        if (mark instanceof Mark.Area area) {
            return "<polygon fill=\"" + area.colour().hex() + "\" fill-opacity=\"" + number(area.opacity())
                    + "\" points=\"" + points(area.x(), area.y()) + "\"/>";
        }
        if (mark instanceof Mark.Disc disc) {
            return "<circle cx=\"" + number(disc.x()) + "\" cy=\"" + number(disc.y()) + "\" r=\""
                    + number(disc.radius()) + "\" fill=\"" + disc.colour().hex() + "\"/>";
        }
        Mark.Text text = (Mark.Text) mark;
        String turned =
                text.upwards() ? " transform=\"rotate(-90 " + number(text.x()) + " " + number(text.y()) + ")\"" : "";
        return "<text x=\"" + number(text.x()) + "\" y=\"" + number(text.y()) + "\" font-size=\""
                + number(text.size()) + "\" text-anchor=\""
                + text.anchor().name().toLowerCase(Locale.ROOT) + "\"" + (text.bold() ? " font-weight=\"bold\"" : "")
                + " fill=\"" + Colour.BLACK.hex() + "\"" + turned + ">" + escape(text.text()) + "</text>";
    }

    private static String points(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> number(x[i]) + "," + number(y[i]))
                .collect(Collectors.joining(" "));
    }

    /** A hundredth of a point is finer than any screen or printer. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
