package org.mitoscore.cohort.survival;

import java.util.Map;
import java.util.TreeMap;
import org.mitoscore.stats.DesignMatrix;

/**
 * The cumulative baseline hazard of an unstratified Cox model for a patient with all variables 0 (Breslow's estimator,
 * with Efron's correction for ties when the model has it); equal to {@code basehaz(fit, centered = FALSE)} of R
 * survival 3.5-3.
 */
public final class BaselineHazard {
    private final TreeMap<Double, Double> cumulative = new TreeMap<>();

    private BaselineHazard() {}

    /** The baseline of a model of these patients and variables. */
    public static BaselineHazard of(CoxFit fit, SurvivalData data, DesignMatrix design, Ties ties) {
        BaselineHazard hazard = new BaselineHazard();
        double[] predictor = design.times(fit.coefficients());
        new RiskSets(data, new double[0][], new int[data.size()], ties)
                .forEachEvent(
                        predictor,
                        (patient, weight, mean, covariance) ->
                                hazard.cumulative.merge(data.time()[patient], 1 / weight, Double::sum));
        double sum = 0;
        for (Map.Entry<Double, Double> step : hazard.cumulative.entrySet()) {
            sum += step.getValue();
            step.setValue(sum);
        }
        return hazard;
    }

    /** The cumulative hazard up to and including a time. */
    public double at(double time) {
        Map.Entry<Double, Double> step = cumulative.floorEntry(time);
        return step == null ? 0 : step.getValue();
    }

    /** Survival to a time of a patient with this linear predictor (not centred). */
    public double survival(double time, double predictor) {
        return Math.exp(-at(time) * Math.exp(predictor));
    }
}
