package org.mitoscore.score;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.SortedOrder;

/** Cumulative densities of genes over a cohort, on a scale that only has to keep their order within a sample. */
interface GsvaDensity {
    /**
     * The densities of one sample.
     *
     * @param values the sample's values of all genes of the matrix
     * @return one per varying gene, in row order
     */
    double[] of(double[] values);

    /**
     * How the cohort's own samples rank the varying genes by their densities, the same as by those of {@link #of}.
     *
     * @param cohort the matrix that the densities were made from
     * @param wanted indices of the varying genes whose places matter; the others' may be inexact
     * @return samples × varying genes, 0 for the highest density, equal ones in row order
     */
    default int[][] placesInCohort(ExpressionMatrix cohort, BitSet wanted) {
        return IntStream.range(0, cohort.sampleCount())
                .parallel()
                .mapToObj(sample -> places(of(cohort.sample(sample))))
                .toArray(int[][]::new);
    }

    /** The place of each gene in the ranking of a sample's densities, 0 for the highest; equal ones in row order. */
    static int[] places(double[] densities) {
        int[] order = SortedOrder.descending(densities);
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }
}
