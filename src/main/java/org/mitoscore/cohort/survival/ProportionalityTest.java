package org.mitoscore.cohort.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.TestResult;

/**
 * Grambsch and Therneau's (1994) test of proportional hazards: the score test of adding variable × g(t) to the model,
 * with g(t) = 1 − Kaplan–Meier just before t; equal to {@code cox.zph} of R survival 3.5-3.
 *
 * @param terms one test per term of the model, in its order
 * @param global the test of all terms together
 */
public record ProportionalityTest(List<TestResult> terms, TestResult global) {
    public ProportionalityTest {
        terms = List.copyOf(terms);
    }

    /**
     * @param fit the model of these patients, these variables, strata and ties
     * @param stratum stratum of each patient; all equal for none
     */
    public static ProportionalityTest of(CoxFit fit, SurvivalData data, DesignMatrix design, int[] stratum, Ties ties) {
        int p = design.size();
        double[][] columns = centred(design);
        double[] predictor = new DesignMatrix(design.terms(), columns).times(fit.coefficients());
        KaplanMeier curve = KaplanMeier.of(data);
        double centre = meanTransform(data, curve);

        double[] gradient = new double[2 * p];
        double[][] information = new double[2 * p][2 * p];
        new RiskSets(data, columns, stratum, ties).forEachEvent(predictor, (patient, weight, mean, covariance) -> {
            double g = 1 - curve.survivalBefore(data.time()[patient]) - centre;
            for (int j = 0; j < p; j++) {
                gradient[p + j] += g * (columns[j][patient] - mean[j]);
                for (int k = 0; k < p; k++) {
                    information[j][k] += covariance[j][k];
                    information[j][p + k] += g * covariance[j][k];
                    information[p + j][k] += g * covariance[j][k];
                    information[p + j][p + k] += g * g * covariance[j][k];
                }
            }
        });
        List<TestResult> tests = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            int[] kept = new int[p + 1];
            Arrays.setAll(kept, i -> i);
            kept[p] = p + j;
            tests.add(scoreTest(gradient, information, kept, 1));
        }
        int[] all = new int[2 * p];
        Arrays.setAll(all, i -> i);
        return new ProportionalityTest(tests, scoreTest(gradient, information, all, p));
    }

    private static TestResult scoreTest(double[] gradient, double[][] information, int[] kept, int df) {
        double[] u = new double[kept.length];
        double[][] v = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            u[i] = gradient[kept[i]];
            for (int j = 0; j < kept.length; j++) {
                v[i][j] = information[kept[i]][kept[j]];
            }
        }
        return TestResult.chiSquared(new PositiveDefinite(v).quadraticForm(u), df);
    }

    private static double[][] centred(DesignMatrix design) {
        double[][] columns = new double[design.size()][];
        for (int j = 0; j < columns.length; j++) {
            double mean = Descriptive.mean(design.columns()[j]);
            columns[j] = Arrays.stream(design.columns()[j]).map(x -> x - mean).toArray();
        }
        return columns;
    }

    /** Centring g changes no test but keeps the matrix away from singularity. */
    private static double meanTransform(SurvivalData data, KaplanMeier curve) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += data.event()[i] ? 1 - curve.survivalBefore(data.time()[i]) : 0;
        }
        return sum / data.events();
    }
}
