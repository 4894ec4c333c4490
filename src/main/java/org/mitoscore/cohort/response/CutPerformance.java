package org.mitoscore.cohort.response;

import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.WilsonInterval;

/**
 * How a cut of a score sorts patients, a score above the cut standing for yes; each share with Wilson's interval.
 *
 * @param sensitivity of those with the outcome, the share above the cut
 * @param specificity of those without, the share at or below it
 * @param positivePredictiveValue of those above the cut, the share with the outcome
 * @param negativePredictiveValue of those at or below it, the share without
 */
public record CutPerformance(
        Estimate sensitivity,
        Estimate specificity,
        Estimate positivePredictiveValue,
        Estimate negativePredictiveValue) {

    /** The four shares at one cut. */
    public static CutPerformance of(double[] score, boolean[] positive, double cut, double level) {
        int truePositive = 0;
        int falsePositive = 0;
        int positives = 0;
        for (int i = 0; i < score.length; i++) {
            positives += positive[i] ? 1 : 0;
            if (score[i] > cut) {
                truePositive += positive[i] ? 1 : 0;
                falsePositive += positive[i] ? 0 : 1;
            }
        }
        int negatives = score.length - positives;
        int above = truePositive + falsePositive;
        int trueNegative = negatives - falsePositive;
        return new CutPerformance(
                WilsonInterval.of(truePositive, positives, level),
                WilsonInterval.of(trueNegative, negatives, level),
                WilsonInterval.of(truePositive, above, level),
                WilsonInterval.of(trueNegative, score.length - above, level));
    }
}
