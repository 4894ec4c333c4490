package org.mitoscore.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds scores against those of the samples scored together, leaving out samples that failed QC: above the median is high,
 * below is low. A cohort of fewer than {@value #SMALLEST} samples has no median that means anything, so nothing is called.
 */
public final class CohortComparison implements Comparison {
    /** Fewest samples with a score. */
    public static final int SMALLEST = 20;

    private final Scoring scoring;
    private final boolean[] failed;
    private final CohortScores[][] cohorts;

    /**
     * @param scoring the scores of all samples
     * @param failed whether a sample failed QC, one per sample
     */
    public CohortComparison(Scoring scoring, boolean[] failed) {
        this(scoring, failed, scoring.scores());
    }

    /** @param scores methods × signatures × samples, which may be those of other gene lists */
    private CohortComparison(Scoring scoring, boolean[] failed, double[][][] scores) {
        this.scoring = scoring;
        this.failed = failed;
        cohorts = Arrays.stream(scores)
                .map(ofMethod -> Arrays.stream(ofMethod).map(this::cohort).toArray(CohortScores[]::new))
                .toArray(CohortScores[][]::new);
    }

    private CohortScores cohort(double[] scores) {
        return new CohortScores(IntStream.range(0, scores.length)
                .filter(sample -> !failed[sample] && Double.isFinite(scores[sample]))
                .mapToDouble(sample -> scores[sample])
                .toArray());
    }

    @Override
    public Placement place(int sample, int signature, int method, double score) {
        CohortScores cohort = cohorts[method][signature];
        if (cohort.size() < SMALLEST) {
            return Placement.none(cohort.size() + (cohort.size() == 1 ? " scored sample" : " scored samples")
                    + "; a cohort median needs " + SMALLEST + ", and no reference was given");
        }
        CohortPlace place = cohort.place(score);
        int side = Double.compare(score, cohort.median());
        Call call = side > 0 ? Call.HIGH : side < 0 ? Call.LOW : Call.INTERMEDIATE;
        String where = side > 0 ? "above" : side < 0 ? "below" : "equal to";
        String rule = where + " the median of " + cohort.size() + " samples scored together";
        return new Placement(Mitoscore.COHORT, place.percentile(), place.z(), call, rule, List.of());
    }

    @Override
    public List<Comparison> withGenes(List<List<SignatureRows>> draws) {
        return Arrays.stream(Scoring.withGenes(scoring.expression(), scoring.fitted(), draws))
                .<Comparison>map(scores -> new CohortComparison(scoring, failed, scores))
                .toList();
    }
}
