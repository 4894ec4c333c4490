package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.survival.Concordance;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.ProportionalityTest;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.RestrictedCubicSpline;

/** The score as a number in Cox models: alone, adjusted, and as a spline. */
final class CoxAnalysis implements TimeAnalysis {
    private static final String RUNAWAY = "no finite estimate: the events lie on one side";

    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        findings.attempt("cox", ScoreStudy.SCORE, () -> alone(study, findings));
        findings.attempt("spline", "nonlinearity", () -> spline(study, findings));
        if (!study.cohort().covariates().isEmpty() || !study.cohort().strata().isEmpty()) {
            findings.attempt("cox_adjusted", ScoreStudy.SCORE, () -> adjusted(study, findings));
        }
    }

    private static void alone(TimeStudy study, Findings findings) {
        SurvivalData data = study.data();
        DesignMatrix design = DesignMatrix.of(ScoreStudy.SCORE, study.standardizedScore());
        CoxFit fit = CoxModel.fit(data, design, Ties.EFRON);
        addModel("cox", fit, data, design, new int[data.size()], findings, "");
    }

    private static void addModel(
            String analysis,
            CoxFit fit,
            SurvivalData data,
            DesignMatrix design,
            int[] stratum,
            Findings findings,
            String note) {
        for (int term = 0; term < design.size(); term++) {
            String name = design.terms().get(term);
            String measure = name.equals(ScoreStudy.SCORE) ? "hazard_ratio_per_sd" : "hazard_ratio";
            findings.add(ResultRow.of(
                            analysis,
                            name,
                            fit.n(),
                            fit.events(),
                            measure,
                            fit.hazardRatio(term, CohortSettings.LEVEL),
                            fit.wald(term))
                    .with(fit.finite() ? note : RUNAWAY));
        }
        if (!fit.finite()) {
            return;
        }
        findings.add(
                ResultRow.test(analysis + "_likelihood_ratio", "model", fit.n(), fit.events(), fit.likelihoodRatio()));
        findings.add(ResultRow.test(analysis + "_score_test", "model", fit.n(), fit.events(), fit.scoreTest()));
        Concordance c = Concordance.of(data, design.times(fit.coefficients()));
        findings.add(ResultRow.estimate(
                        analysis + "_concordance",
                        "model",
                        fit.n(),
                        fit.events(),
                        "concordance",
                        Estimate.normal(c.value(), c.standardError(), CohortSettings.LEVEL)
                                .clamp(0, 1))
                .with("apparent: on the patients that made the model"));
        findings.attempt(analysis + "_proportionality", "model", () -> {
            ProportionalityTest test = ProportionalityTest.of(fit, data, design, stratum, Ties.EFRON);
            for (int term = 0; term < design.size(); term++) {
                findings.add(ResultRow.test(
                        analysis + "_proportionality",
                        design.terms().get(term),
                        fit.n(),
                        fit.events(),
                        test.terms().get(term)));
            }
            if (design.size() > 1) {
                findings.add(
                        ResultRow.test(analysis + "_proportionality", "model", fit.n(), fit.events(), test.global()));
            }
        });
    }

    private static void spline(TimeStudy study, Findings findings) {
        double[] score = study.standardizedScore();
        DesignMatrix basis = RestrictedCubicSpline.fourKnots(score).basis(ScoreStudy.SCORE, score);
        CoxFit curved = CoxModel.fit(study.data(), basis, Ties.EFRON);
        CoxFit straight = CoxModel.fit(study.data(), DesignMatrix.of(ScoreStudy.SCORE, score), Ties.EFRON);
        findings.add(ResultRow.test(
                        "spline", "nonlinearity", curved.n(), curved.events(), curved.likelihoodRatio(straight))
                .with(curved.finite() ? "restricted cubic spline with 4 knots against a straight line" : RUNAWAY));
    }

    private static void adjusted(TimeStudy study, Findings findings) {
        List<Covariate> wanted = study.cohort().covariates();
        List<Covariate> strata = study.cohort().strata();
        int[] complete = Arrays.stream(study.complete(wanted))
                .filter(i -> strata.stream().allMatch(s -> s.isKnown(study.patients()[i])))
                .toArray();
        DesignMatrix score = study.scoreTerm(complete);
        Optional<DesignMatrix> others = study.covariates(wanted, complete);
        DesignMatrix design = others.map(score::with).orElse(score);
        int[] stratum = Strata.of(study, strata, complete);
        SurvivalData data = study.data().rows(complete);
        CoxFit fit = CoxModel.fit(data, design, stratum, Ties.EFRON);
        String note = (study.size() - complete.length) + " patients without a covariate left out"
                + (strata.isEmpty() ? "" : "; stratified by " + Strata.names(strata));
        if (data.events() < 10 * design.size()) {
            note += "; fewer than 10 events per variable";
        }
        addModel("cox_adjusted", fit, data, design, stratum, findings, note);
        if (others.isPresent()) {
            CoxFit without = CoxModel.fit(data, others.get(), stratum, Ties.EFRON);
            findings.add(ResultRow.test(
                            "cox_adjusted_added_value",
                            ScoreStudy.SCORE,
                            fit.n(),
                            fit.events(),
                            fit.likelihoodRatio(without))
                    .with("likelihood ratio of the model with the score against the covariates alone"));
        }
    }
}
