package org.mitoscore.score;

import org.mitoscore.stats.Ranks;

/**
 * singscore (Foroutan et al. 2018, doi 10.1186/s12859-018-2435-4), as the package singscore 1.29.1 with its defaults:
 * ranks within the sample, ties get the smallest rank; the mean rank of the genes, between its theoretical bounds, less
 * 0.5, so −0.5 to 0.5. Up and down genes: the up score plus the reversed down score, −1 to 1. A function of one sample.
 *
 * @param ties the rank of equal values
 * @param centred whether 0.5 is subtracted
 */
public record Singscore(Ranks.Ties ties, boolean centred) implements WithinSampleMethod {
    public Singscore() {
        this(Ranks.Ties.MIN, true);
    }

    @Override
    public String name() {
        return "singscore";
    }

    @Override
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public PreparedSample prepare(double[] values) {
        double[] ranks = Ranks.of(values, ties);
        return signature -> score(ranks, signature);
    }

    private double score(double[] ranks, SignatureRows signature) {
        if (UpDown.hasNoScore(signature)) {
            return Double.NaN;
        }
        int[] up = signature.up();
        int[] down = signature.down();
        double center = centred ? 0.5 : 0;
        double score = 0;
        if (up.length > 0) {
            score += betweenBounds(ranks, up) - center;
        }
        if (down.length > 0) {
            score += 1 - betweenBounds(ranks, down) - center;
        }
        return score;
    }

    /** Mean rank of some rows, scaled so that the lowest ranks give 0 and the highest 1; NaN for all rows there are. */
    private static double betweenBounds(double[] ranks, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += ranks[row];
        }
        int k = rows.length;
        double lowest = (k + 1) / 2.0;
        double highest = (2.0 * ranks.length - k + 1) / 2;
        return highest <= lowest ? Double.NaN : (sum / k - lowest) / (highest - lowest);
    }
}
