package org.mitoscore.cohort.survival;

import java.util.Arrays;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.PositiveDefinite;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.TestResult;

/**
 * Gray's (1988) test that the cumulative incidence of a cause is the same in all groups, with weight rho = 0; equal to
 * the tests of {@code cuminc} of R cmprsk 2.2-11. Names follow the paper: R is the size of a group's risk set corrected
 * for competing events, h = R / G(t−).
 */
public final class GrayTest {
    private final int groups;
    private final double[] score;
    private final double[][] variance;

    /** Per group: Kaplan–Meier of any event before and after the current time, and incidence before it. */
    private final double[] freeBefore;

    private final double[] freeAfter;
    private final double[] incidenceBefore;
    private final double[][] a;
    private final double[][] c;
    private final double[] spread;
    private final double[][] mixed;
    private double pooledIncidence;

    private GrayTest(int groups) {
        this.groups = groups;
        score = new double[groups];
        variance = new double[groups][groups];
        freeBefore = new double[groups];
        freeAfter = new double[groups];
        Arrays.fill(freeBefore, 1);
        Arrays.fill(freeAfter, 1);
        incidenceBefore = new double[groups];
        a = new double[groups][groups];
        c = new double[groups][groups];
        spread = new double[groups];
        mixed = new double[groups][groups];
    }

    /**
     * @param cause {@link CompetingRisks#STUDIED} or {@link CompetingRisks#COMPETING}
     * @param group group of each patient, 0 ≤ group &lt; groups
     * @throws NotEstimableException when the cause never happens or a group is empty
     */
    public static TestResult of(CompetingRisks data, int cause, int[] group, int groups) {
        int[] sizes = new int[groups];
        Arrays.stream(group).forEach(g -> sizes[g]++);
        if (Arrays.stream(sizes).anyMatch(size -> size == 0) || groups < 2) {
            throw new NotEstimableException("Gray's test needs at least two groups with patients");
        }
        if (Arrays.stream(data.cause()).noneMatch(k -> k == cause)) {
            throw new NotEstimableException("no events of this cause");
        }
        GrayTest test = new GrayTest(groups);
        test.walk(data, cause, group, sizes);
        return test.result();
    }

    private void walk(CompetingRisks data, int cause, int[] group, int[] atRisk) {
        int[] order = SortedOrder.ascending(data.time());
        for (int from = 0, to; from < order.length; from = to) {
            to = Ordering.endOfTies(data.time(), order, from);
            int[] mine = new int[groups];
            int[] others = new int[groups];
            for (int i = from; i < to; i++) {
                int k = data.cause()[order[i]];
                if (k == cause) {
                    mine[group[order[i]]]++;
                } else if (k != CompetingRisks.CENSORED) {
                    others[group[order[i]]]++;
                }
            }
            if (Arrays.stream(mine).sum() + Arrays.stream(others).sum() > 0) {
                addTime(atRisk, mine, others);
            }
            for (int i = from; i < to; i++) {
                atRisk[group[order[i]]]--;
            }
        }
    }

    private void addTime(int[] atRisk, int[] mine, int[] others) {
        int events = Arrays.stream(mine).sum();
        double[] h = new double[groups];
        double[] risk = new double[groups];
        double[] incidenceAfter = incidenceBefore.clone();
        double allH = 0;
        double allRisk = 0;
        for (int k = 0; k < groups; k++) {
            if (atRisk[k] > 0) {
                freeAfter[k] = freeBefore[k] * (atRisk[k] - mine[k] - others[k]) / atRisk[k];
                incidenceAfter[k] += freeBefore[k] * mine[k] / atRisk[k];
                h[k] = atRisk[k] / freeBefore[k];
                risk[k] = h[k] * (1 - incidenceBefore[k]);
                allH += h[k];
                allRisk += risk[k];
            }
        }
        double pooledAfter = pooledIncidence + events / allH;
        for (int i = 0; i < groups; i++) {
            score[i] += mine[i] - events * risk[i] / allRisk;
            for (int j = 0; j < groups; j++) {
                a[i][j] = h[i] * ((i == j ? 1 : 0) - h[j] / allH);
                c[i][j] += a[i][j] * events / (allH * (1 - pooledIncidence));
            }
        }
        for (int k = 0; k < groups; k++) {
            if (atRisk[k] > 0) {
                addVarianceOfCause(k, atRisk[k], events, allH, pooledAfter);
                addVarianceOfOthers(k, atRisk[k], others[k], pooledAfter);
            }
        }
        pooledIncidence = pooledAfter;
        System.arraycopy(incidenceAfter, 0, incidenceBefore, 0, groups);
        System.arraycopy(freeAfter, 0, freeBefore, 0, groups);
    }

    private void addVarianceOfCause(int k, int atRisk, int events, double allH, double pooledAfter) {
        if (events == 0) {
            return;
        }
        double carried = freeAfter[k] > 0 ? 1 - (1 - pooledAfter) / freeAfter[k] : 1;
        double ties = events > 1 ? 1 - (events - 1) / (allH * freeBefore[k] - 1) : 1;
        double unit = ties * freeBefore[k] * events / (allH * atRisk);
        double[] weight = new double[groups];
        for (int i = 0; i < groups; i++) {
            weight[i] = a[i][k] - carried * c[i][k];
        }
        add(k, weight, carried, unit);
    }

    private void addVarianceOfOthers(int k, int atRisk, int events, double pooledAfter) {
        if (events == 0 || freeAfter[k] <= 0) {
            return;
        }
        double carried = (1 - pooledAfter) / freeAfter[k];
        double ties = events > 1 ? 1 - (events - 1.0) / (atRisk - 1.0) : 1;
        double unit = ties * freeBefore[k] * freeBefore[k] * events / ((double) atRisk * atRisk);
        double[] weight = new double[groups];
        for (int i = 0; i < groups; i++) {
            weight[i] = carried * c[i][k];
        }
        add(k, weight, -carried, unit);
    }

    private void add(int k, double[] weight, double carried, double unit) {
        spread[k] += carried * carried * unit;
        for (int i = 0; i < groups; i++) {
            mixed[i][k] += weight[i] * carried * unit;
            for (int j = 0; j < groups; j++) {
                variance[i][j] += weight[i] * weight[j] * unit;
            }
        }
    }

    private TestResult result() {
        int df = groups - 1;
        double[][] v = new double[df][df];
        for (int i = 0; i < df; i++) {
            for (int j = 0; j < df; j++) {
                v[i][j] = variance[i][j];
                for (int k = 0; k < groups; k++) {
                    v[i][j] += c[i][k] * c[j][k] * spread[k] + c[i][k] * mixed[j][k] + c[j][k] * mixed[i][k];
                }
            }
        }
        return TestResult.chiSquared(new PositiveDefinite(v).quadraticForm(Arrays.copyOf(score, df)), df);
    }
}
