package org.mitoscore.cohort.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NewtonMaximum;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.StandardizedDesign;

/** Logistic regression by maximum likelihood, as {@code glm(family = binomial)} of R. */
public final class LogisticRegression {
    private LogisticRegression() {}

    /**
     * @param design variables × patients; may have no variable
     * @param positive the outcome of each patient
     * @throws NotEstimableException when all outcomes are the same or a variable is constant or redundant
     */
    public static LogisticFit fit(DesignMatrix design, boolean[] positive) {
        return fit(design, positive, new double[positive.length]);
    }

    /** With a known part of each patient's log odds. */
    static LogisticFit fit(DesignMatrix design, boolean[] positive, double[] offset) {
        int n = positive.length;
        int positives = 0;
        for (boolean p : positive) {
            positives += p ? 1 : 0;
        }
        if (positives == 0 || positives == n) {
            throw new NotEstimableException("all patients have the same outcome");
        }
        StandardizedDesign standardized = new StandardizedDesign(design);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        List<String> none = List.of("(Intercept)");
        DesignMatrix intercept = new DesignMatrix(none, new double[][] {ones});
        DesignMatrix whole = intercept.with(standardized.design());
        NewtonMaximum alone = NewtonMaximum.of(beta -> likelihood(intercept, positive, offset, beta), 1);
        NewtonMaximum fit = NewtonMaximum.of(beta -> likelihood(whole, positive, offset, beta), whole.size());

        double[] beta = fit.maximum().coefficients();
        double[] own = standardized.coefficients(Arrays.copyOfRange(beta, 1, beta.length));
        double constant = beta[0];
        for (int j = 0; j < own.length; j++) {
            constant -= own[j] * standardized.means()[j];
        }
        double[][] inverse = new PositiveDefinite(fit.maximum().information()).inverse();
        double[][] slopes = new double[own.length][];
        for (int j = 0; j < own.length; j++) {
            slopes[j] = Arrays.copyOfRange(inverse[j + 1], 1, inverse.length);
        }
        return new LogisticFit(
                new ArrayList<>(design.terms()),
                n,
                positives,
                constant,
                own,
                standardized.covariance(slopes),
                alone.maximum().value(),
                fit.maximum().value(),
                fit.finite());
    }

    /** The probability of the outcome of each patient of a design with the model's variables. */
    public static double[] predict(LogisticFit fit, DesignMatrix design) {
        double[] p = design.size() == 0 ? new double[fit.n()] : design.times(fit.coefficients());
        for (int i = 0; i < p.length; i++) {
            p[i] = probability(p[i] + fit.intercept());
        }
        return p;
    }

    static double probability(double logOdds) {
        return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
    }

    private static NewtonMaximum.Point likelihood(
            DesignMatrix design, boolean[] positive, double[] offset, double[] beta) {
        int k = beta.length;
        double[] logOdds = design.times(beta);
        double value = 0;
        double[] gradient = new double[k];
        double[][] information = new double[k][k];
        for (int i = 0; i < positive.length; i++) {
            double eta = logOdds[i] + offset[i];
            double p = probability(eta);
            value -= Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(0, positive[i] ? -eta : eta);
            double residual = (positive[i] ? 1 : 0) - p;
            for (int a = 0; a < k; a++) {
                double x = design.columns()[a][i];
                gradient[a] += residual * x;
                for (int b = 0; b <= a; b++) {
                    information[a][b] += p * (1 - p) * x * design.columns()[b][i];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                information[b][a] = information[a][b];
            }
        }
        return new NewtonMaximum.Point(beta, value, gradient, information);
    }
}
