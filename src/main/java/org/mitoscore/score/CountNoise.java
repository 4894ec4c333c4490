package org.mitoscore.score;

import java.util.Arrays;
import org.mitoscore.stats.RandomDraws;

/**
 * The noise of counting: what a sample's counts could have been if it were sequenced again. A gene's count is drawn around
 * the one seen. A gene that was not seen is drawn around what such genes have on average by the estimate of Good and Turing
 * (Good 1953, doi 10.1093/biomet/40.3-4.237): the number of genes seen once, divided by that of genes not seen. Drawn around
 * 0, it would never have a read, as if that were certain.
 */
final class CountNoise {
    private final double[] means;
    private final double dispersion;

    /**
     * @param counts of one sample, for each gene
     * @param dispersion variance beyond Poisson, relative to the squared mean; 0 for Poisson
     */
    CountNoise(double[] counts, double dispersion) {
        double unseen = seenOnce(counts) / Math.max(1, notSeen(counts));
        this.means =
                Arrays.stream(counts).map(count -> count == 0 ? unseen : count).toArray();
        this.dispersion = dispersion;
    }

    private static double seenOnce(double[] counts) {
        return Arrays.stream(counts).filter(count -> Math.rint(count) == 1).count();
    }

    private static double notSeen(double[] counts) {
        return Arrays.stream(counts).filter(count -> count == 0).count();
    }

    /** New counts, of which at least one is not 0. */
    double[] draw(RandomDraws draws) {
        double[] drawn = new double[means.length];
        double total = 0;
        while (total == 0) {
            for (int gene = 0; gene < drawn.length; gene++) {
                drawn[gene] = draws.negativeBinomial(means[gene], dispersion);
                total += drawn[gene];
            }
        }
        return drawn;
    }
}
