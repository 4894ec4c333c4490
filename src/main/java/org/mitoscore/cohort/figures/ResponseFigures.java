package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mitoscore.cohort.response.Calibration;
import org.mitoscore.cohort.response.DecisionCurve;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.svg.Anchor;

/** Figures of a score and a response: ROC, waterfall, violin, calibration, decision curve. */
public final class ResponseFigures {
    private static final double SIZE = 280;
    private static final double LEFT = 70;
    private static final double TOP = 50;

    private ResponseFigures() {}

    /** Sensitivity against 1 − specificity. */
    public static Figure roc(String name, String title, String corrected, double[] score, boolean[] responded) {
        RocCurve roc = RocCurve.of(score, responded);
        Drawing drawing = new Drawing();
        Panel panel = square();
        Estimate area = roc.interval(0.95);
        drawing.heading(
                title,
                String.format(
                        Locale.ROOT,
                        "AUC %.3f (DeLong 95 %% interval %.3f to %.3f), apparent; %s",
                        area.value(),
                        area.lower(),
                        area.upper(),
                        counts(responded)));
        drawing.path(List.of(panel.at(0, 0), panel.at(1, 1)), Colour.GREY, 1, 3, 3);
        List<double[]> line = new ArrayList<>();
        for (RocCurve.Point point : roc.points()) {
            line.add(panel.at(1 - point.specificity(), point.sensitivity()));
        }
        drawing.path(line, Colour.BLUE, 1.8);
        drawing.text(20, TOP + SIZE + 58, corrected, Drawing.SMALL, Anchor.START);
        panel.draw(drawing, "1 - specificity (share of non-responders above the threshold)", "Sensitivity");
        return drawing.figure(FigureKind.ROC, name, title, 420, TOP + SIZE + 68);
    }

    /** One bar per patient, sorted by score; responders and others differ in colour and in height of the base mark. */
    public static Figure waterfall(String name, String title, String scoreName, double[] score, boolean[] responded) {
        Drawing drawing = new Drawing();
        int n = score.length;
        double median = Descriptive.median(score);
        int[] order = SortedOrder.descending(score);
        double most = Arrays.stream(score).map(s -> s - median).max().orElseThrow();
        double least = Arrays.stream(score).map(s -> s - median).min().orElseThrow();
        Panel panel = Panel.of(LEFT, TOP, 520, 220, new double[] {0, n}, new double[] {least, most});
        drawing.heading(title, counts(responded) + "; dots under the axis mark responders");
        double width = 520.0 / n;
        double base = panel.y().at(0);
        for (int i = 0; i < n; i++) {
            boolean yes = responded[order[i]];
            double top = panel.y().at(score[order[i]] - median);
            drawing.rectangle(
                    LEFT + i * width,
                    Math.min(top, base),
                    Math.max(0.4, width * 0.85),
                    Math.max(0.3, Math.abs(base - top)),
                    yes ? Colour.BLUE : Colour.ORANGE,
                    1);
            if (yes) {
                drawing.disc(LEFT + (i + 0.45) * width, TOP + 232, Math.min(2.5, width / 2.2), Colour.BLACK);
            }
        }
        drawing.line(LEFT, base, LEFT + 520, base, Colour.BLACK, 1);
        drawing.ticksLeftOf(panel.y(), LEFT);
        drawing.upwards(LEFT - 48, TOP + 110, scoreName + " minus median", Drawing.NORMAL);
        drawing.text(LEFT + 260, TOP + 254, "patients by falling score (n=" + n + ")", Drawing.NORMAL, Anchor.MIDDLE);
        drawing.rectangle(LEFT, TOP + 264, 10, 10, Colour.BLUE, 1);
        drawing.text(LEFT + 15, TOP + 273, "responder", Drawing.SMALL, Anchor.START);
        drawing.rectangle(LEFT + 90, TOP + 264, 10, 10, Colour.ORANGE, 1);
        drawing.text(LEFT + 105, TOP + 273, "non-responder", Drawing.SMALL, Anchor.START);
        return drawing.figure(FigureKind.WATERFALL, name, title, 620, TOP + 288);
    }

    /** Predicted against observed probability in groups of patients. */
    public static Figure calibration(
            String name, String title, String corrected, double[] predicted, boolean[] responded) {
        Calibration calibration =
                Calibration.of(predicted, responded, Math.min(10, Math.max(3, predicted.length / 15)));
        Drawing drawing = new Drawing();
        Panel panel = square();
        drawing.heading(
                title,
                String.format(
                        Locale.ROOT,
                        "Brier %.3f, apparent; bars: Wilson 95 %%; %s",
                        calibration.brier(),
                        counts(responded)));
        drawing.path(List.of(panel.at(0, 0), panel.at(1, 1)), Colour.GREY, 1, 3, 3);
        for (Calibration.Bin bin : calibration.bins()) {
            double[] low = panel.at(bin.predicted(), bin.observed().lower());
            double[] high = panel.at(bin.predicted(), bin.observed().upper());
            double[] at = panel.at(bin.predicted(), bin.observed().value());
            drawing.line(low[0], low[1], high[0], high[1], Colour.BLACK, 1.2);
            drawing.disc(at[0], at[1], 3.5, Colour.BLUE);
        }
        drawing.text(20, TOP + SIZE + 58, corrected, Drawing.SMALL, Anchor.START);
        panel.draw(drawing, "Predicted probability of response", "Observed share");
        return drawing.figure(FigureKind.CALIBRATION, name, title, 420, TOP + SIZE + 68);
    }

    /** Net benefit against threshold. */
    public static Figure decision(String name, String title, double[] predicted, boolean[] responded) {
        List<DecisionCurve.Point> points = DecisionCurve.of(predicted, responded);
        double most =
                points.stream().mapToDouble(DecisionCurve.Point::model).max().orElseThrow();
        double top = Math.max(0.05, Math.max(most, points.get(0).all()) * 1.1);
        Drawing drawing = new Drawing();
        Panel panel = Panel.of(LEFT, TOP, 380, SIZE, new double[] {0, 1}, new double[] {-top / 4, top});
        drawing.heading(title, "solid: by the score; dashed: treat all; grey: treat none; " + counts(responded));
        drawing.path(List.of(panel.at(0, 0), panel.at(1, 0)), Colour.GREY, 1.5);
        List<double[]> model = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (DecisionCurve.Point point : points) {
            if (point.model() >= -top / 4) {
                model.add(panel.at(point.threshold(), point.model()));
            }
            if (point.all() >= -top / 4) {
                all.add(panel.at(point.threshold(), point.all()));
            }
        }
        drawing.path(all, Colour.VERMILLION, 1.5, 6, 3);
        drawing.path(model, Colour.BLUE, 1.8);
        panel.draw(drawing, "Threshold probability of response", "Net benefit per patient");
        return drawing.figure(FigureKind.DECISION_CURVE, name, title, 480, TOP + SIZE + 46);
    }

    private static Panel square() {
        return Panel.of(LEFT, TOP, SIZE, SIZE, new double[] {0, 1}, new double[] {0, 1});
    }

    private static String counts(boolean[] responded) {
        int yes = 0;
        for (boolean r : responded) {
            yes += r ? 1 : 0;
        }
        return yes + " responders of n=" + responded.length;
    }
}
