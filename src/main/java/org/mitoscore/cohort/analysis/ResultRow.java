package org.mitoscore.cohort.analysis;

import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TestResult;

/**
 * One finding: a line of {@code cohort_results.tsv}, without the score and endpoint it belongs to.
 *
 * @param analysis what was done, such as {@code cox}
 * @param term what the numbers are of, such as {@code score} or {@code high vs low}
 * @param n patients
 * @param events patients with the event or the response
 * @param measure what the estimate is, such as {@code hazard_ratio_per_sd}; empty without one
 * @param estimate the estimate with its 95 % interval; NaN without one
 * @param test the test; NaN without one
 * @param note what a reader must know, or why there is no number
 */
public record ResultRow(
        String analysis,
        String term,
        int n,
        int events,
        String measure,
        Estimate estimate,
        TestResult test,
        String note) {
    private static final Estimate NO_ESTIMATE = new Estimate(Double.NaN, Double.NaN, Double.NaN);
    private static final TestResult NO_TEST = new TestResult(Double.NaN, Double.NaN, Double.NaN);

    /** An estimate with its test. */
    static ResultRow of(
            String analysis, String term, int n, int events, String measure, Estimate estimate, TestResult test) {
        return new ResultRow(analysis, term, n, events, measure, estimate, test, "");
    }

    /** An estimate alone. */
    static ResultRow estimate(String analysis, String term, int n, int events, String measure, Estimate estimate) {
        return new ResultRow(analysis, term, n, events, measure, estimate, NO_TEST, "");
    }

    /** A number without an interval. */
    static ResultRow value(String analysis, String term, int n, int events, String measure, double value) {
        return estimate(analysis, term, n, events, measure, new Estimate(value, Double.NaN, Double.NaN));
    }

    /** A test alone. */
    static ResultRow test(String analysis, String term, int n, int events, TestResult test) {
        return new ResultRow(analysis, term, n, events, "", NO_ESTIMATE, test, "");
    }

    /** An analysis that these data cannot give, with the reason. */
    static ResultRow missing(String analysis, String term, int n, int events, String reason) {
        return new ResultRow(analysis, term, n, events, "", NO_ESTIMATE, NO_TEST, reason);
    }

    /** The same with a note. */
    ResultRow with(String addition) {
        return new ResultRow(analysis, term, n, events, measure, estimate, test, addition);
    }
}
