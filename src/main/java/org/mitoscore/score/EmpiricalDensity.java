package org.mitoscore.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/** No kernel: the share of the cohort that is not above the sample. */
final class EmpiricalDensity implements GsvaDensity {
    private final int[] rows;
    private final double[][] sortedGenes;

    EmpiricalDensity(ExpressionMatrix cohort, int[] rows) {
        this.rows = rows;
        this.sortedGenes = GeneRows.of(cohort, rows);
        IntStream.range(0, rows.length).parallel().forEach(i -> Arrays.sort(sortedGenes[i]));
    }

    @Override
    public double[] of(double[] values) {
        double[] densities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            densities[i] = (double) notAbove(sortedGenes[i], values[rows[i]]) / sortedGenes[i].length;
        }
        return densities;
    }

    private static int notAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
