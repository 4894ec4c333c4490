package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.mitoscore.cohort.response.Calibration;
import org.mitoscore.cohort.response.LogisticFit;
import org.mitoscore.cohort.response.LogisticRegression;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;

/**
 * The logistic model of the score on patients that did not make it: the apparent area, Brier score and calibration
 * slope, the same minus Harrell's bootstrap optimism, and those of cross-validation.
 */
final class ResponseValidation {
    /** A probability this near 0 or 1 has no log odds left to calibrate. */
    private static final double EDGE = 1e-12;

    private static final int BINS = 10;

    private ResponseValidation() {}

    /** What a prediction is judged by. */
    private enum Measure {
        AUC("auc", (p, y) -> RocCurve.of(p, y).area()),
        BRIER("brier", (p, y) -> Calibration.of(p, y, BINS).brier()),
        SLOPE("calibration_slope", (p, y) -> Calibration.of(p, y, BINS).slope());

        private final String label;
        private final ToDoubleBiFunction<double[], boolean[]> value;

        Measure(String label, ToDoubleBiFunction<double[], boolean[]> value) {
            this.label = label;
            this.value = value;
        }
    }

    static void analyse(ResponseStudy study, CohortSettings settings, Findings findings) {
        findings.attempt("logistic_apparent", "model", () -> {
            double[] score = study.standardizedScore();
            boolean[] responded = study.responded();
            double[] fitted = predict(fit(score, responded), score);
            for (Measure measure : Measure.values()) {
                add("logistic_apparent", study, measure, measure.value.applyAsDouble(fitted, responded), findings, "");
            }
            if (settings.bootstraps() > 0) {
                optimism(study, score, fitted, settings, findings);
            }
            crossValidate(study, score, settings, findings);
        });
    }

    private static LogisticFit fit(double[] score, boolean[] responded) {
        return LogisticRegression.fit(DesignMatrix.of(ScoreStudy.SCORE, score), responded);
    }

    private static double[] predict(LogisticFit fit, double[] score) {
        double[] p = LogisticRegression.predict(fit, DesignMatrix.of(ScoreStudy.SCORE, score));
        return Arrays.stream(p).map(v -> Math.min(1 - EDGE, Math.max(EDGE, v))).toArray();
    }

    private static void optimism(
            ResponseStudy study, double[] score, double[] fitted, CohortSettings settings, Findings findings) {
        double[] optimism = new double[Measure.values().length];
        int done = 0;
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int b = 0; b < settings.bootstraps(); b++) {
            int[] drawn = random.ints(score.length, 0, score.length).toArray();
            double[] x = Arrays.stream(drawn).mapToDouble(i -> score[i]).toArray();
            boolean[] y = study.responded(drawn);
            try {
                LogisticFit fit = fit(x, y);
                double[] inside = predict(fit, x);
                double[] outside = predict(fit, score);
                if (fit.finite()) {
                    for (Measure measure : Measure.values()) {
                        optimism[measure.ordinal()] += measure.value.applyAsDouble(inside, y)
                                - measure.value.applyAsDouble(outside, study.responded());
                    }
                    done++;
                }
            } catch (NotEstimableException resample) {
                // A resample in which all patients respond, or none, has no model.
                continue;
            }
        }
        if (done == 0) {
            throw new NotEstimableException("no resample has a model");
        }
        for (Measure measure : Measure.values()) {
            double apparent = measure.value.applyAsDouble(fitted, study.responded());
            add(
                    "logistic_optimism_corrected",
                    study,
                    measure,
                    apparent - optimism[measure.ordinal()] / done,
                    findings,
                    done + " of " + settings.bootstraps() + " resamples");
        }
    }

    private static void crossValidate(ResponseStudy study, double[] score, CohortSettings settings, Findings findings) {
        int[] fold = Folds.of(study.responded(), settings.folds(), settings.seed());
        double[] predicted = new double[score.length];
        for (int f = 0; f < settings.folds(); f++) {
            int[] training = Folds.outside(fold, f);
            int[] held = Folds.inside(fold, f);
            LogisticFit fit =
                    fit(Arrays.stream(training).mapToDouble(i -> score[i]).toArray(), study.responded(training));
            double[] p =
                    predict(fit, Arrays.stream(held).mapToDouble(i -> score[i]).toArray());
            for (int i = 0; i < held.length; i++) {
                predicted[held[i]] = p[i];
            }
        }
        for (Measure measure : Measure.values()) {
            add(
                    "logistic_cross_validated",
                    study,
                    measure,
                    measure.value.applyAsDouble(predicted, study.responded()),
                    findings,
                    settings.folds() + " folds, predictions pooled");
        }
    }

    private static void add(
            String analysis, ResponseStudy study, Measure measure, double value, Findings findings, String note) {
        findings.add(ResultRow.value(analysis, "model", study.size(), study.events(), measure.label, value)
                .with(note));
    }
}
