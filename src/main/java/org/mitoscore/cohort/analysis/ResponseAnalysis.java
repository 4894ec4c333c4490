package org.mitoscore.cohort.analysis;

import java.util.List;
import java.util.Optional;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.response.CutPerformance;
import org.mitoscore.cohort.response.LogisticFit;
import org.mitoscore.cohort.response.LogisticRegression;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.TestResult;
import org.mitoscore.stats.WelchTest;
import org.mitoscore.stats.WilcoxonTest;

/** The score against response: ROC, two-group tests, odds ratios, a cut's performance, and the arm's interaction. */
final class ResponseAnalysis {
    private static final String RUNAWAY = "no finite estimate: the score separates the responses";

    private ResponseAnalysis() {}

    static void analyse(ResponseStudy study, CohortSettings settings, Findings findings) {
        int n = study.size();
        int yes = study.events();
        findings.attempt("roc", ScoreStudy.SCORE, () -> {
            RocCurve roc = RocCurve.of(study.score(), study.responded());
            findings.add(ResultRow.estimate("roc", ScoreStudy.SCORE, n, yes, "auc", roc.interval(CohortSettings.LEVEL))
                    .with("high score for response; DeLong interval"));
        });
        findings.attempt("wilcoxon", "responders vs others", () -> {
            WilcoxonTest test = WilcoxonTest.of(study.scores(true), study.scores(false));
            findings.add(ResultRow.test(
                            "wilcoxon", "responders vs others", n, yes, new TestResult(test.u(), Double.NaN, test.p()))
                    .with(test.exact() ? "exact" : "normal with continuity and tie correction"));
        });
        findings.attempt("welch", "responders minus others", () -> {
            WelchTest test = WelchTest.of(study.scores(true), study.scores(false));
            TestResult result = new TestResult(test.t(), test.df(), test.p());
            findings.add(ResultRow.of(
                    "welch", "responders minus others", n, yes, "score_difference", test.difference(), result));
            findings.add(ResultRow.value("effect_size", "responders minus others", n, yes, "hedges_g", test.hedgesG()));
        });
        findings.attempt("logistic", ScoreStudy.SCORE, () -> {
            DesignMatrix design = DesignMatrix.of(ScoreStudy.SCORE, study.standardizedScore());
            LogisticFit fit = LogisticRegression.fit(design, study.responded());
            add("logistic", fit, findings, "");
        });
        if (!study.cohort().covariates().isEmpty()) {
            findings.attempt("logistic_adjusted", ScoreStudy.SCORE, () -> adjusted(study, findings));
        }
        study.cohort()
                .arm()
                .ifPresent(arm -> findings.attempt(
                        "logistic_arm_interaction", arm.name(), () -> interaction(study, arm, findings)));
        findings.attempt("cut", settings.groups().description(), () -> cut(study, settings, findings));
    }

    private static void add(String analysis, LogisticFit fit, Findings findings, String note) {
        for (int term = 0; term < fit.terms().size(); term++) {
            String name = fit.terms().get(term);
            findings.add(ResultRow.of(
                            analysis,
                            name,
                            fit.n(),
                            fit.positives(),
                            name.equals(ScoreStudy.SCORE) ? "odds_ratio_per_sd" : "odds_ratio",
                            fit.oddsRatio(term, CohortSettings.LEVEL),
                            fit.wald(term))
                    .with(fit.finite() ? note : RUNAWAY));
        }
        if (fit.finite()) {
            findings.add(ResultRow.test(
                    analysis + "_likelihood_ratio", "model", fit.n(), fit.positives(), fit.likelihoodRatio()));
        }
    }

    private static void adjusted(ResponseStudy study, Findings findings) {
        List<Covariate> wanted = study.cohort().covariates();
        int[] complete = study.complete(wanted);
        DesignMatrix score = study.scoreTerm(complete);
        Optional<DesignMatrix> others = study.covariates(wanted, complete);
        LogisticFit fit = LogisticRegression.fit(others.map(score::with).orElse(score), study.responded(complete));
        add(
                "logistic_adjusted",
                fit,
                findings,
                (study.size() - complete.length) + " patients without a covariate left out");
    }

    private static void interaction(ResponseStudy study, Covariate arm, Findings findings) {
        int[] known = study.complete(List.of(arm));
        boolean[] responded = study.responded(known);
        DesignMatrix arms = study.covariates(List.of(arm), known)
                .orElseThrow(() -> new NotEstimableException("all patients are in one arm"));
        DesignMatrix main = study.scoreTerm(known).with(arms);
        DesignMatrix both = main;
        for (int term = 0; term < arms.size(); term++) {
            double[] product = new double[known.length];
            for (int i = 0; i < product.length; i++) {
                product[i] = main.columns()[0][i] * arms.columns()[term][i];
            }
            both = both.with(
                    DesignMatrix.of(ScoreStudy.SCORE + " x " + arms.terms().get(term), product));
        }
        LogisticFit fit = LogisticRegression.fit(both, responded);
        LogisticFit smaller = LogisticRegression.fit(main, responded);
        for (int term = main.size(); term < both.size(); term++) {
            findings.add(ResultRow.of(
                            "logistic_arm_interaction",
                            both.terms().get(term),
                            fit.n(),
                            fit.positives(),
                            "ratio_of_odds_ratios",
                            fit.oddsRatio(term, CohortSettings.LEVEL),
                            fit.wald(term))
                    .with(fit.finite() ? "" : RUNAWAY));
        }
        findings.add(ResultRow.test(
                "logistic_arm_interaction_likelihood_ratio",
                ScoreStudy.SCORE + " x " + arm.name(),
                fit.n(),
                fit.positives(),
                TestResult.chiSquared(2 * (fit.logLikelihood() - smaller.logLikelihood()), arms.size())));
    }

    private static void cut(ResponseStudy study, CohortSettings settings, Findings findings) {
        Groups groups = settings.groups().divide(study);
        double cut = groups.cuts()[groups.cuts().length - 1];
        double[] values =
                settings.groups() instanceof GroupRule.ReferencePercentile ? study.percentile() : study.score();
        CutPerformance at = CutPerformance.of(values, study.responded(), cut, CohortSettings.LEVEL);
        String term = "above " + settings.groups().description();
        addShare(study, term, "sensitivity", at.sensitivity(), cut, findings);
        addShare(study, term, "specificity", at.specificity(), cut, findings);
        addShare(study, term, "positive_predictive_value", at.positivePredictiveValue(), cut, findings);
        addShare(study, term, "negative_predictive_value", at.negativePredictiveValue(), cut, findings);
    }

    private static void addShare(
            ResponseStudy study, String term, String measure, Estimate share, double cut, Findings findings) {
        findings.add(ResultRow.estimate("cut", term, study.size(), study.events(), measure, share)
                .with("response predicted above " + cut + "; Wilson interval"));
    }
}
