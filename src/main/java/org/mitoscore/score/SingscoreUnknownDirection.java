package org.mitoscore.score;

import java.util.List;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Ranks;

/**
 * singscore of genes of which nobody knows whether they go up or down ({@code knownDirection = FALSE} of singscore
 * 1.29.1): the mean distance of the genes' ranks from the middle rank, between its bounds; not centred. The signs of a
 * signature are not used. A function of one sample.
 */
public record SingscoreUnknownDirection() implements WithinSampleMethod {
    @Override
    public String name() {
        return "singscore-unknown";
    }

    @Override
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public Verdict judge(SignatureRows signature) {
        Verdict verdict = UpDown.judge(name(), signature);
        return signature.down().length == 0
                ? verdict
                : new Verdict(
                        signature.size(),
                        List.of("direction_ignored"),
                        name() + " does not use the direction that this signature gives its genes");
    }

    @Override
    public PreparedSample prepare(double[] values) {
        double[] ranks = Ranks.of(values, Ranks.Ties.MIN);
        double middle = Math.ceil(Descriptive.median(ranks));
        return signature -> score(ranks, middle, signature.rows());
    }

    private static double score(double[] ranks, double middle, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += Math.abs(ranks[row] - middle);
        }
        int k = rows.length;
        // The bounds of a known direction, for half the genes among half the ranks.
        double halfGenes = Math.floor(k / 2.0);
        double halfRanks = Math.ceil(ranks.length / 2.0);
        double lowest = (halfGenes + 1) / 2;
        double highest = (2 * halfRanks - halfGenes + 1) / 2;
        boolean noRoom = highest <= lowest; // the signature is all there is
        return k == 0 || noRoom ? Double.NaN : (sum / k - lowest) / (highest - lowest);
    }
}
