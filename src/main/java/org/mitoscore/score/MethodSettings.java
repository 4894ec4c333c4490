package org.mitoscore.score;

import org.mitoscore.stats.Ranks;

/**
 * Settings of the scoring methods; each method takes those it knows.
 *
 * @param ties singscore: the rank of equal values
 * @param centred singscore: whether 0.5 is subtracted
 * @param stableRows singscore-stable: matrix rows of the stable genes
 * @param alpha ssgsea: the power of the rank
 * @param offset weighted: the constant of the linear score
 * @param constantTolerance gsva, zscore, plage: relative range up to which a gene is constant
 * @param gsva gsva: its own settings
 */
public record MethodSettings(
        Ranks.Ties ties,
        boolean centred,
        int[] stableRows,
        double alpha,
        double offset,
        double constantTolerance,
        Gsva gsva) {

    /** The defaults of the packages the methods follow. */
    public static MethodSettings defaults() {
        return new MethodSettings(
                Ranks.Ties.MIN, true, new int[0], Ssgsea.DEFAULT_ALPHA, 0, GeneSpread.DEFAULT_TOLERANCE, new Gsva());
    }
}
