package org.mitoscore.score;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

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
     * The densities of the cohort's own samples, ordered within each sample exactly as {@link #of} orders them.
     *
     * @param cohort the matrix that the densities were made from
     * @return samples × varying genes
     */
    default double[][] ofCohort(ExpressionMatrix cohort) {
        return IntStream.range(0, cohort.sampleCount())
                .parallel()
                .mapToObj(sample -> of(cohort.sample(sample)))
                .toArray(double[][]::new);
    }
}
