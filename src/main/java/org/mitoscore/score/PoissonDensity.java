package org.mitoscore.score;

import org.apache.commons.math3.special.Gamma;
import org.mitoscore.expression.ExpressionMatrix;

/** GSVA's Poisson kernel for counts: the mean over the cohort of P(X ≤ count) with X of mean other count + 0.5, as log odds. */
final class PoissonDensity implements GsvaDensity {
    private static final double ADDED_TO_MEAN = 0.5;

    private final int[] rows;
    private final double[][] genes;

    PoissonDensity(ExpressionMatrix cohort, int[] rows) {
        this.rows = rows;
        this.genes = GeneRows.of(cohort, rows);
    }

    @Override
    public double[] of(double[] values) {
        double[] densities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double count = Math.floor(values[rows[i]]);
            double sum = 0;
            for (double other : genes[i]) {
                sum += Gamma.regularizedGammaQ(count + 1, other + ADDED_TO_MEAN);
            }
            densities[i] = GaussianDensity.logOdds(sum / genes[i].length);
        }
        return densities;
    }
}
