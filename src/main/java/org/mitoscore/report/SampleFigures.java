package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/**
 * The two small figures of a sample's panel: where it stands among all, by score and by complex. What all samples share
 * is drawn once and referred to, so the page stays small with many samples.
 */
final class SampleFigures {
    private static final double WIDTH = 460;
    private static final double STRIP_HEIGHT = 74;
    private static final double ROW = 24;
    private static final String STRIP = "all-scores";
    private static final String PROFILE = "all-profiles";

    private final ReportInputs inputs;
    private final ComplexProfile profile;
    private final Axis scoreAxis;
    private final List<Axis> groupAxes = new ArrayList<>();

    SampleFigures(ReportInputs inputs, ComplexProfile profile) {
        this.inputs = inputs;
        this.profile = profile;
        this.scoreAxis = Axis.over(inputs.primary().scores(), 10, WIDTH - 10, 6);
        for (double[] means : profile.means()) {
            groupAxes.add(Axis.over(means, 150, WIDTH - 70, 4));
        }
    }

    /** The shared drawings; stand once in the page, before the panels. */
    Markup shared() {
        Svg strip = new Svg(WIDTH, STRIP_HEIGHT, "");
        strip.line(10, 22, WIDTH - 10, 22, Svg.RULE, 1);
        for (double score : inputs.primary().scores()) {
            if (Double.isFinite(score)) {
                strip.line(scoreAxis.at(score), 14, scoreAxis.at(score), 30, "#8d9aa4", 1);
            }
        }
        strip.axis(
                scoreAxis,
                36,
                inputs.primary().method() + " score, n = " + inputs.samples().size());
        Svg ranges = new Svg(WIDTH, profileHeight(), "");
        for (int g = 0; g < profile.groups().size(); g++) {
            double y = (g + 0.5) * ROW;
            Axis axis = groupAxes.get(g);
            Quantiles box = Quantiles.of(profile.means()[g]);
            ranges.text(0, y + 4, Anchor.START, 12, Svg.INK, profile.groups().get(g));
            if (box.n() > 0) {
                ranges.line(axis.at(box.min()), y, axis.at(box.max()), y, "#b9c3cb", 2);
                ranges.rect(axis.at(box.lower()), y - 5, axis.at(box.upper()) - axis.at(box.lower()), 10, "#dde3e8");
                ranges.line(axis.at(box.median()), y - 7, axis.at(box.median()), y + 7, Svg.SOFT_INK, 1.5);
            }
        }
        return new Markup()
                .open("svg", "width", "0", "height", "0", "class", "shared", "aria-hidden", "true")
                .open("defs")
                .raw(group(STRIP, strip))
                .raw(group(PROFILE, ranges))
                .close()
                .close();
    }

    private static Markup group(String id, Svg drawing) {
        return new Markup().open("g", "id", id).raw(drawing.end()).close();
    }

    private double profileHeight() {
        return profile.groups().size() * ROW;
    }

    /** The sample's mark on the line of all scores. */
    Markup strip(Mitoscore row) {
        Svg svg = new Svg(WIDTH, STRIP_HEIGHT, "Where the score stands among all: " + ScorePlot.tooltip(row));
        svg.use(STRIP);
        if (Double.isFinite(row.score())) {
            svg.mark(CallMark.of(row.call()), scoreAxis.at(row.score()), 22, 7, ScorePlot.tooltip(row));
        }
        return svg.end();
    }

    /** The sample's mean expression of each complex on the range of all samples. */
    Markup profile(String sample) {
        int column = inputs.columnOf(sample);
        Svg svg = new Svg(WIDTH, profileHeight(), "Mean expression of each complex in " + sample);
        svg.use(PROFILE);
        for (int g = 0; g < profile.groups().size(); g++) {
            double mean = profile.means()[g][column];
            double y = (g + 0.5) * ROW;
            if (Double.isFinite(mean)) {
                svg.dot(groupAxes.get(g).at(mean), y, 5, "#14466b");
            }
            svg.text(WIDTH, y + 4, Anchor.END, 12, Svg.INK, Display.fixed(mean, 2));
        }
        return svg.end();
    }

    static String profileCaption(String unit, int n) {
        return "Mean expression per complex (" + unit + "), n = " + n
                + ". Dot: this sample; line: lowest to highest of all; box: middle half; bar: median.";
    }

    static String stripCaption(int n) {
        return n == 1 ? "The only sample." : "Thin bars: all " + n + " samples.";
    }
}
