package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.Covariate;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.DesignMatrix;

/** One score and one endpoint, for the patients who have both. */
public sealed interface ScoreStudy permits TimeStudy, ResponseStudy {

    /** The name of the regression term of the score. */
    String SCORE = "score";

    ScoreSeries series();

    Cohort cohort();

    /** The patients, as positions in the cohort. */
    int[] patients();

    /** Their scores. */
    double[] score();

    /** Short name of the endpoint. */
    String endpoint();

    /** Patients with the event or the response. */
    int events();

    /** Patients of a cohort who have a score and whose endpoint is known, as positions in the cohort. */
    static int[] patients(ScoreSeries series, Cohort cohort, IntPredicate known) {
        return IntStream.range(0, cohort.size())
                .filter(known)
                .filter(i -> series.values()
                        .containsKey(cohort.join().patients().get(i).sample()))
                .toArray();
    }

    /** The scores of patients who have one. */
    static double[] scores(ScoreSeries series, Cohort cohort, int[] patients) {
        return Arrays.stream(patients)
                .mapToDouble(
                        i -> series.values().get(cohort.join().patients().get(i).sample()))
                .toArray();
    }

    default int size() {
        return patients().length;
    }

    /** Their percentiles within a frozen reference; NaN where there is none. */
    default double[] percentile() {
        int[] patients = patients();
        double[] percentile = new double[patients.length];
        for (int i = 0; i < percentile.length; i++) {
            String sample = cohort().join().patients().get(patients[i]).sample();
            percentile[i] = series().percentiles().getOrDefault(sample, Double.NaN);
        }
        return percentile;
    }

    /** The scores centred and divided by their standard deviation, so that effects are per standard deviation. */
    default double[] standardizedScore() {
        double mean = Descriptive.mean(score());
        double deviation = Descriptive.standardDeviation(score());
        double[] standardized = new double[score().length];
        for (int i = 0; i < standardized.length; i++) {
            standardized[i] = deviation > 0 ? (score()[i] - mean) / deviation : 0;
        }
        return standardized;
    }

    /** The standardized score's regression term at positions within this study. */
    default DesignMatrix scoreTerm(int[] positions) {
        double[] all = standardizedScore();
        return DesignMatrix.of(
                SCORE, Arrays.stream(positions).mapToDouble(i -> all[i]).toArray());
    }

    /** Positions within this study at which all these covariates are known. */
    default int[] complete(Iterable<Covariate> covariates) {
        return IntStream.range(0, size())
                .filter(i -> {
                    for (Covariate covariate : covariates) {
                        if (!covariate.isKnown(patients()[i])) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }

    /** The covariates' regression terms at positions within this study; terms that do not vary there are left out. */
    default Optional<DesignMatrix> covariates(Iterable<Covariate> covariates, int[] positions) {
        int[] rows = Arrays.stream(positions).map(i -> patients()[i]).toArray();
        DesignMatrix all = null;
        for (Covariate covariate : covariates) {
            DesignMatrix design = covariate.design(rows);
            for (int term = 0; term < design.size(); term++) {
                if (Descriptive.variance(design.columns()[term]) > 0) {
                    DesignMatrix one = DesignMatrix.of(design.terms().get(term), design.columns()[term]);
                    all = all == null ? one : all.with(one);
                }
            }
        }
        return Optional.ofNullable(all);
    }
}
