package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadingEigenvectorsTest {
    /** (2 1; 1 2) has 3 for (1, 1) and 1 for (1, −1). */
    @Test
    void ofATwoByTwo() {
        LeadingEigenvectors leading = LeadingEigenvectors.of(new double[][] {{2, 1}, {1, 2}}, 5);
        assertArrayEquals(new double[] {3, 1}, leading.values(), 1e-15);
        assertEquals(Math.sqrt(0.5), Math.abs(leading.vectors()[0][0]), 1e-15);
        assertEquals(leading.vectors()[0][0], leading.vectors()[0][1], 1e-15);
    }

    @Test
    void anEigenvalueThatIsRoundingIsNone() {
        assertEquals(
                1,
                LeadingEigenvectors.of(new double[][] {{0.01, 0.1}, {0.1, 1}}, 2)
                        .values()
                        .length);
        assertEquals(0, LeadingEigenvectors.of(new double[2][2], 2).values().length);
    }

    /** Products of many samples of few genes: all but a few eigenvalues are zero. */
    @Test
    void manyZeroEigenvaluesDoNotKeepItFromEnding() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[][] samples = new double[120][40];
            for (double[] sample : samples) {
                for (int gene = 0; gene < sample.length; gene++) {
                    sample[gene] = random.nextGaussian();
                }
            }
            double[][] products = RowProducts.of(samples);
            LeadingEigenvectors leading = LeadingEigenvectors.of(products, samples.length);
            assertEquals(40, leading.values().length);
            for (int i = 0; i < samples.length; i++) {
                double sum = 0;
                for (int j = 0; j < samples.length; j++) {
                    sum += products[i][j] * leading.vectors()[0][j];
                }
                assertEquals(leading.values()[0] * leading.vectors()[0][i], sum, 1e-10);
            }
        }
    }
}
