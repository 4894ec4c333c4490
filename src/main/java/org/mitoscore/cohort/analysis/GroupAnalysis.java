package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.List;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.survival.CompetingRisks;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.CumulativeIncidence;
import org.mitoscore.cohort.survival.GrayTest;
import org.mitoscore.cohort.survival.IntervalScale;
import org.mitoscore.cohort.survival.KaplanMeier;
import org.mitoscore.cohort.survival.LogRankTest;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TailProbability;

/**
 * Patients grouped by score: survival of each group, and tests between them. With a maximally selected cut no ordinary
 * test is made, because it would take a cut chosen for the smallest p as given: {@link CutPointAnalysis} has the
 * corrected one.
 */
final class GroupAnalysis implements TimeAnalysis {
    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        findings.attempt("groups", settings.groups().description(), () -> {
            Groups groups = settings.groups().divide(study);
            describe(study, settings, groups, findings);
            if (!(settings.groups() instanceof GroupRule.MaximallySelected)) {
                compare(study, settings, groups, findings);
            }
        });
    }

    private static void describe(TimeStudy study, CohortSettings settings, Groups groups, Findings findings) {
        SurvivalData data = study.data();
        KaplanMeier[] curves = new KaplanMeier[groups.count()];
        double horizon = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups.count(); g++) {
            curves[g] = KaplanMeier.of(data.rows(groups.members(g)));
            horizon = Math.min(horizon, curves[g].lastTime());
        }
        List<Double> landmarks = settings.landmarksOf(study);
        for (int g = 0; g < groups.count(); g++) {
            SurvivalData members = data.rows(groups.members(g));
            String label = groups.labels().get(g);
            int n = members.size();
            int events = members.events();
            String unit = study.time().unit().label();
            findings.add(ResultRow.estimate(
                            "median_survival",
                            label,
                            n,
                            events,
                            "time",
                            curves[g].median(IntervalScale.LOG_LOG, CohortSettings.LEVEL))
                    .with(unit + "; log-log interval"));
            for (double time : landmarks) {
                for (IntervalScale scale : List.of(IntervalScale.LOG_LOG, IntervalScale.PLAIN)) {
                    findings.add(ResultRow.estimate(
                                    "landmark_survival",
                                    label,
                                    n,
                                    events,
                                    "probability",
                                    curves[g].at(time, scale, CohortSettings.LEVEL))
                            .with("at " + time + " " + unit + "; " + curves[g].atRisk(time) + " at risk; "
                                    + scale.label() + " interval"));
                }
            }
            findings.add(ResultRow.estimate(
                            "restricted_mean",
                            label,
                            n,
                            events,
                            "time",
                            curves[g].restrictedMean(horizon, CohortSettings.LEVEL))
                    .with("up to " + horizon + " " + unit + ", the shortest of the groups' last times"));
            if (study.time().competing()) {
                CumulativeIncidence incidence =
                        CumulativeIncidence.of(study.risks().rows(groups.members(g)), CompetingRisks.STUDIED);
                for (double time : landmarks) {
                    findings.add(ResultRow.estimate(
                                    "cumulative_incidence",
                                    label,
                                    n,
                                    events,
                                    "probability",
                                    incidence.at(time, CohortSettings.LEVEL))
                            .with("at " + time + " " + unit + ", with competing events"));
                }
            }
        }
        if (groups.count() == 2) {
            difference(study, curves, horizon, findings);
        }
    }

    private static void difference(TimeStudy study, KaplanMeier[] curves, double horizon, Findings findings) {
        Estimate low = curves[0].restrictedMean(horizon, CohortSettings.LEVEL);
        Estimate high = curves[1].restrictedMean(horizon, CohortSettings.LEVEL);
        double z = TailProbability.normalQuantile(CohortSettings.LEVEL);
        double standardError = Math.hypot(low.upper() - low.value(), high.upper() - high.value()) / z;
        findings.add(ResultRow.estimate(
                        "restricted_mean_difference",
                        "high minus low",
                        study.size(),
                        study.events(),
                        "time",
                        Estimate.normal(high.value() - low.value(), standardError, CohortSettings.LEVEL))
                .with("up to " + horizon + " " + study.time().unit().label()));
    }

    private static void compare(TimeStudy study, CohortSettings settings, Groups groups, Findings findings) {
        SurvivalData data = study.data();
        int n = study.size();
        int events = study.events();
        String rule = settings.groups().description();
        findings.attempt(
                "log_rank",
                rule,
                () -> findings.add(ResultRow.test(
                        "log_rank",
                        rule,
                        n,
                        events,
                        LogRankTest.of(data, groups.group(), groups.count(), 0).test())));
        findings.attempt(
                "peto_peto",
                rule,
                () -> findings.add(ResultRow.test(
                        "peto_peto",
                        rule,
                        n,
                        events,
                        LogRankTest.of(data, groups.group(), groups.count(), 1).test())));
        List<Covariate> strata = study.cohort().strata();
        if (!strata.isEmpty()) {
            findings.attempt("log_rank_stratified", rule, () -> {
                int[] complete = study.complete(strata);
                int[] group =
                        Arrays.stream(complete).map(i -> groups.group()[i]).toArray();
                LogRankTest test = LogRankTest.of(
                        data.rows(complete), group, groups.count(), Strata.of(study, strata, complete), 0);
                findings.add(ResultRow.test(
                                "log_rank_stratified",
                                rule,
                                complete.length,
                                data.rows(complete).events(),
                                test.test())
                        .with("stratified by " + Strata.names(strata)));
            });
        }
        findings.attempt("cox_groups", rule, () -> hazardRatios(study, groups, findings));
        if (study.time().competing()) {
            findings.attempt(
                    "gray",
                    rule,
                    () -> findings.add(ResultRow.test(
                            "gray",
                            rule,
                            n,
                            events,
                            GrayTest.of(study.risks(), CompetingRisks.STUDIED, groups.group(), groups.count()))));
        }
    }

    private static void hazardRatios(TimeStudy study, Groups groups, Findings findings) {
        List<String> terms = groups.labels().stream()
                .skip(1)
                .map(label -> label + " vs " + groups.labels().get(0))
                .toList();
        double[][] columns = new double[terms.size()][study.size()];
        for (int i = 0; i < study.size(); i++) {
            if (groups.group()[i] > 0) {
                columns[groups.group()[i] - 1][i] = 1;
            }
        }
        CoxFit fit = CoxModel.fit(study.data(), new DesignMatrix(terms, columns), Ties.EFRON);
        for (int term = 0; term < terms.size(); term++) {
            findings.add(ResultRow.of(
                            "cox_groups",
                            terms.get(term),
                            fit.n(),
                            fit.events(),
                            "hazard_ratio",
                            fit.hazardRatio(term, CohortSettings.LEVEL),
                            fit.wald(term))
                    .with(fit.finite() ? "" : "no finite estimate: a group has no event"));
        }
    }
}
