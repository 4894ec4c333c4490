package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;

class CoxModelTest {
    private static final double TOLERANCE = 1e-8;

    /**
     * Patients with x = 1, 0, 0 die in this order. The likelihood is h/(h+2) with h = exp(β), times a constant 1/2 that
     * the last two events give: it only grows, so the maximum is at infinity.
     */
    @Test
    void runawayCoefficientIsSaid() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3}, new boolean[] {true, true, true});
        CoxFit fit = CoxModel.fit(data, DesignMatrix.of("x", new double[] {1, 0, 0}), Ties.EFRON);
        assertFalse(fit.finite());
        assertEquals(Math.log(1.0 / 6), fit.nullLogLikelihood(), 1e-12);
    }

    /**
     * Deaths in the order x = 1, 0, 1, 0: with h = exp(β) the likelihood is h/(2h+2) · 1/(h+2) · h/(h+1), whose slope
     * in β is zero where 2 − 2h/(h+1) − h/(h+2) = 0, that is h² − h − 4 = 0 or h = (1 + √17)/2.
     */
    @Test
    void handWorked() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        CoxFit fit = CoxModel.fit(data, DesignMatrix.of("x", new double[] {1, 0, 1, 0}), Ties.BRESLOW);
        double h = (1 + Math.sqrt(17)) / 2;
        assertEquals(Math.log(h), fit.coefficients()[0], 1e-12);
        assertEquals(Math.log(h / (2 * h + 2) / (h + 2) * h / (h + 1)), fit.logLikelihood(), 1e-12);
        double information = 2 * h / ((h + 1) * (h + 1)) + 2 * h / ((h + 2) * (h + 2));
        assertEquals(1 / information, fit.covariance()[0][0], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Ties.class)
    void equalsRForAml(Ties ties) {
        GoldenCsv aml = SurvivalSets.aml();
        double[] x = Arrays.stream(aml.text("x"))
                .mapToDouble(v -> v.equals("Maintained") ? 0 : 1)
                .toArray();
        compare("expected_aml/cox_x_", SurvivalSets.follow(aml), DesignMatrix.of("x", x), ties);
    }

    @ParameterizedTest
    @EnumSource(Ties.class)
    void equalsRForLung(Ties ties) {
        GoldenCsv lung = SurvivalSets.lung();
        SurvivalData data = SurvivalSets.follow(lung);
        double[] age = lung.numbers("age");
        compare("expected_lung/cox_uni_cont_", data, DesignMatrix.of("age", age), ties);
        double[] low = Arrays.stream(age).map(a -> a > 63 ? 0 : 1).toArray();
        compare("expected_lung/cox_uni_median_", data, DesignMatrix.of("hilow", low), ties);

        GoldenCsv known = SurvivalSets.complete(lung, "ph.ecog");
        DesignMatrix three = new DesignMatrix(
                List.of("age", "sex", "ph.ecog"),
                new double[][] {known.numbers("age"), known.numbers("sex"), known.numbers("ph.ecog")});
        compare("expected_lung/cox_multi_", SurvivalSets.follow(known), three, ties);
    }

    private static void compare(String prefix, SurvivalData data, DesignMatrix design, Ties ties) {
        String start = prefix + ties.name().toLowerCase(Locale.ROOT);
        CoxFit fit = CoxModel.fit(data, design, ties);
        assertTrue(fit.finite());
        GoldenCsv coefficients = GoldenCsv.shared(start + "_coef.csv");
        GoldenCsv covariance = GoldenCsv.shared(start + "_vcov.csv");
        for (int j = 0; j < design.size(); j++) {
            Estimate ratio = fit.hazardRatio(j, 0.95);
            assertClose(coefficients.number(j, "coef"), fit.coefficients()[j], TOLERANCE, "coefficient");
            assertClose(coefficients.number(j, "exp(coef)"), ratio.value(), TOLERANCE, "hazard ratio");
            assertClose(coefficients.number(j, "lower .95"), ratio.lower(), TOLERANCE, "lower");
            assertClose(coefficients.number(j, "upper .95"), ratio.upper(), TOLERANCE, "upper");
            assertClose(coefficients.number(j, "se(coef)"), fit.standardError(j), TOLERANCE, "standard error");
            assertClose(coefficients.number(j, "Pr(>|z|)"), fit.wald(j).p(), TOLERANCE, "p");
            String name = covariance.columns().get(j + 1);
            assertClose(covariance.numbers(name), fit.covariance()[j], TOLERANCE, "covariance " + name);
        }
        GoldenCsv model = GoldenCsv.shared(start + "_model.csv");
        assertClose(model.value("n"), fit.n(), 0, "n");
        assertClose(model.value("nevent"), fit.events(), 0, "events");
        assertClose(model.value("loglik0"), fit.nullLogLikelihood(), TOLERANCE, "null likelihood");
        assertClose(model.value("loglik1"), fit.logLikelihood(), TOLERANCE, "likelihood");
        assertClose(model.value("lrt"), fit.likelihoodRatio().statistic(), TOLERANCE, "LRT");
        assertClose(model.value("lrt_p"), fit.likelihoodRatio().p(), TOLERANCE, "LRT p");
        assertClose(model.value("wald_p"), fit.wald().p(), TOLERANCE, "Wald p");
        // R rounds the Wald statistic, though not its p, to two decimals.
        assertEquals(model.value("wald"), fit.wald().statistic(), 0.005 + 1e-9);
        assertClose(model.value("score"), fit.scoreTest().statistic(), TOLERANCE, "score");
        assertClose(model.value("score_p"), fit.scoreTest().p(), TOLERANCE, "score p");
        assertClose(model.value("aic"), fit.aic(), TOLERANCE, "AIC");

        Concordance concordance = Concordance.of(data, design.times(fit.coefficients()));
        assertClose(model.value("concordance"), concordance.value(), TOLERANCE, "concordance");
        assertClose(model.value("concordance_se"), concordance.standardError(), TOLERANCE, "its standard error");

        ProportionalityTest proportional = ProportionalityTest.of(fit, data, design, new int[data.size()], ties);
        GoldenCsv zph = GoldenCsv.shared(start + "_zph.csv");
        for (int j = 0; j < design.size(); j++) {
            assertClose(zph.number(j, "chisq"), proportional.terms().get(j).statistic(), TOLERANCE, "proportionality");
            assertClose(zph.number(j, "p"), proportional.terms().get(j).p(), TOLERANCE, "proportionality p");
        }
        assertClose(
                zph.number(design.size(), "chisq"), proportional.global().statistic(), TOLERANCE, "proportionality");
        assertEquals(zph.number(design.size(), "df"), proportional.global().df());

        BaselineHazard baseline = BaselineHazard.of(fit, data, design, ties);
        GoldenCsv steps = GoldenCsv.shared(start + "_basehaz_uncentered.csv");
        for (int i = 0; i < steps.rows().size(); i++) {
            double time = steps.number(i, "time");
            assertClose(steps.number(i, "hazard"), baseline.at(time), TOLERANCE, "baseline at " + time);
        }
    }

    @Test
    void constantAndCollinearVariablesAreRefused() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        DesignMatrix constant = DesignMatrix.of("score", new double[] {2, 2, 2, 2});
        assertThrows(NotEstimableException.class, () -> CoxModel.fit(data, constant, Ties.EFRON));
        DesignMatrix twice = new DesignMatrix(List.of("a", "b"), new double[][] {{1, 0, 1, 0}, {3, 1, 3, 1}});
        assertThrows(NotEstimableException.class, () -> CoxModel.fit(data, twice, Ties.EFRON));
        SurvivalData nobody = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[4]);
        DesignMatrix score = DesignMatrix.of("score", new double[] {1, 2, 3, 4});
        assertThrows(NotEstimableException.class, () -> CoxModel.fit(nobody, score, Ties.EFRON));
    }

    @Property(tries = 100)
    void unitOfScoreAndOfTimeAndOrderOfPatientsDoNotMatter(
            @ForAll @Size(min = 12, max = 25) List<@DoubleRange(min = -2, max = 2) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
        int n = values.size();
        double[] score = values.stream().mapToDouble(v -> v).toArray();
        score[0] = 1;
        score[1] = -1;
        double[] scaled = new double[n];
        double[] time = new double[n];
        double[] months = new double[n];
        boolean[] event = new boolean[n];
        int[] reversed = new int[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = 5 - unit * score[i];
            time[i] = 1 + (i * 7) % 11;
            months[i] = time[i] / 30.4375;
            event[i] = i % 3 != 0;
            reversed[i] = n - 1 - i;
        }
        SurvivalData data = new SurvivalData(time, event);
        CoxFit fit = CoxModel.fit(data, DesignMatrix.of("x", score), Ties.EFRON);
        CoxFit flipped = CoxModel.fit(
                new SurvivalData(months, event).rows(reversed),
                DesignMatrix.of("x", scaled).rows(reversed),
                Ties.EFRON);
        assertEquals(fit.finite(), flipped.finite());
        if (fit.finite()) {
            assertClose(fit.coefficients()[0], -flipped.coefficients()[0] * unit, 1e-7, "coefficient");
            assertClose(fit.wald(0).p(), flipped.wald(0).p(), 1e-7, "p");
            double c = Concordance.of(data, score).value();
            assertEquals(1 - c, Concordance.of(data, scaled).value(), 1e-12);
        }
    }

    /** Strata with their own baseline: shifting all times of one stratum changes nothing. */
    @Test
    void strataHaveTheirOwnBaseline() {
        double[] time = {1, 4, 2, 6, 3, 5, 7, 8};
        boolean[] event = {true, true, false, true, true, true, true, false};
        int[] stratum = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] x = {0.3, -1, 0.8, 0.1, 1.4, 0.2, -0.7, 0.5};
        double[] shifted = time.clone();
        for (int i = 4; i < 8; i++) {
            shifted[i] += 100;
        }
        DesignMatrix design = DesignMatrix.of("x", x);
        CoxFit fit = CoxModel.fit(new SurvivalData(time, event), design, stratum, Ties.EFRON);
        CoxFit moved = CoxModel.fit(new SurvivalData(shifted, event), design, stratum, Ties.EFRON);
        CoxFit unstratified = CoxModel.fit(new SurvivalData(time, event), design, Ties.EFRON);
        assertEquals(fit.coefficients()[0], moved.coefficients()[0], 1e-12);
        assertTrue(Math.abs(fit.coefficients()[0] - unstratified.coefficients()[0]) > 1e-3);
    }
}
