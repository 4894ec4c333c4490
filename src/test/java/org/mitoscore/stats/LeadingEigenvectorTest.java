package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadingEigenvectorTest {
    /** (2 1; 1 2) has 3 for (1, 1). */
    @Test
    void ofATwoByTwo() {
        double[] vector = LeadingEigenvector.of(new double[][] {{2, 1}, {1, 2}});
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, vector, 1e-15);
    }

    @Test
    void ofOneNumber() {
        assertArrayEquals(new double[] {1}, LeadingEigenvector.of(new double[][] {{1e-300}}));
    }

    @Test
    void isThatOfTheWholeDecomposition() {
        for (long seed = 0; seed < 20; seed++) {
            double[][] products = RowProducts.of(randomRows(seed, 40, 60));
            double[] vector = LeadingEigenvector.of(products);
            double[] other = LeadingEigenvectors.of(products, 1).vectors()[0];
            double sign = Math.signum(vector[0] * other[0]);
            for (int i = 0; i < vector.length; i++) {
                assertEquals(other[i], sign * vector[i], 1e-12);
            }
        }
    }

    /** Two equal eigenvalues of 2 have a plane of vectors; one of it, of length 1, is given. */
    @Test
    void ofEqualEigenvaluesOneOfTheirPlane() {
        double[] vector = LeadingEigenvector.of(new double[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 1}});
        assertEquals(1, Math.hypot(vector[0], vector[1]), 1e-15);
        assertEquals(0, vector[2], 1e-15);
    }

    @Test
    void ofEigenvaluesThatNearlyAreEqual() {
        double[] vector = LeadingEigenvector.of(new double[][] {{1, 0}, {0, 1 + 1e-9}});
        assertArrayEquals(new double[] {0, 1}, vector, 1e-15);
    }

    private static double[][] randomRows(long seed, int k, int n) {
        Random random = new Random(seed);
        double[][] rows = new double[k][n];
        for (double[] row : rows) {
            for (int column = 0; column < n; column++) {
                row[column] = random.nextGaussian();
            }
        }
        return rows;
    }
}
