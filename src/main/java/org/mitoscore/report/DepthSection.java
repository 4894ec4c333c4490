package org.mitoscore.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.svg.Markup;

/** At what sequencing depth the leading score and its call would be lost. */
record DepthSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "depth";
    }

    @Override
    public String title() {
        return "Sequencing depth";
    }

    /** Whether the leading scores were titrated. */
    static boolean isNeeded(ReportInputs inputs) {
        return !curves(inputs).isEmpty();
    }

    private static List<DepthCurve> curves(ReportInputs inputs) {
        return inputs.ranked().stream()
                .map(row -> inputs.reliability().depths().get(ScoreKey.of(row)))
                .filter(Objects::nonNull)
                .toList();
    }

    Markup figure() {
        List<DepthCurve> curves = curves(inputs);
        Mitoscore first = inputs.ranked().get(0);
        return curves.stream().anyMatch(DepthCurve::isCalled)
                ? DepthFigure.ofCalls(inputs.ranked(), inputs.reliability())
                : DepthFigure.ofScores(inputs.ranked(), inputs.reliability(), DistributionSection.axisName(first));
    }

    @Override
    public Markup body() {
        List<DepthCurve> curves = curves(inputs);
        List<DepthCurve> called = curves.stream().filter(DepthCurve::isCalled).toList();
        Markup body = new Markup()
                .element(
                        "p",
                        "The counts of each sample were thinned, each read kept with the same probability, and scored again"
                                + " against the same comparison. The leftmost point is a thousandth of the reads.");
        if (called.isEmpty()) {
            return body.raw(Figure.of(
                    figure(),
                    "Median score at each depth, a line per sample. No sample has a call that could be lost."));
        }
        body.raw(Figure.of(
                figure(), "Share of the draws that keep the call of the full depth, a line per called sample."));
        double[] reads = called.stream()
                .map(DepthCurve::stableReads)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        long lost = called.size() - reads.length;
        String stable = reads.length == 0
                ? ""
                : " The " + (lost == 0 ? "" : "other ") + "calls hold, in at least nine draws of ten, down to between "
                        + Display.count(Math.round(Quantiles.of(reads).min())) + " and "
                        + Display.count(Math.round(Quantiles.of(reads).max())) + " reads (median "
                        + Display.count(Math.round(Quantiles.of(reads).median())) + ").";
        return body.element(
                "p",
                lost + " of " + called.size() + " calls change in more than one draw of ten with half of the reads."
                        + stable
                        + " Thinning turns genes into zeros and can push every score the same way; a call on that side then"
                        + " survives for no good reason.");
    }
}
