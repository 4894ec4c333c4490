package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.TestResult;

/** Compares a score's association with that of random gene sets of the same size and expression. */
public final class RandomNull {
    private static final String ANALYSIS = "random_signatures";
    private final RandomSignatures random;
    private final Map<String, Signature> bySha256 = new HashMap<>();

    /** @param signatures the signatures that were scored; found again by the checksum of their gene lists */
    public RandomNull(RandomSignatures random, List<Signature> signatures) {
        this.random = random;
        signatures.forEach(signature -> bySha256.put(signature.sha256(), signature));
    }

    void analyse(ScoreStudy study, CohortSettings settings, Findings findings) {
        findings.attempt(ANALYSIS, ScoreStudy.SCORE, () -> {
            ScoreSeries series = study.series();
            Signature signature = Optional.ofNullable(bySha256.get(series.sha256()))
                    .orElseThrow(() -> new NotEstimableException(
                            "the gene list of " + series.signature() + " is not among the given signatures"));
            ScoringMethod method = ScoringMethods.all().stream()
                    .filter(m -> m.name().equals(series.method()))
                    .findFirst()
                    .orElseThrow(() -> new NotEstimableException("the method " + series.method() + " is not known"));
            SignatureMatch match = random.match(signature);
            if (match.found().isEmpty()) {
                throw new NotEstimableException("no gene of the signature is in the expression matrix");
            }
            double observed = strength(study, study.score());
            int asStrong = 0;
            int done = 0;
            int[] column = columns(study);
            for (double[] all : random.scores(match, method, settings.randomSignatures(), settings.seed())) {
                double[] score = Arrays.stream(column).mapToDouble(i -> all[i]).toArray();
                try {
                    asStrong += strength(study, score) >= observed * (1 - 1e-12) ? 1 : 0;
                    done++;
                } catch (NotEstimableException constant) {
                    // A random set whose score does not vary is no competitor, and is not counted as one.
                    continue;
                }
            }
            if (done == 0) {
                throw new NotEstimableException("no random set has a score that varies");
            }
            double p = (asStrong + 1.0) / (done + 1.0);
            findings.add(ResultRow.of(
                            ANALYSIS,
                            ScoreStudy.SCORE,
                            study.size(),
                            study.events(),
                            "share_of_random_sets_as_strong",
                            new Estimate((double) asStrong / done, Double.NaN, Double.NaN),
                            new TestResult(observed, Double.NaN, p))
                    .with(done + " random sets of " + match.found().size()
                            + " genes of the same mean expression; statistic: "
                            + (study instanceof TimeStudy ? "|z| of Cox" : "|AUC - 0.5|")));
        });
    }

    private int[] columns(ScoreStudy study) {
        return Arrays.stream(study.patients())
                .map(i -> {
                    String sample = study.cohort().join().patients().get(i).sample();
                    int column = random.samples().indexOf(sample);
                    if (column < 0) {
                        throw new NotEstimableException("sample " + sample + " is not in the expression matrix");
                    }
                    return column;
                })
                .toArray();
    }

    private static double strength(ScoreStudy study, double[] score) {
        for (double value : score) {
            if (!Double.isFinite(value)) {
                throw new NotEstimableException("a score is not defined");
            }
        }
        if (study instanceof TimeStudy time) {
            CoxFit fit = CoxModel.fit(time.data(), DesignMatrix.of(ScoreStudy.SCORE, score), Ties.EFRON);
            return Math.abs(fit.wald(0).statistic());
        }
        return Math.abs(RocCurve.of(score, ((ResponseStudy) study).responded()).area() - 0.5);
    }
}
