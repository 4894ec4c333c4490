package org.mitoscore.report;

import static org.mitoscore.svg.Coordinates.points;
import static org.mitoscore.svg.Coordinates.px;

import java.util.Arrays;
import org.mitoscore.score.Call;
import org.mitoscore.svg.Markup;

/** How a call looks: word, shape and colour together, so that none of them is needed alone. */
enum CallMark {
    HIGH("High", "▲", "#14466b"),
    INTERMEDIATE("Intermediate", "◆", "#6b7a86"),
    LOW("Low", "▼", "#d1810a"),
    NOT_CALLED("Not called", "○", "#ffffff");

    private static final String INK = "#333f48";

    private final String word;
    private final String symbol;
    private final String colour;

    CallMark(String word, String symbol, String colour) {
        this.word = word;
        this.symbol = symbol;
        this.colour = colour;
    }

    static CallMark of(Call call) {
        return valueOf(call.name());
    }

    String word() {
        return word;
    }

    /** The word within a sentence. */
    String lowerWord() {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** The colour of a line that stands for a sample with this call. */
    String lineColour() {
        return this == NOT_CALLED ? INK : colour;
    }

    String symbol() {
        return symbol;
    }

    /** The class of the badge in the page. */
    String cssClass() {
        return "call call-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Draws the mark around a point with a tooltip. */
    void draw(Markup svg, double x, double y, double r, String tooltip) {
        String[] common = {"fill", colour, "stroke", this == NOT_CALLED ? INK : colour, "stroke-width", "1.4"};
        switch (this) {
            case HIGH -> polygon(svg, common, around(x, 0, r, -r), around(y, -r, 0.8 * r, 0.8 * r));
            case LOW -> polygon(svg, common, around(x, 0, r, -r), around(y, r, -0.8 * r, -0.8 * r));
            case INTERMEDIATE -> polygon(svg, common, around(x, 0, r, 0, -r), around(y, -r, 0, r, 0));
            case NOT_CALLED -> svg.open("circle", join(common, "cx", px(x), "cy", px(y), "r", px(r * 0.85)));
        }
        if (!tooltip.isEmpty()) {
            svg.element("title", tooltip);
        }
        svg.close();
    }

    private static void polygon(Markup svg, String[] common, double[] x, double[] y) {
        svg.open("polygon", join(common, "points", points(x, y)));
    }

    /** Places at distances from a centre. */
    private static double[] around(double centre, double... distances) {
        return Arrays.stream(distances).map(distance -> centre + distance).toArray();
    }

    private static String[] join(String[] common, String... more) {
        String[] all = Arrays.copyOf(common, common.length + more.length + 2);
        System.arraycopy(more, 0, all, common.length, more.length);
        all[all.length - 2] = "class";
        all[all.length - 1] = "mark";
        return all;
    }
}
