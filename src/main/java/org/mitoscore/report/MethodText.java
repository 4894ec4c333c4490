package org.mitoscore.report;

import java.util.List;

/**
 * What the report says of a scoring method.
 *
 * @param how how the score is made, in a sentence or two
 * @param unit unit of the score, for axes
 * @param sources what to cite
 */
record MethodText(String how, String unit, List<Citation> sources) {
    private static final String NO_UNIT = "no unit";
    private static final String ALONE = " Other samples do not change it.";
    private static final String COHORT =
            " It depends on the samples scored together, or on the members of a frozen reference where one is given.";

    /** The text of a method; without a word on how when the method is not known here. */
    static MethodText of(String method) {
        return switch (method) {
            case "singscore" ->
                new MethodText(
                        "genes are ranked by expression within the sample; the score is the mean rank of the signature's"
                                + " genes, scaled between the lowest and the highest mean rank possible and centred on 0."
                                + ALONE,
                        NO_UNIT,
                        List.of(Citation.SINGSCORE));
            case "singscore-unknown" ->
                new MethodText(
                        "singscore for genes of unknown direction: the mean distance of their ranks from the middle rank,"
                                + " scaled between its bounds." + ALONE,
                        NO_UNIT,
                        List.of(Citation.SINGSCORE));
            case "singscore-dispersion" ->
                new MethodText(
                        "how far the ranks of the signature's genes lie apart within the sample (median absolute deviation"
                                + " × 1.4826). It is evidence beside a score, not a score." + ALONE,
                        "ranks",
                        List.of(Citation.SINGSCORE));
            case "singscore-stable" ->
                new MethodText(
                        "singscore against genes of stable expression: the share of stable genes below each gene of the"
                                + " signature, averaged and centred on 0." + ALONE,
                        NO_UNIT,
                        List.of(Citation.SINGSCORE_STABLE));
            case "ssgsea" ->
                new MethodText(
                        "the difference between two running sums down the sample's ranking, of the signature's genes"
                                + " weighted by rank^0.25 and of all other genes, not normalised over the samples."
                                + ALONE,
                        NO_UNIT,
                        List.of(Citation.SSGSEA, Citation.GSVA));
            case "ssgsea-norm" ->
                new MethodText(
                        "ssgsea divided by the range of all scores of all signatures and samples." + COHORT,
                        NO_UNIT,
                        List.of(Citation.SSGSEA, Citation.GSVA));
            case "gsva" ->
                new MethodText(
                        "expression is turned into cumulative densities over the samples, genes are ranked by them within a"
                                + " sample, and the score is made of the largest deviations of a running sum." + COHORT,
                        NO_UNIT,
                        List.of(Citation.GSVA));
            case "zscore" ->
                new MethodText(
                        "each gene is standardised over the samples; the score is the sum over the signature's genes /"
                                + " √(number of genes)." + COHORT,
                        NO_UNIT,
                        List.of(Citation.ZSCORE, Citation.GSVA));
            case "meanz" ->
                new MethodText(
                        "each gene is standardised over the samples; the score is the mean over the signature's genes."
                                + COHORT,
                        NO_UNIT,
                        List.of());
            case "plage" ->
                new MethodText(
                        "the first right singular vector of the signature's genes standardised over the samples, with the"
                                + " sign that agrees with their mean." + COHORT,
                        NO_UNIT,
                        List.of(Citation.PLAGE, Citation.GSVA));
            case "mean" ->
                new MethodText(
                        "the mean expression of the signature's genes." + ALONE, "unit of expression", List.of());
            case "median" ->
                new MethodText(
                        "the median expression of the signature's genes." + ALONE, "unit of expression", List.of());
            case "weighted" ->
                new MethodText(
                        "the sum of weight × expression over the signature's genes; a missing gene adds nothing."
                                + ALONE,
                        "unit of expression",
                        List.of());
            default -> new MethodText("", NO_UNIT, List.of());
        };
    }
}
