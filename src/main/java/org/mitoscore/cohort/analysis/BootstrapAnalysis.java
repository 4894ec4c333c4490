package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;

/**
 * The score's hazard ratio and concordance when patients are drawn again: percentile intervals, the share of resamples
 * in which the effect keeps its sign, and the concordance minus its optimism (Harrell 1996): how much better a model
 * looks on the resample that made it than on the original patients.
 */
final class BootstrapAnalysis implements TimeAnalysis {
    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        if (settings.bootstraps() > 0) {
            findings.attempt("bootstrap", ScoreStudy.SCORE, () -> resample(study, settings, findings));
        }
    }

    private static void resample(TimeStudy study, CohortSettings settings, Findings findings) {
        SurvivalData data = study.data();
        if (data.events() == 0) {
            throw new NotEstimableException("no events");
        }
        CoxBootstrap bootstrap = new CoxBootstrap(data, study.standardizedScore());
        double beta = bootstrap.coefficient(bootstrap.everybody(), 0);
        if (Double.isNaN(beta)) {
            throw new NotEstimableException("the model has no finite estimate on all patients");
        }
        double scoreConcordance = bootstrap.concordance(bootstrap.everybody());
        double apparent = turned(scoreConcordance, beta);
        double[] ratios = new double[settings.bootstraps()];
        double[] concordances = new double[settings.bootstraps()];
        double optimism = 0;
        int done = 0;
        int sameSign = 0;
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int b = 0; b < settings.bootstraps(); b++) {
            int[] counts = bootstrap.draw(random);
            double drawn = bootstrap.coefficient(counts, beta);
            if (Double.isNaN(drawn)) {
                continue;
            }
            double c = bootstrap.concordance(counts);
            ratios[done] = Math.exp(drawn);
            concordances[done] = turned(c, beta);
            optimism += turned(c, drawn) - turned(scoreConcordance, drawn);
            sameSign += Math.signum(drawn) == Math.signum(beta) ? 1 : 0;
            done++;
        }
        if (done == 0) {
            throw new NotEstimableException("no resample has a finite estimate");
        }
        String note = done + " of " + settings.bootstraps() + " resamples";
        int n = study.size();
        int events = study.events();
        findings.add(ResultRow.estimate(
                        "bootstrap",
                        ScoreStudy.SCORE,
                        n,
                        events,
                        "hazard_ratio_per_sd",
                        percentiles(Math.exp(beta), ratios, done))
                .with(note));
        findings.add(ResultRow.estimate(
                        "bootstrap",
                        ScoreStudy.SCORE,
                        n,
                        events,
                        "concordance",
                        percentiles(apparent, concordances, done))
                .with(note + "; apparent"));
        findings.add(ResultRow.value(
                        "bootstrap",
                        ScoreStudy.SCORE,
                        n,
                        events,
                        "concordance_optimism_corrected",
                        apparent - optimism / done)
                .with(note));
        findings.add(ResultRow.value(
                        "bootstrap", ScoreStudy.SCORE, n, events, "share_with_same_sign", (double) sameSign / done)
                .with(note));
    }

    /** The concordance of the risk, given that of the score. */
    private static double turned(double concordanceOfScore, double beta) {
        return beta >= 0 ? concordanceOfScore : 1 - concordanceOfScore;
    }

    private static Estimate percentiles(double value, double[] drawn, int done) {
        double[] known = Arrays.copyOf(drawn, done);
        return new Estimate(value, Descriptive.quantile(known, 0.025), Descriptive.quantile(known, 0.975));
    }
}
