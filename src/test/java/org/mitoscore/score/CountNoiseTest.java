package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoscore.stats.RandomDraws;

class CountNoiseTest {
    private static final int DRAWS = 20_000;

    private static double[] meansOf(double... counts) {
        CountNoise noise = new CountNoise(counts, 0);
        RandomDraws draws = new RandomDraws(3);
        double[] sums = new double[counts.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = noise.draw(draws);
            for (int gene = 0; gene < counts.length; gene++) {
                sums[gene] += drawn[gene];
            }
        }
        return Arrays.stream(sums).map(sum -> sum / DRAWS).toArray();
    }

    /** Two genes seen once and four not seen: each of these is drawn around 2/4. */
    @Test
    void aGeneThatWasNotSeenIsDrawnAroundWhatSuchGenesHave() {
        double[] means = meansOf(0, 1, 0, 50, 0, 1, 0);
        double[] expected = {0.5, 1, 0.5, 50, 0.5, 1, 0.5};
        for (int gene = 0; gene < means.length; gene++) {
            // five standard errors of a mean of Poisson counts
            assertEquals(expected[gene], means[gene], 5 * Math.sqrt(expected[gene] / DRAWS), "gene " + gene);
        }
    }

    @Test
    void estimatedCountsNearOneAreSeenOnce() {
        assertEquals(0.5, meansOf(0, 0, 0.8, 1.6, 40)[0], 5 * Math.sqrt(0.5 / DRAWS));
    }

    @Test
    void whereNoGeneIsSeenOnceThoseNotSeenStayWithoutReads() {
        assertEquals(0, meansOf(0, 3, 0)[0]);
    }

    @Test
    void aDrawWithoutAnyReadIsDrawnAgain() {
        CountNoise noise = new CountNoise(new double[] {0, 0.01}, 0);
        RandomDraws draws = new RandomDraws(1);
        for (int draw = 0; draw < 20; draw++) {
            assertTrue(Arrays.stream(noise.draw(draws)).sum() > 0);
        }
    }
}
