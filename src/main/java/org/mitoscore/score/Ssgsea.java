package org.mitoscore.score;

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
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public PreparedSample prepare(double[] values) {
        int genes = values.length;
        int[] decreasing = SortedOrder.descending(values);
        double[] ranks = Ranks.ofDescending(values, decreasing, Ranks.Ties.AVERAGE);
        int[] fromEnd = new int[genes];
        for (int position = 0; position < genes; position++) {
            fromEnd[decreasing[position]] = genes - position;
        }
        return signature -> UpDown.difference(signature, rows -> area(ranks, fromEnd, rows));
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
        return others <= 0 ? Double.NaN : weighted / weights - (genes * (genes + 1) / 2 - places) / others;
    }
}
