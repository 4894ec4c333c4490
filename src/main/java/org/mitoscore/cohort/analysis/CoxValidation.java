package org.mitoscore.cohort.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.cohort.survival.Concordance;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;

/**
 * Cox models on patients that did not make them: concordance by cross-validation of the score alone, and, when there
 * are covariates, of the model with them, with its bootstrap optimism.
 */
final class CoxValidation implements TimeAnalysis {
    /** Enough to know an average; the percentile intervals, which need more, are of {@link BootstrapAnalysis}. */
    private static final int MOST_RESAMPLES = 200;

    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        findings.attempt("cox_cross_validated", "model", () -> {
            DesignMatrix score = DesignMatrix.of(ScoreStudy.SCORE, study.standardizedScore());
            crossValidate("cox_cross_validated", study.data(), score, settings, findings);
        });
        List<Covariate> wanted = study.cohort().covariates();
        if (!wanted.isEmpty()) {
            findings.attempt("cox_adjusted_cross_validated", "model", () -> {
                int[] complete = study.complete(wanted);
                DesignMatrix score = study.scoreTerm(complete);
                Optional<DesignMatrix> others = study.covariates(wanted, complete);
                DesignMatrix design = others.map(score::with).orElse(score);
                SurvivalData data = study.data().rows(complete);
                crossValidate("cox_adjusted_cross_validated", data, design, settings, findings);
                optimism(data, design, settings, findings);
            });
        }
    }

    private static void crossValidate(
            String analysis, SurvivalData data, DesignMatrix design, CohortSettings settings, Findings findings) {
        int[] fold = Folds.of(data.event(), settings.folds(), settings.seed());
        double[] risk = new double[data.size()];
        for (int f = 0; f < settings.folds(); f++) {
            int[] training = Folds.outside(fold, f);
            int[] held = Folds.inside(fold, f);
            CoxFit fit = CoxModel.fit(data.rows(training), design.rows(training), Ties.EFRON);
            double[] predicted = design.rows(held).times(fit.coefficients());
            for (int i = 0; i < held.length; i++) {
                risk[held[i]] = predicted[i];
            }
        }
        findings.add(ResultRow.value(
                        analysis,
                        "model",
                        data.size(),
                        data.events(),
                        "concordance",
                        Concordance.of(data, risk).value())
                .with(settings.folds() + " folds, predictions pooled"));
    }

    private static void optimism(SurvivalData data, DesignMatrix design, CohortSettings settings, Findings findings) {
        CoxFit all = CoxModel.fit(data, design, Ties.EFRON);
        double apparent = concordance(all, data, design);
        int resamples = Math.min(MOST_RESAMPLES, settings.bootstraps());
        SplittableRandom random = new SplittableRandom(settings.seed());
        double optimism = 0;
        int done = 0;
        for (int b = 0; b < resamples; b++) {
            int[] drawn = random.ints(data.size(), 0, data.size()).toArray();
            try {
                CoxFit fit = CoxModel.fit(data.rows(drawn), design.rows(drawn), Ties.EFRON);
                optimism += concordance(fit, data.rows(drawn), design.rows(drawn)) - concordance(fit, data, design);
                done++;
            } catch (NotEstimableException resample) {
                // A resample that lacks a level of a covariate has no such model.
                continue;
            }
        }
        if (done > 0) {
            findings.add(ResultRow.value(
                            "cox_adjusted_optimism_corrected",
                            "model",
                            data.size(),
                            data.events(),
                            "concordance",
                            apparent - optimism / done)
                    .with("apparent " + apparent + "; " + done + " of " + resamples + " resamples"));
        }
    }

    private static double concordance(CoxFit fit, SurvivalData data, DesignMatrix design) {
        return Concordance.of(data, design.times(fit.coefficients())).value();
    }
}
