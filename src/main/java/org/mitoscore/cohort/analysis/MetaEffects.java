package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.meta.MetaAnalysis;
import org.mitoscore.cohort.response.LogisticFit;
import org.mitoscore.cohort.response.LogisticRegression;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.TestResult;

/**
 * The score's log hazard or odds ratio in each cohort, per standard deviation within the cohort, and over cohorts: fixed
 * and random effects, and without each cohort in turn.
 */
final class MetaEffects {
    private static final int LEAST_EVENTS = 5;

    private final ScoreStudy study;
    private final Findings findings;
    private final String inCohort;
    private final String measure;

    private MetaEffects(ScoreStudy study, Findings findings) {
        this.study = study;
        this.findings = findings;
        boolean time = study instanceof TimeStudy;
        this.inCohort = time ? "cox_in_cohort" : "logistic_in_cohort";
        this.measure = time ? "hazard_ratio_per_sd" : "odds_ratio_per_sd";
    }

    /** The effect in one cohort, with its patients and those of them with the event or response. */
    private record Part(MetaAnalysis.Effect effect, int n, int events) {}

    static void analyse(ScoreStudy study, Findings findings) {
        study.cohort().cohort().ifPresent(column -> new MetaEffects(study, findings).overCohorts(column));
    }

    private void overCohorts(Covariate column) {
        List<Part> parts = parts(column);
        for (MetaAnalysis.Model model : MetaAnalysis.Model.values()) {
            findings.attempt("meta", model.label(), () -> summarize(parts, model));
        }
        if (parts.size() > 2) {
            findings.attempt("meta_leave_one_out", "random effects", () -> leaveOneOut(parts));
        }
    }

    /** One part per cohort in which the score varies and enough events happened; the others are noted. */
    private List<Part> parts(Covariate column) {
        int[] known = study.complete(List.of(column));
        List<String> names = Arrays.stream(known)
                .mapToObj(i -> column.levels().get(study.patients()[i]))
                .distinct()
                .sorted()
                .toList();
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            int[] members = Arrays.stream(known)
                    .filter(i -> column.levels().get(study.patients()[i]).equals(name))
                    .toArray();
            findings.attempt(inCohort, name, () -> {
                Part part = part(name, members);
                parts.add(part);
                double error = Math.sqrt(part.effect().variance());
                findings.add(ResultRow.of(
                                inCohort,
                                name,
                                part.n(),
                                part.events(),
                                measure,
                                Estimate.normal(part.effect().effect(), error, CohortSettings.LEVEL)
                                        .exp(),
                                TestResult.normal(part.effect().effect() / error))
                        .with("per standard deviation within the cohort"));
            });
        }
        return parts;
    }

    private Part part(String name, int[] members) {
        double[] score =
                Arrays.stream(members).mapToDouble(i -> study.score()[i]).toArray();
        double deviation = Descriptive.standardDeviation(score);
        if (!(deviation > 0)) {
            throw new NotEstimableException("the score does not vary");
        }
        DesignMatrix design = DesignMatrix.of(
                ScoreStudy.SCORE, Arrays.stream(score).map(s -> s / deviation).toArray());
        if (study instanceof TimeStudy time) {
            SurvivalData data = time.data().rows(members);
            requireEvents(data.events(), "events");
            CoxFit fit = CoxModel.fit(data, design, Ties.EFRON);
            requireFinite(fit.finite());
            return new Part(
                    new MetaAnalysis.Effect(name, fit.coefficients()[0], fit.covariance()[0][0]),
                    fit.n(),
                    fit.events());
        }
        boolean[] responded = ((ResponseStudy) study).responded(members);
        LogisticFit fit = LogisticRegression.fit(design, responded);
        requireEvents(Math.min(fit.positives(), fit.n() - fit.positives()), "responders or non-responders");
        requireFinite(fit.finite());
        return new Part(
                new MetaAnalysis.Effect(name, fit.coefficients()[0], fit.covariance()[0][0]), fit.n(), fit.positives());
    }

    private static void requireEvents(int events, String what) {
        if (events < LEAST_EVENTS) {
            throw new NotEstimableException("fewer than " + LEAST_EVENTS + " " + what);
        }
    }

    private static void requireFinite(boolean finite) {
        if (!finite) {
            throw new NotEstimableException("the outcomes lie on one side");
        }
    }

    private static List<MetaAnalysis.Effect> effects(List<Part> parts) {
        return parts.stream().map(Part::effect).toList();
    }

    private void summarize(List<Part> parts, MetaAnalysis.Model model) {
        MetaAnalysis meta = MetaAnalysis.of(effects(parts), model);
        int n = parts.stream().mapToInt(Part::n).sum();
        int events = parts.stream().mapToInt(Part::events).sum();
        findings.add(ResultRow.of(
                        "meta", model.label(), n, events, measure, meta.effect().exp(), meta.test())
                .with(parts.size() + " cohorts"));
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
                    measure,
                    meta.prediction().exp()));
        }
    }

    private void leaveOneOut(List<Part> parts) {
        List<MetaAnalysis> without = MetaAnalysis.leaveOneOut(effects(parts), MetaAnalysis.Model.DERSIMONIAN_LAIRD);
        int n = parts.stream().mapToInt(Part::n).sum();
        int events = parts.stream().mapToInt(Part::events).sum();
        for (int i = 0; i < parts.size(); i++) {
            Part left = parts.get(i);
            findings.add(ResultRow.of(
                    "meta_leave_one_out",
                    "without " + left.effect().cohort(),
                    n - left.n(),
                    events - left.events(),
                    measure,
                    without.get(i).effect().exp(),
                    without.get(i).test()));
        }
    }
}
