package org.mitoscore.cohort.survival;

import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.SortedOrder;

/**
 * The ROC area for having the event by a time t, among patients followed differently long: those with an event by t
 * against those still free of it after t, each weighted by the inverse of the chance of being uncensored so far, from
 * the Kaplan–Meier of censoring (Uno 2007; Blanche, Dartigues and Jacqmin-Gadda 2013; R timeROC 0.4 with {@code
 * weighting = "marginal"}). The standard error is the infinitesimal jackknife of the whole estimator, weights
 * included, × n/(n−1) in the variance; timeROC's and riskRegression's differ from it, and from each other, by a few
 * millionths.
 *
 * @param area the area, a high score standing for an early event
 * @param standardError of the area
 * @param cases patients with an event by t
 * @param controls patients followed beyond t
 */
public record TimeDependentRoc(double area, double standardError, int cases, int controls) {

    /** The area with a normal interval, cut to 0–1. */
    public Estimate interval(double level) {
        return Estimate.normal(area, standardError, level).clamp(0, 1);
    }

    /** @throws NotEstimableException when nobody has an event by t or nobody is followed beyond it */
    public static TimeDependentRoc of(SurvivalData data, double[] score, double t) {
        int n = data.size();
        Censoring censoring = new Censoring(data, t);
        double[] caseWeight = new double[n];
        boolean[] control = new boolean[n];
        int cases = 0;
        int controls = 0;
        double weightOfCases = 0;
        for (int i = 0; i < n; i++) {
            if (data.time()[i] <= t && data.event()[i]) {
                caseWeight[i] = 1 / censoring.before(i);
                weightOfCases += caseWeight[i];
                cases++;
            } else if (data.time()[i] > t) {
                control[i] = true;
                controls++;
            }
        }
        if (cases == 0 || controls == 0) {
            throw new NotEstimableException(
                    cases == 0 ? "no event by this time" : "nobody is followed beyond this time");
        }
        // Shares of controls below each case, and weights of cases above each control, by one sweep over the scores.
        double[] controlsBelow = new double[n];
        double[] casesAbove = new double[n];
        int[] order = SortedOrder.ascending(score);
        double seenControls = 0;
        double seenCases = 0;
        for (int from = 0, to; from < n; from = to) {
            to = Ordering.endOfTies(score, order, from);
            double tiedControls = 0;
            double tiedCases = 0;
            for (int i = from; i < to; i++) {
                tiedControls += control[order[i]] ? 1 : 0;
                tiedCases += caseWeight[order[i]];
            }
            for (int i = from; i < to; i++) {
                controlsBelow[order[i]] = (seenControls + tiedControls / 2) / controls;
                casesAbove[order[i]] = (weightOfCases - seenCases - tiedCases / 2) / weightOfCases;
            }
            seenControls += tiedControls;
            seenCases += tiedCases;
        }
        double area = 0;
        for (int i = 0; i < n; i++) {
            area += caseWeight[i] * controlsBelow[i] / weightOfCases;
        }
        // The area's derivative in a patient's weight: as case, as control, and through the censoring curve.
        double[] throughCensoring = new double[n];
        for (int i = 0; i < n; i++) {
            throughCensoring[i] = caseWeight[i] * (controlsBelow[i] - area) / weightOfCases;
        }
        double[] censoringPart = censoring.influence(throughCensoring);
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double influence = throughCensoring[i] - censoringPart[i];
            influence += control[i] ? (casesAbove[i] - area) / controls : 0;
            variance += influence * influence;
        }
        return new TimeDependentRoc(area, Math.sqrt(variance * n / (n - 1)), cases, controls);
    }

    /**
     * The chance of being uncensored, by the product limit, and its derivative in each patient's weight. Of patients
     * with one time, events come first: who has the event is no longer at risk of being censored.
     */
    private static final class Censoring {
        private final SurvivalData data;
        private final double horizon;
        private final int[] order;
        private final double[] before;

        Censoring(SurvivalData data, double horizon) {
            this.data = data;
            this.horizon = horizon;
            this.order = SortedOrder.ascending(data.time());
            this.before = new double[data.size()];
            double uncensored = 1;
            for (int from = 0, to; from < order.length; from = to) {
                to = Ordering.endOfTies(data.time(), order, from);
                for (int i = from; i < to; i++) {
                    before[order[i]] = uncensored;
                }
                int censored = censored(from, to);
                uncensored *= censored == 0 ? 1 : 1 - (double) censored / atRisk(from, to, censored);
            }
        }

        /** The chance of being uncensored until just before a patient's own time. */
        double before(int patient) {
            return before[patient];
        }

        private int censored(int from, int to) {
            int censored = 0;
            for (int i = from; i < to; i++) {
                censored += data.event()[order[i]] ? 0 : 1;
            }
            return censored;
        }

        private int atRisk(int from, int to, int censored) {
            return order.length - from - (to - from - censored);
        }

        /**
         * For each patient k, Σ over cases i of part(i) · d log G(Tᵢ−) / d weight(k), where d log G(t) / d weight(k)
         * = −Σ over censoring times u &lt; t of (k censored at u − share censored at u, if k is at risk) / (at risk −
         * censored).
         */
        double[] influence(double[] part) {
            int n = data.size();
            double[] later = new double[n + 1];
            for (int i = n - 1; i >= 0; i--) {
                later[i] = later[i + 1] + part[order[i]];
            }
            double[] influence = new double[n];
            double share = 0;
            for (int from = 0, to; from < n; from = to) {
                to = Ordering.endOfTies(data.time(), order, from);
                int censored = censored(from, to);
                int atRisk = atRisk(from, to, censored);
                boolean counts = censored > 0 && atRisk > censored && data.time()[order[from]] < horizon;
                double unit = counts ? later[to] / (atRisk - censored) : 0;
                double shareBefore = share;
                share += censored > 0 ? unit * censored / atRisk : 0;
                for (int i = from; i < to; i++) {
                    influence[order[i]] = data.event()[order[i]] ? shareBefore : share - unit;
                }
            }
            return influence;
        }
    }
}
