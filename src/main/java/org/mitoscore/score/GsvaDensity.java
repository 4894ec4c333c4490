package org.mitoscore.score;

/** Cumulative densities of genes over a cohort, on a scale that only has to keep their order within a sample. */
interface GsvaDensity {
    /**
     * The densities of one sample.
     *
     * @param values the sample's values of all genes of the matrix
     * @return one per varying gene, in row order
     */
    double[] of(double[] values);
}
