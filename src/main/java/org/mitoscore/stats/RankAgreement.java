package org.mitoscore.stats;

/** How far rankings of the same things agree. */
public final class RankAgreement {
    private RankAgreement() {}

    /** Spearman's ρ: Pearson correlation of average-tie ranks; NaN when one ranking is all ties. */
    public static double spearman(double[] a, double[] b) {
        double[] ranksA = Ranks.of(a, Ranks.Ties.AVERAGE);
        double[] ranksB = Ranks.of(b, Ranks.Ties.AVERAGE);
        double mean = (a.length + 1) / 2.0;
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (ranksA[i] - mean) * (ranksB[i] - mean);
            squaresA += (ranksA[i] - mean) * (ranksA[i] - mean);
            squaresB += (ranksB[i] - mean) * (ranksB[i] - mean);
        }
        return products / Math.sqrt(squaresA * squaresB);
    }

    /**
     * Kendall's coefficient of concordance W with correction for ties (Kendall and Babington Smith 1939): 1 when all
     * rankings agree, 0 when they have nothing in common.
     *
     * @param rankings at least two, of the same things
     */
    public static double kendallW(double[][] rankings) {
        int m = rankings.length;
        int n = rankings[0].length;
        double[] sums = new double[n];
        double tieCorrection = 0;
        for (double[] ranking : rankings) {
            double[] ranks = Ranks.of(ranking, Ranks.Ties.AVERAGE);
            for (int i = 0; i < n; i++) {
                sums[i] += ranks[i];
            }
            tieCorrection += tieCorrection(ranking);
        }
        double mean = m * (n + 1) / 2.0;
        double squares = 0;
        for (double sum : sums) {
            squares += (sum - mean) * (sum - mean);
        }
        double cubes = (double) n * n * n - n;
        return 12 * squares / (m * m * cubes - m * tieCorrection);
    }

    /** Σ (t³ − t) over the groups of t equal values. */
    private static double tieCorrection(double[] values) {
        double[] lowest = Ranks.of(values, Ranks.Ties.MIN);
        double[] highest = Ranks.of(values, Ranks.Ties.MAX);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double t = highest[i] - lowest[i] + 1;
            // Every member of a group adds its share of t³ − t.
            sum += t * t - 1;
        }
        return sum;
    }
}
