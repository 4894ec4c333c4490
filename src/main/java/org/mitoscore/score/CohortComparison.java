package org.mitoscore.score;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.stats.Descriptive;

/**
 * Holds scores against those of the samples scored together, leaving out samples that failed QC: above the median is high,
 * below is low. A cohort of fewer than {@value #SMALLEST} samples has no median that means anything, so nothing is called.
 */
public final class CohortComparison implements Comparison {
    /** Fewest samples with a score. */
    public static final int SMALLEST = 20;

    private static final String LABEL = "cohort";

    private final double[][][] cohorts;

    /**
     * @param scoring the scores of all samples
     * @param failed whether a sample failed QC, one per sample
     */
    public CohortComparison(Scoring scoring, boolean[] failed) {
        cohorts = new double[scoring.methods().size()][scoring.matches().size()][];
        for (int method = 0; method < cohorts.length; method++) {
            for (int signature = 0; signature < cohorts[method].length; signature++) {
                double[] scores = scoring.scores()[method][signature];
                cohorts[method][signature] = IntStream.range(0, scores.length)
                        .filter(sample -> !failed[sample] && Double.isFinite(scores[sample]))
                        .mapToDouble(sample -> scores[sample])
                        .toArray();
            }
        }
    }

    @Override
    public Placement place(int sample, int signature, int method, double score) {
        double[] cohort = cohorts[method][signature];
        if (cohort.length < SMALLEST) {
            return Placement.none(cohort.length + (cohort.length == 1 ? " scored sample" : " scored samples")
                    + "; a cohort median needs " + SMALLEST + ", and no reference was given");
        }
        CohortPlace place = CohortPlace.of(score, cohort);
        int side = Double.compare(score, Descriptive.median(cohort));
        Call call = side > 0 ? Call.HIGH : side < 0 ? Call.LOW : Call.INTERMEDIATE;
        String where = side > 0 ? "above" : side < 0 ? "below" : "equal to";
        String rule = where + " the median of " + cohort.length + " samples scored together";
        return new Placement(LABEL, place.percentile(), place.z(), call, rule, List.of());
    }
}
