package org.mitoscore.score;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/** Some genes of a matrix, gene by gene, for methods that walk over samples. */
final class GeneRows {
    private static final int BLOCK = 64;

    private GeneRows() {}

    /** The values of the given rows: one array per row, in sample order. */
    static double[][] of(ExpressionMatrix matrix, int[] rows) {
        double[][] genes = new double[rows.length][matrix.sampleCount()];
        IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int end = Math.min(rows.length, (block + 1) * BLOCK);
            for (int sample = 0; sample < matrix.sampleCount(); sample++) {
                double[] column = matrix.sample(sample);
                for (int i = block * BLOCK; i < end; i++) {
                    genes[i][sample] = column[rows[i]];
                }
            }
        });
        return genes;
    }
}
