package org.mitoscore.cohort.survival;

import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.SortedOrder;

/**
 * Log-rank scores of Hothorn and Lausen (2003): a patient's event minus the events expected of them by their time. As
 * {@code cscores} of R exactRankTests 0.8-35, in which tied patients leave the risk set together.
 */
final class LogRankScores {
    private LogRankScores() {}

    /** One score per patient, in the order of the data; high scores died earlier than expected. */
    static double[] of(SurvivalData data) {
        int n = data.size();
        int[] order = SortedOrder.ascending(data.time());
        double[] scores = new double[n];
        double expected = 0;
        for (int from = 0, to; from < n; from = to) {
            to = Ordering.endOfTies(data.time(), order, from);
            for (int i = from; i < to; i++) {
                expected += data.event()[order[i]] ? 1.0 / (n - to + 1) : 0;
            }
            for (int i = from; i < to; i++) {
                scores[order[i]] = (data.event()[order[i]] ? 1 : 0) - expected;
            }
        }
        return scores;
    }
}
