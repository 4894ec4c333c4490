package org.mitoscore.cohort.response;

import java.util.List;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TestResult;

/**
 * A fitted logistic regression.
 *
 * @param terms names of the variables, without the intercept
 * @param n patients
 * @param positives patients with the outcome
 * @param intercept log odds with all variables 0
 * @param coefficients log odds ratio per unit of each variable
 * @param covariance covariance of the coefficients, without the intercept
 * @param nullLogLikelihood log likelihood with the intercept alone
 * @param logLikelihood log likelihood of the model
 * @param finite false when the variables separate the outcomes, so that an odds ratio is infinite
 */
public record LogisticFit(
        List<String> terms,
        int n,
        int positives,
        double intercept,
        double[] coefficients,
        double[][] covariance,
        double nullLogLikelihood,
        double logLikelihood,
        boolean finite) {

    /** The odds ratio per unit with its Wald interval. */
    public Estimate oddsRatio(int term, double level) {
        return Estimate.normal(coefficients[term], Math.sqrt(covariance[term][term]), level)
                .exp();
    }

    /** Whether one coefficient is 0. */
    public TestResult wald(int term) {
        return TestResult.normal(coefficients[term] / Math.sqrt(covariance[term][term]));
    }

    /** Whether all coefficients are 0. */
    public TestResult likelihoodRatio() {
        return TestResult.chiSquared(2 * (logLikelihood - nullLogLikelihood), terms.size());
    }
}
