package org.mitoscore.score;

import java.util.List;
import org.mitoscore.stats.Ranks;
import org.mitoscore.stats.SortedOrder;

/**
 * Single-sample GSEA (Barbie et al. 2009, doi 10.1038/nature08460), not range-normalized, as {@code ssgsea} with
 * {@code normalize = FALSE} of GSVA 1.46 to 2.1: average-tie ranks cut to whole numbers, genes in decreasing order (ties
 * in row order), the area between the running sums of the signature's genes (weighted by rank to the power alpha) and of
 * the others. Up and down genes: the score of the up genes less that of the down genes. A function of one sample.
 *
 * @param alpha the power of the rank; GSVA's default is 0.25
 */
public record Ssgsea(double alpha) implements WithinSampleMethod {
    /** GSVA's default power. */
    public static final double DEFAULT_ALPHA = 0.25;

    public Ssgsea() {
        this(DEFAULT_ALPHA);
    }

    @Override
    public String name() {
        return "ssgsea";
    }

    @Override
    public Verdict judge(SignatureRows signature, int genes) {
        if (signature.up().length == genes || signature.down().length == genes) {
            return new Verdict(
                    signature.size(),
                    List.of("all_genes"),
                    "the signature holds every gene of the data; none is left to compare with");
        }
        return Signs.judge(name(), signature);
    }

    @Override
    public double[] scoreSample(double[] values, List<SignatureRows> signatures) {
        int genes = values.length;
        double[] ranks = Ranks.of(values, Ranks.Ties.AVERAGE);
        int[] decreasing = SortedOrder.descending(values);
        int[] fromEnd = new int[genes];
        for (int position = 0; position < genes; position++) {
            fromEnd[decreasing[position]] = genes - position;
        }
        return signatures.stream()
                .mapToDouble(signature -> score(ranks, fromEnd, signature))
                .toArray();
    }

    private double score(double[] ranks, int[] fromEnd, SignatureRows signature) {
        if (Signs.hasNoScore(signature)) {
            return Double.NaN;
        }
        int[] up = signature.up();
        int[] down = signature.down();
        return (up.length > 0 ? area(ranks, fromEnd, up) : 0) - (down.length > 0 ? area(ranks, fromEnd, down) : 0);
    }

    /** The summed difference of the two running sums, in closed form; NaN when no other gene is left. */
    private double area(double[] ranks, int[] fromEnd, int[] rows) {
        double weighted = 0;
        double weights = 0;
        double places = 0;
        for (int row : rows) {
            double weight = Math.pow(Math.floor(ranks[row]), alpha);
            weighted += weight * fromEnd[row];
            weights += weight;
            places += fromEnd[row];
        }
        double genes = ranks.length;
        double others = genes - rows.length;
        return others == 0 ? Double.NaN : weighted / weights - (genes * (genes + 1) / 2 - places) / others;
    }
}
