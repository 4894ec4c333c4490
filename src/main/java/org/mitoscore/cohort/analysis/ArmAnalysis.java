package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.List;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;

/**
 * The predictive question: does the score's effect differ between treatment arms? The score's hazard ratio in each arm,
 * and the test of the score × arm interaction in a model with both main effects. An effect in one arm beside none in
 * another is no difference until this test says so.
 */
final class ArmAnalysis implements TimeAnalysis {
    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        study.cohort().arm().ifPresent(arm -> {
            int[] known = study.complete(List.of(arm));
            SurvivalData data = study.data();
            double[] score = study.standardizedScore();
            List<String> levels = Arrays.stream(known)
                    .mapToObj(i -> arm.levels().get(study.patients()[i]))
                    .distinct()
                    .sorted()
                    .toList();
            for (String level : levels) {
                int[] members = Arrays.stream(known)
                        .filter(i -> arm.levels().get(study.patients()[i]).equals(level))
                        .toArray();
                findings.attempt("cox_in_arm", level, () -> inArm(data, score, members, level, findings));
            }
            findings.attempt(
                    "arm_interaction",
                    ScoreStudy.SCORE + " x " + arm.name(),
                    () -> interaction(study, arm, known, score, findings));
        });
    }

    private static void inArm(SurvivalData data, double[] score, int[] members, String level, Findings findings) {
        double[] x = Arrays.stream(members).mapToDouble(i -> score[i]).toArray();
        CoxFit fit = CoxModel.fit(data.rows(members), DesignMatrix.of(ScoreStudy.SCORE, x), Ties.EFRON);
        findings.add(ResultRow.of(
                        "cox_in_arm",
                        level,
                        fit.n(),
                        fit.events(),
                        "hazard_ratio_per_sd",
                        fit.hazardRatio(0, CohortSettings.LEVEL),
                        fit.wald(0))
                .with("per standard deviation of all patients"
                        + (fit.finite() ? "" : "; no finite estimate: the events lie on one side")));
    }

    private static void interaction(TimeStudy study, Covariate arm, int[] known, double[] score, Findings findings) {
        SurvivalData data = study.data().rows(known);
        double[] x = Arrays.stream(known).mapToDouble(i -> score[i]).toArray();
        DesignMatrix arms = study.covariates(List.of(arm), known)
                .orElseThrow(() -> new NotEstimableException("all patients are in one arm"));
        DesignMatrix main = DesignMatrix.of(ScoreStudy.SCORE, x).with(arms);
        DesignMatrix both = main;
        for (int term = 0; term < arms.size(); term++) {
            double[] product = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                product[i] = x[i] * arms.columns()[term][i];
            }
            both = both.with(
                    DesignMatrix.of(ScoreStudy.SCORE + " x " + arms.terms().get(term), product));
        }
        CoxFit fit = CoxModel.fit(data, both, Ties.EFRON);
        for (int term = main.size(); term < both.size(); term++) {
            findings.add(ResultRow.of(
                            "arm_interaction",
                            both.terms().get(term),
                            fit.n(),
                            fit.events(),
                            "ratio_of_hazard_ratios",
                            fit.hazardRatio(term, CohortSettings.LEVEL),
                            fit.wald(term))
                    .with(fit.finite() ? "" : "no finite estimate: the events lie on one side"));
        }
        findings.add(ResultRow.test(
                "arm_interaction_likelihood_ratio",
                ScoreStudy.SCORE + " x " + arm.name(),
                fit.n(),
                fit.events(),
                fit.likelihoodRatio(CoxModel.fit(data, main, Ties.EFRON))));
    }
}
