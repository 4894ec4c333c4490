package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowProductsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void everyEntryIsTheSumOverTheColumnsInOrder(int k) {
        Random random = new Random(k);
        double[][] rows = new double[k][7];
        for (double[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextGaussian();
            }
        }
        double[][] products = RowProducts.of(rows);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int column = 0; column < 7; column++) {
                    sum += rows[i][column] * rows[j][column];
                }
                assertEquals(sum, products[i][j]);
            }
        }
    }
}
