package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RoughRankingTest {
    private static BitSet genes(int... genes) {
        BitSet set = new BitSet();
        for (int gene : genes) {
            set.set(gene);
        }
        return set;
    }

    @Test
    void densitiesThatAreFarApartNeedNothing() {
        RoughRanking ranking = new RoughRanking(new int[] {10, 40, 30, 20}, 9, genes(0, 1, 2, 3));
        assertArrayEquals(new int[] {}, ranking.unsettled());
        assertArrayEquals(new int[] {3, 0, 1, 2}, ranking.settle(new double[] {}));
    }

    /** 40 and 31 are near, 30 is near 31 but is not wanted; 20 is near to nothing wanted. */
    @Test
    void onlyAWantedGeneAndThoseNearItAreUnsettled() {
        RoughRanking ranking = new RoughRanking(new int[] {30, 20, 40, 31, 19}, 9, genes(2));
        assertArrayEquals(new int[] {2, 3}, ranking.unsettled());
        int[] places = ranking.settle(new double[] {0.5, 0.6});
        assertArrayEquals(new int[] {2, 3, 1, 0, 4}, places);
    }

    @Test
    void equalExactDensitiesAreInGeneOrder() {
        RoughRanking ranking = new RoughRanking(new int[] {7, 5, 6}, 2, genes(1));
        assertArrayEquals(new int[] {0, 1, 2}, ranking.unsettled());
        assertArrayEquals(new int[] {0, 1, 2}, ranking.settle(new double[] {3, 3, 3}));
    }

    /** Only densities further apart than the tolerance are in their exact order, whichever of the two is wanted. */
    @Test
    void densitiesExactlyTheToleranceApartAreUnsettled() {
        for (int wanted : new int[] {0, 1}) {
            assertArrayEquals(new int[] {0, 1}, new RoughRanking(new int[] {10, 5}, 5, genes(wanted)).unsettled());
            assertArrayEquals(new int[] {}, new RoughRanking(new int[] {10, 5}, 4, genes(wanted)).unsettled());
        }
    }
}
