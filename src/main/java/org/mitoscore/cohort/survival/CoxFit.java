package org.mitoscore.cohort.survival;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.TestResult;

/**
 * A fitted Cox model.
 *
 * @param terms names of the variables
 * @param n patients
 * @param events events
 * @param coefficients log hazard ratio per unit of each variable
 * @param covariance covariance of the coefficients (inverse information)
 * @param nullLogLikelihood log partial likelihood with all coefficients 0
 * @param logLikelihood log partial likelihood at the coefficients
 * @param scoreTest score test of all coefficients being 0
 * @param finite false when the likelihood still grows as a coefficient runs away: a group without events
 */
public record CoxFit(
        List<String> terms,
        int n,
        int events,
        double[] coefficients,
        double[][] covariance,
        double nullLogLikelihood,
        double logLikelihood,
        TestResult scoreTest,
        boolean finite) {

    /** The position of a term. */
    public int indexOf(String term) {
        int index = terms.indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("no term " + term + " among " + terms);
        }
        return index;
    }

    public double standardError(int term) {
        return Math.sqrt(covariance[term][term]);
    }

    /** The hazard ratio per unit with its interval. */
    public Estimate hazardRatio(int term, double level) {
        return Estimate.normal(coefficients[term], standardError(term), level).exp();
    }

    /** Whether one coefficient is 0. */
    public TestResult wald(int term) {
        return TestResult.normal(coefficients[term] / standardError(term));
    }

    /** Whether the given coefficients are all 0: chi-squared with as many degrees of freedom. */
    public TestResult wald(int[] some) {
        double[] b = new double[some.length];
        double[][] v = new double[some.length][some.length];
        for (int i = 0; i < some.length; i++) {
            b[i] = coefficients[some[i]];
            for (int j = 0; j < some.length; j++) {
                v[i][j] = covariance[some[i]][some[j]];
            }
        }
        return TestResult.chiSquared(new PositiveDefinite(v).quadraticForm(b), some.length);
    }

    /** Whether all coefficients are 0, by Wald. */
    public TestResult wald() {
        return wald(IntStream.range(0, terms.size()).toArray());
    }

    /** Whether all coefficients are 0, by the likelihood ratio. */
    public TestResult likelihoodRatio() {
        return TestResult.chiSquared(2 * (logLikelihood - nullLogLikelihood), terms.size());
    }

    /**
     * Whether this model fits better than a smaller one nested in it, of the same patients.
     *
     * @throws NotEstimableException when the smaller one has as many terms
     */
    public TestResult likelihoodRatio(CoxFit smaller) {
        if (smaller.n != n || smaller.events != events) {
            throw new IllegalArgumentException("models of different patients cannot be compared");
        }
        int df = terms.size() - smaller.terms.size();
        if (df < 1) {
            throw new NotEstimableException("the smaller model is not smaller");
        }
        return TestResult.chiSquared(2 * (logLikelihood - smaller.logLikelihood), df);
    }

    /** Akaike's criterion: −2 log likelihood + 2 terms. */
    public double aic() {
        return -2 * logLikelihood + 2 * terms.size();
    }
}
