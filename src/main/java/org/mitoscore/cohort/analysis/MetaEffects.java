package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.meta.MetaAnalysis;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;

/**
 * The score's log hazard ratio in each cohort, per standard deviation within the cohort, and over cohorts: fixed and
 * random effects, and without each cohort in turn.
 */
final class MetaEffects implements TimeAnalysis {
    private static final int LEAST_EVENTS = 5;

    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        study.cohort().cohort().ifPresent(column -> {
            List<MetaAnalysis.Effect> effects = effects(study, column, findings);
            for (MetaAnalysis.Model model : MetaAnalysis.Model.values()) {
                findings.attempt("meta", model.label(), () -> summarize(study, effects, model, findings));
            }
            if (effects.size() > 2) {
                findings.attempt("meta_leave_one_out", "random effects", () -> leaveOneOut(study, effects, findings));
            }
        });
    }

    /** One effect per cohort in which the score varies and enough events happened; the others are noted. */
    static List<MetaAnalysis.Effect> effects(TimeStudy study, Covariate column, Findings findings) {
        List<String> names = Arrays.stream(study.complete(List.of(column)))
                .mapToObj(i -> column.levels().get(study.patients()[i]))
                .distinct()
                .sorted()
                .toList();
        List<MetaAnalysis.Effect> effects = new ArrayList<>();
        for (String name : names) {
            int[] members = Arrays.stream(study.complete(List.of(column)))
                    .filter(i -> column.levels().get(study.patients()[i]).equals(name))
                    .toArray();
            findings.attempt("cox_in_cohort", name, () -> {
                CoxFit fit = inCohort(study, members);
                effects.add(new MetaAnalysis.Effect(name, fit.coefficients()[0], fit.covariance()[0][0]));
                findings.add(ResultRow.of(
                                "cox_in_cohort",
                                name,
                                fit.n(),
                                fit.events(),
                                "hazard_ratio_per_sd",
                                fit.hazardRatio(0, CohortSettings.LEVEL),
                                fit.wald(0))
                        .with("per standard deviation within the cohort"));
            });
        }
        return effects;
    }

    private static CoxFit inCohort(TimeStudy study, int[] members) {
        double[] score =
                Arrays.stream(members).mapToDouble(i -> study.score()[i]).toArray();
        double deviation = Descriptive.standardDeviation(score);
        double[] x = Arrays.stream(score).map(s -> s / deviation).toArray();
        if (study.data().rows(members).events() < LEAST_EVENTS || !(deviation > 0)) {
            throw new NotEstimableException("fewer than " + LEAST_EVENTS + " events, or the score does not vary");
        }
        CoxFit fit = CoxModel.fit(study.data().rows(members), DesignMatrix.of(ScoreStudy.SCORE, x), Ties.EFRON);
        if (!fit.finite()) {
            throw new NotEstimableException("the events lie on one side");
        }
        return fit;
    }

    private static void summarize(
            TimeStudy study, List<MetaAnalysis.Effect> effects, MetaAnalysis.Model model, Findings findings) {
        MetaAnalysis meta = MetaAnalysis.of(effects, model);
        int n = study.size();
        int events = study.events();
        findings.add(ResultRow.of(
                        "meta",
                        model.label(),
                        n,
                        events,
                        "hazard_ratio_per_sd",
                        meta.effect().exp(),
                        meta.test())
                .with(effects.size() + " cohorts"));
        findings.add(ResultRow.test("meta_heterogeneity", model.label(), n, events, meta.heterogeneity()));
        findings.add(ResultRow.value("meta_heterogeneity", model.label(), n, events, "i_squared", meta.iSquared()));
        if (model != MetaAnalysis.Model.FIXED) {
            findings.add(
                    ResultRow.value("meta_heterogeneity", model.label(), n, events, "tau_squared", meta.tauSquared()));
            findings.add(ResultRow.estimate(
                    "meta_prediction",
                    model.label(),
                    n,
                    events,
                    "hazard_ratio_per_sd",
                    meta.prediction().exp()));
        }
    }

    private static void leaveOneOut(TimeStudy study, List<MetaAnalysis.Effect> effects, Findings findings) {
        List<MetaAnalysis> without = MetaAnalysis.leaveOneOut(effects, MetaAnalysis.Model.DERSIMONIAN_LAIRD);
        for (int i = 0; i < effects.size(); i++) {
            Estimate ratio = without.get(i).effect().exp();
            findings.add(ResultRow.of(
                    "meta_leave_one_out",
                    "without " + effects.get(i).cohort(),
                    study.size(),
                    study.events(),
                    "hazard_ratio_per_sd",
                    ratio,
                    without.get(i).test()));
        }
    }
}
