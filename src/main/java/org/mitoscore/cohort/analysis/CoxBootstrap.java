package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.stats.CountTree;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.SortedOrder;

/**
 * Fits a Cox model of one variable, and the concordance of its risk, to many resamples of the same patients. The hot
 * loop of large cohorts: patients are sorted by time once, and a resample is a count per patient. Efron's ties, as in
 * {@link org.mitoscore.cohort.survival.CoxModel}, which the tests hold it equal to.
 */
final class CoxBootstrap {
    private static final int MAX_ITERATIONS = 60;
    private static final double DONE = 1e-10;
    /** Longest step: a whole one from a bad start overshoots. */
    private static final double LONGEST = 2;

    private final int n;
    /** Patients from the last time to the first. */
    private final double[] x;

    private final boolean[] event;
    private final boolean[] lastOfTime;
    private final int[] rank;
    private final CountTree tree;

    /**
     * @param data patients
     * @param variable their values, with about unit spread
     */
    CoxBootstrap(SurvivalData data, double[] variable) {
        n = data.size();
        x = new double[n];
        event = new boolean[n];
        lastOfTime = new boolean[n];
        rank = new int[n];
        int[] ranks = Ordering.denseRanks(variable);
        int[] order = SortedOrder.descending(data.time());
        for (int i = 0; i < n; i++) {
            x[i] = variable[order[i]];
            event[i] = data.event()[order[i]];
            rank[i] = ranks[order[i]];
            lastOfTime[i] = i == n - 1 || data.time()[order[i]] != data.time()[order[i + 1]];
        }
        tree = new CountTree(n);
    }

    /** Draws n patients with replacement: how often each, in the order of this object. */
    int[] draw(SplittableRandom random) {
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            counts[random.nextInt(n)]++;
        }
        return counts;
    }

    /** Every patient once. */
    int[] everybody() {
        int[] counts = new int[n];
        Arrays.fill(counts, 1);
        return counts;
    }

    /**
     * The coefficient in a resample; NaN when it has no event, no spread or no finite maximum.
     *
     * @param counts how often each patient is in it
     * @param start where to begin, such as the coefficient of all patients
     */
    double coefficient(int[] counts, double start) {
        double beta = start;
        // The slope falls as the coefficient rises, so each place tried bounds the maximum from one side.
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double[] slope = slope(counts, beta);
            if (!(slope[1] > 0)) {
                return Double.NaN;
            }
            if (slope[0] > 0) {
                low = beta;
            } else {
                high = beta;
            }
            double next = beta + Math.max(-LONGEST, Math.min(LONGEST, slope[0] / slope[1]));
            if (Math.abs(next - beta) < DONE * (1 + Math.abs(beta))) {
                return next;
            }
            if (next <= low || next >= high) {
                next = (low + high) / 2;
            }
            beta = next;
        }
        return Double.NaN;
    }

    /** First derivative of the log likelihood and minus the second. */
    private double[] slope(int[] counts, double beta) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double d0 = 0;
        double d1 = 0;
        double d2 = 0;
        double deathsX = 0;
        int deaths = 0;
        double gradient = 0;
        double information = 0;
        for (int i = 0; i < n; i++) {
            int count = counts[i];
            if (count > 0) {
                double xi = x[i];
                double w = count * Math.exp(beta * xi);
                double wx = w * xi;
                s0 += w;
                s1 += wx;
                s2 += wx * xi;
                if (event[i]) {
                    d0 += w;
                    d1 += wx;
                    d2 += wx * xi;
                    deathsX += count * xi;
                    deaths += count;
                }
            }
            if (lastOfTime[i] && deaths > 0) {
                gradient += deathsX;
                for (int k = 0; k < deaths; k++) {
                    double share = (double) k / deaths;
                    double inverse = 1 / (s0 - share * d0);
                    double mean = (s1 - share * d1) * inverse;
                    gradient -= mean;
                    information += (s2 - share * d2) * inverse - mean * mean;
                }
                d0 = 0;
                d1 = 0;
                d2 = 0;
                deathsX = 0;
                deaths = 0;
            }
        }
        return new double[] {gradient, information};
    }

    /** The concordance of the variable with early events in a resample; NaN without a comparable pair. */
    double concordance(int[] counts) {
        tree.clear();
        double good = 0;
        double pairs = 0;
        int from = 0;
        for (int i = 0; i < n; i++) {
            if (lastOfTime[i]) {
                for (int j = from; j <= i; j++) {
                    if (!event[j] && counts[j] > 0) {
                        tree.add(rank[j], counts[j]);
                    }
                }
                for (int j = from; j <= i; j++) {
                    if (event[j] && counts[j] > 0) {
                        long below = tree.upTo(rank[j] - 1);
                        long notAbove = tree.upTo(rank[j]);
                        good += counts[j] * (below + (notAbove - below) / 2.0);
                        pairs += (double) counts[j] * tree.total();
                    }
                }
                for (int j = from; j <= i; j++) {
                    if (event[j] && counts[j] > 0) {
                        tree.add(rank[j], counts[j]);
                    }
                }
                from = i + 1;
            }
        }
        return good / pairs;
    }
}
