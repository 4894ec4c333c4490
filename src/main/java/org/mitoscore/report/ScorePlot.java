package org.mitoscore.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/** Draws how scores are distributed, each sample with its own mark. */
final class ScorePlot {
    private static final double WIDTH = 980;
    private static final double ROW = 22;

    private ScorePlot() {}

    /** A row per sample from high to low, or one swarm when there are too many samples to label. */
    static Markup of(List<Mitoscore> ranked, String unit) {
        return ranked.size() <= ReportSettings.LABELLED_SAMPLES ? rows(ranked, unit) : swarm(ranked, unit);
    }

    private static Markup rows(List<Mitoscore> ranked, String unit) {
        double left = SampleGroup.labelWidth(
                SampleGroup.of(ranked.stream().map(Mitoscore::sample).toList()));
        double top = 30;
        double bottom = top + ranked.size() * ROW;
        double[] scores = ranked.stream().mapToDouble(Mitoscore::score).toArray();
        Axis axis = Axis.over(scores, left, WIDTH - 90, 8);
        Quantiles box = Quantiles.of(scores);
        int decimals = Display.decimals(scores);
        Svg svg = new Svg(WIDTH, bottom + 70, describe(ranked, unit));
        svg.rules(axis, top, bottom);
        median(svg, axis, box, top, bottom);
        for (int i = 0; i < ranked.size(); i++) {
            Mitoscore row = ranked.get(i);
            double y = top + (i + 0.5) * ROW;
            svg.text(left - 12, y + 4, Anchor.END, 12, Svg.INK, Display.cut(row.sample(), 34));
            svg.line(left, y, WIDTH - 90, y, "#eef1f3", 1);
            if (Double.isFinite(row.score())) {
                svg.mark(CallMark.of(row.call()), axis.at(row.score()), y, 5.5, tooltip(row));
            }
            svg.text(WIDTH - 34, y + 4, Anchor.END, 12, Svg.INK, Display.fixed(row.score(), decimals));
        }
        svg.axis(axis, bottom, unit + ", n = " + ranked.size());
        legend(svg, ranked, left, bottom + 58);
        return svg.end();
    }

    private static Markup swarm(List<Mitoscore> ranked, String unit) {
        double left = 30;
        double middle = 130;
        double bottom = 230;
        double[] scores = ranked.stream().mapToDouble(Mitoscore::score).toArray();
        Axis axis = Axis.over(scores, left, WIDTH - 30, 10);
        Quantiles box = Quantiles.of(scores);
        Svg svg = new Svg(WIDTH, bottom + 70, describe(ranked, unit));
        svg.rect(axis.at(box.lower()), 30, axis.at(box.upper()) - axis.at(box.lower()), bottom - 30, "#eef1f3");
        median(svg, axis, box, 30, bottom);
        double radius = ranked.size() > 400 ? 2.4 : 3.6;
        double[] x = Arrays.stream(scores).map(axis::at).toArray();
        double[] offsets = BeeSwarm.offsets(x, radius + 0.6, 92);
        for (int i = 0; i < ranked.size(); i++) {
            if (Double.isFinite(scores[i])) {
                Mitoscore row = ranked.get(i);
                svg.mark(CallMark.of(row.call()), x[i], middle + offsets[i], radius, tooltip(row));
            }
        }
        svg.axis(axis, bottom, unit + ", n = " + ranked.size() + "; grey band: middle half of the samples");
        legend(svg, ranked, left, bottom + 58);
        return svg.end();
    }

    /** One line of a distribution, small enough to stand among many. */
    static Markup strip(ScoreColumn column) {
        double left = 150;
        double[] scores = column.scores();
        Axis axis = Axis.over(scores, left, WIDTH - 30, 8);
        double[] x = Arrays.stream(scores).map(axis::at).toArray();
        double[] offsets = BeeSwarm.offsets(x, 4, 16);
        Svg svg = new Svg(
                WIDTH,
                66,
                "Scores of " + Display.samples(scores.length) + " by " + column.signature() + ", " + column.method());
        svg.text(0, 24, Anchor.START, 12.5, Svg.INK, Display.cut(column.method(), 20));
        svg.text(0, 40, Anchor.START, 11, Svg.SOFT_INK, "n = " + scores.length);
        svg.line(left, 22, WIDTH - 30, 22, "#eef1f3", 1);
        for (int i = 0; i < scores.length; i++) {
            if (Double.isFinite(scores[i])) {
                Mitoscore row = column.rows().get(i);
                svg.mark(CallMark.of(row.call()), x[i], 22 + offsets[i], 3.8, tooltip(row));
            }
        }
        svg.axis(axis, 44);
        return svg.end();
    }

    private static void median(Svg svg, Axis axis, Quantiles box, double top, double bottom) {
        if (box.n() >= 2) {
            double x = axis.at(box.median());
            svg.dashed(x, top - 8, x, bottom, Svg.SOFT_INK);
            svg.text(
                    x,
                    top - 13,
                    Anchor.MIDDLE,
                    11,
                    Svg.SOFT_INK,
                    "median of these samples " + Display.score(box.median()));
        }
    }

    private static void legend(Svg svg, List<Mitoscore> rows, double x, double y) {
        Set<CallMark> used = EnumSet.noneOf(CallMark.class);
        rows.forEach(row -> used.add(CallMark.of(row.call())));
        double at = x;
        for (CallMark mark : used) {
            svg.mark(mark, at + 6, y - 4, 5, "");
            long n =
                    rows.stream().filter(row -> CallMark.of(row.call()) == mark).count();
            String text = mark.word() + " (" + n + ")";
            svg.text(at + 17, y, Anchor.START, 12, Svg.INK, text);
            at += 40 + 6.6 * text.length();
        }
    }

    static String tooltip(Mitoscore row) {
        String percentile = Double.isNaN(row.percentile()) ? "" : ", percentile " + Display.fixed(row.percentile(), 1);
        return row.sample() + ": " + Display.score(row.score()) + percentile + ", "
                + CallMark.of(row.call()).word();
    }

    private static String describe(List<Mitoscore> ranked, String unit) {
        Quantiles box =
                Quantiles.of(ranked.stream().mapToDouble(Mitoscore::score).toArray());
        return "Scores of " + Display.samples(ranked.size()) + ", " + unit + ", from " + Display.score(box.min())
                + " to " + Display.score(box.max()) + ", median " + Display.score(box.median());
    }
}
