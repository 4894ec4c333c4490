package org.mitoscore.cohort.response;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.WilsonInterval;

/**
 * How true predicted probabilities are.
 *
 * @param brier mean squared distance of prediction and outcome: 0 is perfect
 * @param brierOfPrevalence the same when everyone is given the observed share
 * @param slope of the outcome's log odds on the predicted log odds: 1 is true, below 1 the predictions are too extreme;
 *     NaN when the predictions do not vary or separate the outcomes
 * @param inTheLarge log odds to add to every prediction so that the mean is right: 0 is true
 * @param bins groups of patients by predicted probability
 */
public record Calibration(double brier, double brierOfPrevalence, double slope, double inTheLarge, List<Bin> bins) {
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * One group.
     *
     * @param n its patients
     * @param predicted mean predicted probability
     * @param observed observed share with Wilson's interval
     */
    public record Bin(int n, double predicted, Estimate observed) {}

    /**
     * @param predicted probabilities, strictly between 0 and 1
     * @param positive outcomes
     * @param bins how many groups of equal size
     */
    public static Calibration of(double[] predicted, boolean[] positive, int bins) {
        int n = predicted.length;
        double share = 0;
        for (boolean p : positive) {
            share += p ? 1.0 / n : 0;
        }
        double brier = 0;
        double[] logOdds = new double[n];
        for (int i = 0; i < n; i++) {
            double miss = predicted[i] - (positive[i] ? 1 : 0);
            brier += miss * miss / n;
            logOdds[i] = Math.log(predicted[i]) - Math.log1p(-predicted[i]);
        }
        return new Calibration(
                brier,
                share * (1 - share),
                slope(logOdds, positive),
                inTheLarge(logOdds, positive),
                group(predicted, positive, Math.min(bins, n)));
    }

    private static double slope(double[] logOdds, boolean[] positive) {
        try {
            LogisticFit fit = LogisticRegression.fit(DesignMatrix.of("log odds", logOdds), positive);
            return fit.finite() ? fit.coefficients()[0] : Double.NaN;
        } catch (NotEstimableException same) {
            return Double.NaN;
        }
    }

    private static double inTheLarge(double[] logOdds, boolean[] positive) {
        try {
            DesignMatrix none = new DesignMatrix(List.of(), new double[0][]);
            return LogisticRegression.fit(none, positive, logOdds).intercept();
        } catch (NotEstimableException same) {
            return Double.NaN;
        }
    }

    private static List<Bin> group(double[] predicted, boolean[] positive, int bins) {
        int[] order = SortedOrder.ascending(predicted);
        List<Bin> groups = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) bin * order.length / bins);
            int to = (int) ((long) (bin + 1) * order.length / bins);
            double sum = 0;
            int yes = 0;
            for (int i = from; i < to; i++) {
                sum += predicted[order[i]];
                yes += positive[order[i]] ? 1 : 0;
            }
            groups.add(new Bin(to - from, sum / (to - from), WilsonInterval.of(yes, to - from, 0.95)));
        }
        return groups;
    }
}
