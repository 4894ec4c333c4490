package org.mitoscore.cohort.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.DesignMatrix;

class LogisticRegressionTest {
    private static final double TOLERANCE = 1e-8;
    private final GoldenCsv table = GoldenCsv.own("asah.csv");
    private final GoldenCsv expected = GoldenCsv.own("asah_tests.csv");

    private boolean[] poor() {
        double[] y = table.numbers("y");
        boolean[] positive = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            positive[i] = y[i] == 1;
        }
        return positive;
    }

    private DesignMatrix design() {
        return new DesignMatrix(List.of("s100b", "age"), new double[][] {table.numbers("s100b"), table.numbers("age")});
    }

    /** A binary variable: 3 of 4 with it and 1 of 4 without it have the outcome, so the odds ratio is 3 / (1/3). */
    @Test
    void handWorked() {
        double[] x = {1, 1, 1, 1, 0, 0, 0, 0};
        boolean[] y = {true, true, true, false, true, false, false, false};
        LogisticFit fit = LogisticRegression.fit(DesignMatrix.of("x", x), y);
        assertEquals(9, fit.oddsRatio(0, 0.95).value(), 1e-9);
        assertEquals(Math.log(1.0 / 3), fit.intercept(), 1e-10);
        // Woolf's variance of the log odds ratio: 1/3 + 1/1 + 1/1 + 1/3.
        assertEquals(8.0 / 3, fit.covariance()[0][0], 1e-9);
    }

    @Test
    void equalsGlm() {
        LogisticFit fit = LogisticRegression.fit(design(), poor());
        assertClose(expected.value("intercept"), fit.intercept(), TOLERANCE, "intercept");
        assertClose(expected.value("s100b"), fit.coefficients()[0], TOLERANCE, "s100b");
        assertClose(expected.value("age"), fit.coefficients()[1], TOLERANCE, "age");
        assertClose(expected.value("se_s100b"), Math.sqrt(fit.covariance()[0][0]), TOLERANCE, "se");
        assertClose(expected.value("se_age"), Math.sqrt(fit.covariance()[1][1]), TOLERANCE, "se");
        assertClose(expected.value("deviance"), -2 * fit.logLikelihood(), TOLERANCE, "deviance");
        assertClose(expected.value("null_deviance"), -2 * fit.nullLogLikelihood(), TOLERANCE, "null deviance");
        GoldenCsv alone = GoldenCsv.shared("expected_aSAH/logistic_s100b.csv");
        LogisticFit one = LogisticRegression.fit(DesignMatrix.of("s100b", table.numbers("s100b")), poor());
        assertClose(alone.number(0, "Estimate"), one.intercept(), TOLERANCE, "intercept");
        assertClose(alone.number(1, "Estimate"), one.coefficients()[0], TOLERANCE, "s100b");
        // The shared values are of glm's default convergence (1e-8 of the deviance).
        assertClose(alone.number(1, "Pr(>|z|)"), one.wald(0).p(), 1e-6, "p");
    }

    @Test
    void separationIsSaid() {
        double[] x = {1, 2, 3, 4, 5, 6};
        boolean[] y = {false, false, false, true, true, true};
        assertFalse(LogisticRegression.fit(DesignMatrix.of("x", x), y).finite());
        assertTrue(LogisticRegression.fit(design(), poor()).finite());
    }

    @Test
    void calibrationEqualsR() {
        double[] predicted = LogisticRegression.predict(LogisticRegression.fit(design(), poor()), design());
        Calibration own = Calibration.of(predicted, poor(), 5);
        assertClose(expected.value("brier"), own.brier(), TOLERANCE, "Brier");
        // A model is calibrated on the patients that made it.
        assertEquals(1, own.slope(), 1e-8);
        assertEquals(0, own.inTheLarge(), 1e-8);
        double[] halved = Arrays.stream(predicted)
                .map(p -> LogisticRegression.probability(0.5 * Math.log(p / (1 - p))))
                .toArray();
        Calibration timid = Calibration.of(halved, poor(), 5);
        assertClose(expected.value("calibration_slope"), timid.slope(), TOLERANCE, "slope");
        assertClose(expected.value("calibration_large"), timid.inTheLarge(), TOLERANCE, "in the large");
        assertEquals(5, own.bins().size());
        assertEquals(
                poor().length, own.bins().stream().mapToInt(Calibration.Bin::n).sum());
        double share = 0;
        for (Calibration.Bin bin : own.bins()) {
            share += bin.predicted() * bin.n() / poor().length;
        }
        assertEquals(41.0 / 113, share, 1e-9);
    }

    /** Four patients at threshold 1/4: three predictions reach it, two rightly: 2/4 − 1/4 · (1/3). */
    @Test
    void decisionCurveHandWorked() {
        double[] predicted = {0.9, 0.3, 0.25, 0.1};
        boolean[] positive = {true, false, true, false};
        DecisionCurve.Point point = DecisionCurve.of(predicted, positive).get(24);
        assertEquals(0.25, point.threshold());
        assertEquals(0.5 - 0.25 / 3, point.model(), 1e-12);
        assertEquals(0.5 - 0.5 / 3, point.all(), 1e-12);
    }

    @Test
    void cutPerformanceHandWorked() {
        double[] score = {5, 4, 3, 2, 1};
        boolean[] positive = {true, true, false, true, false};
        CutPerformance at = CutPerformance.of(score, positive, 2, 0.95);
        assertEquals(2.0 / 3, at.sensitivity().value(), 1e-12);
        assertEquals(0.5, at.specificity().value(), 1e-12);
        assertEquals(2.0 / 3, at.positivePredictiveValue().value(), 1e-12);
        assertEquals(0.5, at.negativePredictiveValue().value(), 1e-12);
        assertTrue(Double.isNaN(CutPerformance.of(score, positive, 9, 0.95)
                .positivePredictiveValue()
                .value()));
    }
}
