package org.mitoscore.cohort.response;

import java.util.ArrayList;
import java.util.List;

/**
 * The net benefit of treating by a prediction (Vickers and Elkin 2006): true positives per patient, minus false
 * positives weighted by the odds of the threshold at which one would treat.
 */
public final class DecisionCurve {
    private DecisionCurve() {}

    /**
     * One threshold probability.
     *
     * @param threshold treat when the predicted probability is at least this
     * @param model net benefit of treating by the prediction
     * @param all net benefit of treating everyone; treating nobody is 0
     */
    public record Point(double threshold, double model, double all) {}

    /** Net benefit at thresholds 0.01, 0.02, …, 0.99. */
    public static List<Point> of(double[] predicted, boolean[] positive) {
        List<Point> points = new ArrayList<>();
        for (int percent = 1; percent < 100; percent++) {
            double threshold = percent / 100.0;
            int n = predicted.length;
            int truePositives = 0;
            int falsePositives = 0;
            int positives = 0;
            for (int i = 0; i < n; i++) {
                positives += positive[i] ? 1 : 0;
                if (predicted[i] >= threshold) {
                    truePositives += positive[i] ? 1 : 0;
                    falsePositives += positive[i] ? 0 : 1;
                }
            }
            double odds = threshold / (1 - threshold);
            points.add(new Point(
                    threshold, (truePositives - falsePositives * odds) / n, (positives - (n - positives) * odds) / n));
        }
        return points;
    }
}
