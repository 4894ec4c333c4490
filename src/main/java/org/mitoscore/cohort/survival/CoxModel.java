package org.mitoscore.cohort.survival;

import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NewtonMaximum;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.StandardizedDesign;
import org.mitoscore.stats.TestResult;

/**
 * The proportional-hazards model of Cox (1972), fitted by Newton–Raphson on the partial likelihood; equal to
 * {@code coxph} of R survival 3.5-3 with its {@code efron} and {@code breslow} ties.
 */
public final class CoxModel {
    private CoxModel() {}

    /** Without strata. */
    public static CoxFit fit(SurvivalData data, DesignMatrix design, Ties ties) {
        return fit(data, design, new int[data.size()], ties);
    }

    /**
     * @param data n patients
     * @param design variables of the same patients
     * @param stratum stratum of each patient, each with its own baseline hazard; all equal for none
     * @throws NotEstimableException when there is no event, or a variable is constant or a combination of others
     */
    public static CoxFit fit(SurvivalData data, DesignMatrix design, int[] stratum, Ties ties) {
        if (data.events() == 0) {
            throw new NotEstimableException("no events");
        }
        StandardizedDesign standardized = new StandardizedDesign(design);
        RiskSets riskSets = new RiskSets(data, standardized.design().columns(), stratum, ties);
        NewtonMaximum fit = NewtonMaximum.of(beta -> likelihood(riskSets, standardized.design(), beta), design.size());
        double[][] covariance = new PositiveDefinite(fit.maximum().information()).inverse();
        return new CoxFit(
                design.terms(),
                data.size(),
                data.events(),
                standardized.coefficients(fit.maximum().coefficients()),
                standardized.covariance(covariance),
                fit.start().value(),
                fit.maximum().value(),
                TestResult.chiSquared(fit.start().scoreStatistic(), design.size()),
                fit.finite());
    }

    private static NewtonMaximum.Point likelihood(RiskSets riskSets, DesignMatrix design, double[] beta) {
        int p = beta.length;
        double[] predictor = design.times(beta);
        double[] value = new double[1];
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        riskSets.forEachEvent(predictor, (patient, weight, mean, covariance) -> {
            value[0] += predictor[patient] - Math.log(weight);
            for (int j = 0; j < p; j++) {
                gradient[j] += design.columns()[j][patient] - mean[j];
                for (int k = 0; k < p; k++) {
                    information[j][k] += covariance[j][k];
                }
            }
        });
        return new NewtonMaximum.Point(beta, value[0], gradient, information);
    }
}
