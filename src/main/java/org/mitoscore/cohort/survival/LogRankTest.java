package org.mitoscore.cohort.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.TestResult;

/**
 * Compares survival between groups: the G-rho family of Harrington and Fleming (1982), where rho 0 is the log-rank test
 * and rho 1 the Peto–Peto form of the Gehan–Wilcoxon test; stratified when strata are given. Equal to {@code survdiff}
 * of R survival 3.5-3.
 *
 * @param observed weighted observed events per group
 * @param expected weighted expected events per group
 * @param test chi-squared with one degree of freedom less than groups that expect an event
 */
public record LogRankTest(double[] observed, double[] expected, TestResult test) {

    /**
     * @param data n patients
     * @param group group of each patient, 0 ≤ group &lt; groups
     * @param groups number of groups
     * @param stratum stratum of each patient, any numbers; all equal for none
     * @param rho weight of an event is S(t−)^rho of the pooled stratum
     * @throws NotEstimableException when fewer than two groups expect an event
     */
    public static LogRankTest of(SurvivalData data, int[] group, int groups, int[] stratum, double rho) {
        Sums sums = new Sums(groups);
        for (int s : Arrays.stream(stratum).distinct().sorted().toArray()) {
            int[] members =
                    IntStream.range(0, data.size()).filter(i -> stratum[i] == s).toArray();
            sums.addStratum(
                    data.rows(members),
                    Arrays.stream(members).map(i -> group[i]).toArray(),
                    rho);
        }
        return new LogRankTest(sums.observed, sums.expected, sums.test());
    }

    /** Without strata. */
    public static LogRankTest of(SurvivalData data, int[] group, int groups, double rho) {
        return of(data, group, groups, new int[data.size()], rho);
    }

    private static final class Sums {
        final double[] observed;
        final double[] expected;
        final double[][] variance;

        Sums(int groups) {
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        void addStratum(SurvivalData data, int[] group, double rho) {
            int groups = observed.length;
            int[] order = SortedOrder.ascending(data.time());
            int[] atRisk = new int[groups];
            Arrays.stream(group).forEach(g -> atRisk[g]++);
            double survival = 1;
            for (int from = 0, to; from < order.length; from = to) {
                to = Ordering.endOfTies(data.time(), order, from);
                int[] deaths = new int[groups];
                int dead = 0;
                for (int i = from; i < to; i++) {
                    if (data.event()[order[i]]) {
                        deaths[group[order[i]]]++;
                        dead++;
                    }
                }
                if (dead > 0) {
                    addTime(atRisk, order.length - from, deaths, dead, Math.pow(survival, rho));
                    survival *= 1 - (double) dead / (order.length - from);
                }
                for (int i = from; i < to; i++) {
                    atRisk[group[order[i]]]--;
                }
            }
        }

        private void addTime(int[] atRisk, int n, int[] deaths, int dead, double weight) {
            double spread = n > 1 ? weight * weight * dead * (n - dead) / ((double) n * (n - 1)) : 0;
            for (int j = 0; j < observed.length; j++) {
                observed[j] += weight * deaths[j];
                expected[j] += weight * dead * atRisk[j] / n;
                for (int k = 0; k < observed.length; k++) {
                    variance[j][k] += spread * atRisk[j] * ((j == k ? 1 : 0) - (double) atRisk[k] / n);
                }
            }
        }

        TestResult test() {
            int[] used = IntStream.range(0, observed.length)
                    .filter(g -> expected[g] > 0)
                    .toArray();
            int df = used.length - 1;
            if (df < 1) {
                throw new NotEstimableException("fewer than two groups have patients at risk at an event");
            }
            double[] difference = new double[df];
            double[][] v = new double[df][df];
            for (int j = 0; j < df; j++) {
                difference[j] = observed[used[j]] - expected[used[j]];
                for (int k = 0; k < df; k++) {
                    v[j][k] = variance[used[j]][used[k]];
                }
            }
            return TestResult.chiSquared(new PositiveDefinite(v).quadraticForm(difference), df);
        }
    }
}
