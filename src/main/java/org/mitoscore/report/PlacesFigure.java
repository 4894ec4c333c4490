package org.mitoscore.report;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/**
 * Draws where each method puts each sample, 0 to 100: a row per sample with a mark per method, whose shape is the call. Above
 * {@link ReportSettings#LABELLED_SAMPLES} samples a row is a tenth of the ranking and shows its samples' spread.
 */
final class PlacesFigure {
    private static final double WIDTH = 980;
    private static final double ROW = 20;

    private PlacesFigure() {}

    /** @param columns the scores of one signature by each method, samples in the same order */
    static Markup of(List<ScoreColumn> columns) {
        List<String> samples =
                columns.get(0).rows().stream().map(Mitoscore::sample).toList();
        List<SampleGroup> groups = SampleGroup.of(samples);
        double[][] places = columns.stream().map(PlacesFigure::percentiles).toArray(double[][]::new);
        double left = SampleGroup.labelWidth(groups);
        double top = 12;
        double bottom = top + groups.size() * ROW;
        Axis axis = Axis.between(0, 100, left, WIDTH - 30, 10);
        Svg svg = new Svg(
                WIDTH,
                bottom + 46,
                "Percentile of the score of " + Display.samples(samples.size()) + " by each of " + columns.size()
                        + " methods");
        svg.rules(axis, top, bottom);
        int first = 0;
        for (int g = 0; g < groups.size(); g++) {
            SampleGroup group = groups.get(g);
            double y = top + (g + 0.5) * ROW;
            svg.text(left - 12, y + 4, Anchor.END, 12, Svg.INK, Display.cut(group.label(), 34));
            for (int sample = first; sample < first + group.samples().size(); sample++) {
                row(svg, columns, places, sample, axis, y, group.samples().size() == 1);
            }
            first += group.samples().size();
        }
        svg.axis(axis, bottom, "percentile of the score, a mark per method");
        return svg.end();
    }

    private static void row(
            Svg svg, List<ScoreColumn> columns, double[][] places, int sample, Axis axis, double y, boolean alone) {
        double[] known = IntStream.range(0, places.length)
                .mapToDouble(method -> places[method][sample])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return;
        }
        if (alone) {
            svg.line(axis.at(known[0]), y, axis.at(known[known.length - 1]), y, "#8d9aa4", 2);
        }
        for (int method = 0; method < places.length; method++) {
            if (Double.isFinite(places[method][sample])) {
                Mitoscore score = columns.get(method).rows().get(sample);
                String tooltip = score.sample() + ", " + score.method() + ": percentile "
                        + Display.fixed(places[method][sample], 1) + ", "
                        + CallMark.of(score.call()).lowerWord();
                svg.mark(CallMark.of(score.call()), axis.at(places[method][sample]), y, alone ? 5 : 2.4, tooltip);
            }
        }
    }

    /**
     * The table's percentiles; where it has none, the share of these samples below, half of those equal among them. Samples
     * that failed QC or are out of the reference have no place and are not counted.
     */
    private static double[] percentiles(ScoreColumn column) {
        List<Mitoscore> rows = column.rows();
        double[] scores = rows.stream()
                .mapToDouble(row -> row.isComparable() ? row.score() : Double.NaN)
                .toArray();
        boolean placed = rows.stream().anyMatch(row -> Double.isFinite(row.percentile()));
        return IntStream.range(0, scores.length)
                .mapToDouble(sample -> placed && rows.get(sample).isComparable()
                        ? rows.get(sample).percentile()
                        : among(scores, scores[sample]))
                .toArray();
    }

    private static double among(double[] scores, double score) {
        double below = 0;
        double known = 0;
        for (double other : scores) {
            known += Double.isNaN(other) ? 0 : 1;
            below += other < score ? 1 : other == score ? 0.5 : 0;
        }
        return Double.isNaN(score) ? Double.NaN : 100 * below / known;
    }
}
