package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.RestrictedCubicSpline;

/** The veteran lung cancer trial: more than two groups, strata, a spline and an interaction, against R. */
class VeteranTest {
    private static final double TOLERANCE = 1e-8;

    private final GoldenCsv table = GoldenCsv.own("veteran.csv");
    private final GoldenCsv expected = GoldenCsv.own("veteran_tests.csv");
    private final SurvivalData data = SurvivalSets.follow(table);
    private final double[] karno = table.numbers("karno");
    private final double[] treatment = table.numbers("trt");
    private final int[] cell =
            Arrays.stream(table.numbers("celltype")).mapToInt(c -> (int) c - 1).toArray();

    @Test
    void logRank() {
        assertClose(
                expected.value("logrank"),
                LogRankTest.of(data, cell, 4, 0).test().statistic(),
                TOLERANCE,
                "log-rank");
        assertClose(
                expected.value("peto"), LogRankTest.of(data, cell, 4, 1).test().statistic(), TOLERANCE, "Peto");
        int[] arm = Arrays.stream(treatment).mapToInt(t -> (int) t - 1).toArray();
        assertClose(
                expected.value("stratified"),
                LogRankTest.of(data, arm, 2, cell, 0).test().statistic(),
                TOLERANCE,
                "stratified");
        // As printed in R survival's manual: chi-squared 25.4 on 3 degrees of freedom.
        assertEquals(25.4, LogRankTest.of(data, cell, 4, 0).test().statistic(), 0.05);
    }

    @Test
    void stratifiedCox() {
        DesignMatrix design = new DesignMatrix(List.of("karno", "trt"), new double[][] {karno, treatment});
        CoxFit fit = CoxModel.fit(data, design, cell, Ties.EFRON);
        assertClose(expected.value("cox_karno"), fit.coefficients()[0], TOLERANCE, "karno");
        assertClose(expected.value("cox_trt"), fit.coefficients()[1], TOLERANCE, "trt");
        assertClose(expected.value("cox_se_karno"), fit.standardError(0), TOLERANCE, "se");
        assertClose(expected.value("cox_loglik"), fit.logLikelihood(), TOLERANCE, "likelihood");
        ProportionalityTest test = ProportionalityTest.of(fit, data, design, cell, Ties.EFRON);
        assertClose(expected.value("zph_karno"), test.terms().get(0).statistic(), TOLERANCE, "zph karno");
        assertClose(expected.value("zph_trt"), test.terms().get(1).statistic(), TOLERANCE, "zph trt");
        assertClose(expected.value("zph_global"), test.global().statistic(), TOLERANCE, "zph");
    }

    @Test
    void spline() {
        RestrictedCubicSpline spline = RestrictedCubicSpline.fourKnots(karno);
        for (int k = 0; k < 4; k++) {
            assertClose(expected.value("knot" + (k + 1)), spline.knots()[k], TOLERANCE, "knot");
        }
        DesignMatrix basis = spline.basis("karno", karno);
        GoldenCsv columns = GoldenCsv.own("veteran_spline_basis.csv");
        for (int j = 0; j < 3; j++) {
            assertClose(columns.numbers("basis" + (j + 1)), basis.columns()[j], TOLERANCE, "basis");
        }
        CoxFit fit = CoxModel.fit(data, basis, Ties.EFRON);
        for (int j = 0; j < 3; j++) {
            assertClose(expected.value("spline_" + (j + 1)), fit.coefficients()[j], TOLERANCE, "coefficient");
        }
        CoxFit linear = CoxModel.fit(data, DesignMatrix.of("karno", karno), Ties.EFRON);
        assertClose(
                expected.value("spline_nonlinear"), fit.likelihoodRatio(linear).statistic(), TOLERANCE, "nonlinear");
        // Beyond the outer knots the spline is a straight line: second differences vanish.
        DesignMatrix beyond = spline.basis("karno", new double[] {95, 105, 115});
        double[] last = beyond.columns()[2];
        assertEquals(0, last[0] - 2 * last[1] + last[2], 1e-9);
    }

    @Test
    void interaction() {
        double[] product = new double[karno.length];
        Arrays.setAll(product, i -> karno[i] * treatment[i]);
        DesignMatrix additive = new DesignMatrix(List.of("karno", "trt"), new double[][] {karno, treatment});
        CoxFit fit = CoxModel.fit(data, additive.with(DesignMatrix.of("karno:trt", product)), Ties.EFRON);
        CoxFit smaller = CoxModel.fit(data, additive, Ties.EFRON);
        assertClose(expected.value("interaction_coef"), fit.coefficients()[2], TOLERANCE, "coefficient");
        assertClose(expected.value("interaction_se"), fit.standardError(2), TOLERANCE, "standard error");
        assertClose(
                expected.value("interaction_lrt"), fit.likelihoodRatio(smaller).statistic(), TOLERANCE, "LRT");
    }
}
