package org.mitoscore.cohort.survival;

import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.TestResult;

/**
 * The proportional-hazards model of Cox (1972), fitted by Newton–Raphson on the partial likelihood; equal to
 * {@code coxph} of R survival 3.5-3 with its {@code efron} and {@code breslow} ties. Variables are centred and scaled
 * inside, which changes nothing but the rounding.
 */
public final class CoxModel {
    private static final int MAX_ITERATIONS = 40;
    /** Gain in log likelihood that a Newton step still promises, below which the fit is done. */
    private static final double DONE = 1e-20;
    /** A step this large (in standard deviations) when the likelihood has settled means that there is no maximum. */
    private static final double STILL_MOVING = 1e-4;

    /** Share of the information at 0 below which a coefficient has run away. */
    private static final double LOST = 1e-6;
    /** Relative rounding of a log likelihood. */
    private static final double ROUNDING = 1e-12;

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
        int p = design.size();
        double[] scale = new double[p];
        double[][] columns = new double[p][];
        for (int j = 0; j < p; j++) {
            scale[j] = Descriptive.standardDeviation(design.columns()[j]);
            if (!(scale[j] > 0)) {
                throw new NotEstimableException(design.terms().get(j) + " is the same in all patients");
            }
            double mean = Descriptive.mean(design.columns()[j]);
            columns[j] = new double[data.size()];
            for (int i = 0; i < data.size(); i++) {
                columns[j][i] = (design.columns()[j][i] - mean) / scale[j];
            }
        }
        DesignMatrix standardized = new DesignMatrix(design.terms(), columns);
        RiskSets riskSets = new RiskSets(data, columns, stratum, ties);

        Likelihood start = Likelihood.at(riskSets, standardized, new double[p]);
        TestResult score =
                TestResult.chiSquared(new PositiveDefinite(start.information).quadraticForm(start.gradient), p);
        Maximum maximum = climb(riskSets, standardized, start);

        double[][] covariance = new PositiveDefinite(maximum.likelihood.information).inverse();
        double[] coefficients = new double[p];
        for (int j = 0; j < p; j++) {
            coefficients[j] = maximum.likelihood.beta[j] / scale[j];
            for (int k = 0; k < p; k++) {
                covariance[j][k] /= scale[j] * scale[k];
            }
        }
        return new CoxFit(
                design.terms(),
                data.size(),
                data.events(),
                coefficients,
                covariance,
                start.value,
                maximum.likelihood.value,
                score,
                maximum.finite);
    }

    private record Maximum(Likelihood likelihood, boolean finite) {}

    private static Maximum climb(RiskSets riskSets, DesignMatrix design, Likelihood start) {
        Likelihood current = start;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double[] step;
            try {
                step = new PositiveDefinite(current.information).solve(current.gradient);
            } catch (NotEstimableException flat) {
                if (iteration == 0) {
                    throw flat;
                }
                // The information vanishes only where a coefficient has run away.
                return new Maximum(start, false);
            }
            double promised = dot(step, current.gradient) / 2;
            double moved = largest(step);
            if (promised <= DONE) {
                return new Maximum(current, moved < STILL_MOVING && current.keepsInformation(start));
            }
            Likelihood next = Likelihood.at(riskSets, design, plus(current.beta, step, 1));
            for (double part = 0.5; !current.isReachedBy(next) && part > 1e-10; part /= 2) {
                next = Likelihood.at(riskSets, design, plus(current.beta, step, part));
            }
            if (!current.isReachedBy(next)) {
                return new Maximum(current, moved < STILL_MOVING && current.keepsInformation(start));
            }
            current = next;
        }
        return new Maximum(current, false);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] step) {
        double most = 0;
        for (double s : step) {
            most = Math.max(most, Math.abs(s));
        }
        return most;
    }

    private static double[] plus(double[] beta, double[] step, double part) {
        double[] moved = beta.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += part * step[j];
        }
        return moved;
    }

    private record Likelihood(double[] beta, double value, double[] gradient, double[][] information) {

        /** Whether no coefficient has gone so far that the data say next to nothing about it any more. */
        boolean keepsInformation(Likelihood start) {
            for (int j = 0; j < beta.length; j++) {
                if (information[j][j] < LOST * start.information[j][j]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether another point is at least as likely, but for rounding. */
        boolean isReachedBy(Likelihood other) {
            return other.value >= value - ROUNDING * (1 + Math.abs(value));
        }

        static Likelihood at(RiskSets riskSets, DesignMatrix design, double[] beta) {
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
            return new Likelihood(beta, value[0], gradient, information);
        }
    }
}
