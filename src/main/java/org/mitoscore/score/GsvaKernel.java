package org.mitoscore.score;

import org.mitoscore.expression.ExpressionMatrix;

/** How {@link Gsva} estimates a gene's cumulative density over the cohort. */
public enum GsvaKernel {
    /** Gaussian kernel of a quarter standard deviation, for log values. */
    GAUSSIAN {
        @Override
        GsvaDensity density(ExpressionMatrix cohort, int[] rows, double[] deviations) {
            return new GaussianDensity(cohort, rows, deviations);
        }
    },
    /** Poisson kernel with 0.5 added to the mean, for counts. */
    POISSON {
        @Override
        GsvaDensity density(ExpressionMatrix cohort, int[] rows, double[] deviations) {
            return new PoissonDensity(cohort, rows);
        }
    },
    /** The empirical distribution. */
    NONE {
        @Override
        GsvaDensity density(ExpressionMatrix cohort, int[] rows, double[] deviations) {
            return new EmpiricalDensity(cohort, rows);
        }
    };

    /** @param deviations standard deviation of every gene of the matrix */
    abstract GsvaDensity density(ExpressionMatrix cohort, int[] rows, double[] deviations);
}
