package org.mitoscore.stats;

/**
 * The rank-sum test of Wilcoxon, Mann and Whitney, as {@code wilcox.test} of R 4.2.2 decides by default: exact when
 * both groups have fewer than 50 values and none is tied, else normal with continuity and tie correction.
 *
 * @param u how often a value of the first group exceeds one of the second, ties counting one half (R's W)
 * @param p two-sided p-value
 * @param exact whether p is from the exact distribution
 */
public record WilcoxonTest(double u, double p, boolean exact) {
    private static final int EXACT_BELOW = 50;

    /** @throws NotEstimableException when a group is empty or all values are equal */
    public static WilcoxonTest of(double[] first, double[] second) {
        int m = first.length;
        int n = second.length;
        if (m == 0 || n == 0) {
            throw new NotEstimableException("a group is empty");
        }
        double[] all = new double[m + n];
        System.arraycopy(first, 0, all, 0, m);
        System.arraycopy(second, 0, all, m, n);
        double[] ranks = Ranks.of(all, Ranks.Ties.AVERAGE);
        double u = -m * (m + 1) / 2.0;
        for (int i = 0; i < m; i++) {
            u += ranks[i];
        }
        double ties = tieSum(all);
        if (m < EXACT_BELOW && n < EXACT_BELOW && ties == 0) {
            return new WilcoxonTest(u, exactP(u, m, n), true);
        }
        double size = m + n;
        double variance = m * (double) n / 12 * (size + 1 - ties / (size * (size - 1)));
        if (!(variance > 0)) {
            throw new NotEstimableException("all values are equal");
        }
        double distance = u - m * (double) n / 2;
        double z = (distance - Math.signum(distance) * 0.5) / Math.sqrt(variance);
        return new WilcoxonTest(u, Math.min(1, TailProbability.normalTwoSided(z)), false);
    }

    private static double tieSum(double[] all) {
        int[] order = SortedOrder.ascending(all);
        double sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = Ordering.endOfTies(all, order, from);
            double t = to - from;
            sum += t * t * t - t;
        }
        return sum;
    }

    private static double exactP(double u, int m, int n) {
        double[] ways = waysOfU(m, n);
        double total = 0;
        double below = 0;
        // The distribution is symmetric: take the nearer tail.
        double tail = Math.min(u, m * n - u);
        for (int i = 0; i < ways.length; i++) {
            total += ways[i];
            below += i <= tail ? ways[i] : 0;
        }
        return Math.min(1, 2 * below / total);
    }

    /** In how many ways m of m + n ranks give each U, from 0 to m·n. */
    private static double[] waysOfU(int m, int n) {
        double[][] ways = new double[m + 1][m * n + 1];
        ways[0][0] = 1;
        for (int rank = 1; rank <= m + n; rank++) {
            for (int taken = Math.min(m, rank); taken >= 1; taken--) {
                // The taken-th chosen rank beats as many of the others as were not chosen below it.
                int beats = rank - taken;
                for (int u = m * n; beats <= n && u >= beats; u--) {
                    ways[taken][u] += ways[taken - 1][u - beats];
                }
            }
        }
        return ways[m];
    }
}
