package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RankAgreementTest {
    @Test
    void equalAndReversedRankings() {
        double[] up = {1, 2, 3, 4};
        double[] down = {9, 7, 5, 3};
        assertEquals(1, RankAgreement.spearman(up, new double[] {10, 20, 30, 31}), 1e-15);
        assertEquals(-1, RankAgreement.spearman(up, down), 1e-15);
        assertEquals(1, RankAgreement.kendallW(new double[][] {up, {5, 6, 7, 8}}), 1e-15);
        assertEquals(0, RankAgreement.kendallW(new double[][] {up, down}), 1e-15);
    }

    @Test
    void tiesShareTheirRank() {
        // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: sums of products of deviations 4.5, of squares 4.5 and 5.
        assertEquals(
                4.5 / Math.sqrt(4.5 * 5),
                RankAgreement.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}),
                1e-15);
    }

    @Test
    void concordanceOfThreeJudgesWithTies() {
        double[][] rankings = {{1, 2, 3, 4}, {2, 1, 3, 4}, {1, 1, 3, 4}};
        // Third judge ranks 1.5, 1.5, 3, 4. Sums 4.5, 4.5, 9, 12 around 7.5: S = 9 + 9 + 2.25 + 20.25 = 40.5.
        // One group of two ties: 2³ − 2 = 6. W = 12·40.5 / (9·60 − 3·6).
        assertEquals(12 * 40.5 / (9 * 60 - 3 * 6), RankAgreement.kendallW(rankings), 1e-15);
    }
}
