package org.mitoscore.cohort.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.TailProbability;

/**
 * Maximally selected log-rank statistics (Lausen and Schumacher 1992; Hothorn and Lausen 2003): the standardized
 * log-rank statistic at every cut of a score, and p-values for the largest of them that take the search into account.
 * Equal to {@code maxstat.test(smethod = "LogRank")} of R maxstat 0.7-25. Patients at or below a cut are the low group.
 */
public final class CutPointScan {
    private final List<Cut> cuts;
    private final Cut best;
    private final int n;
    private final double leastShare;
    private final double[] scoresByValue;

    /**
     * One possible cut.
     *
     * @param value patients with this score or less are low
     * @param low how many those are
     * @param statistic absolute standardized log-rank statistic
     */
    public record Cut(double value, int low, double statistic) {}

    private CutPointScan(List<Cut> cuts, double leastShare, double[] scoresByValue) {
        this.cuts = List.copyOf(cuts);
        this.leastShare = leastShare;
        this.scoresByValue = scoresByValue;
        this.n = scoresByValue.length;
        Cut highest = cuts.get(0);
        for (Cut cut : cuts) {
            highest = cut.statistic() > highest.statistic() ? cut : highest;
        }
        this.best = highest;
    }

    /**
     * @param data n patients
     * @param score the score of each patient
     * @param leastShare neither group may be a smaller share of the patients, such as 0.1
     * @throws NotEstimableException when no cut leaves both groups large enough, or there is no event
     */
    public static CutPointScan of(SurvivalData data, double[] score, double leastShare) {
        if (!(leastShare > 0 && leastShare < 0.5)) {
            throw new IllegalArgumentException("the least share must lie between 0 and 0.5: " + leastShare);
        }
        if (data.events() == 0) {
            throw new NotEstimableException("no events");
        }
        double[] logRank = LogRankScores.of(data);
        int[] order = SortedOrder.ascending(score);
        double[] byValue = Arrays.stream(order).mapToDouble(i -> logRank[i]).toArray();
        int n = order.length;
        int least = Math.max(1, (int) Math.floor(n * leastShare));
        int most = (int) Math.floor(n * (1 - leastShare));
        Permutation permutation = new Permutation(byValue);
        List<Cut> cuts = new ArrayList<>();
        double sum = 0;
        for (int low = 1; low < n; low++) {
            sum += byValue[low - 1];
            double value = score[order[low - 1]];
            if (low >= least && low <= most && score[order[low]] > value) {
                cuts.add(new Cut(value, low, permutation.statistic(sum, low)));
            }
        }
        if (cuts.isEmpty()) {
            throw new NotEstimableException("no cut leaves at least " + least + " patients on either side");
        }
        return new CutPointScan(cuts, leastShare, byValue);
    }

    /** Every cut that was tried, from low to high. */
    public List<Cut> cuts() {
        return cuts;
    }

    /** The cut with the largest statistic, the lowest of equals. */
    public Cut best() {
        return best;
    }

    /** The asymptotic approximation of Lausen and Schumacher (1992), at most 1. */
    public double pLausen92() {
        double b = best.statistic();
        if (b < 1) {
            return 1;
        }
        double density = Math.exp(-b * b / 2) / Math.sqrt(2 * Math.PI);
        double most = 1 - leastShare;
        double odds = most * (1 - leastShare) / ((1 - most) * leastShare);
        double p = 4 * density / b + density * (b - 1 / b) * Math.log(odds);
        return Math.min(1, Math.max(p, 0));
    }

    /** The improved Bonferroni bound of Lausen, Sauerbrei and Schumacher (1994), at most 1. */
    public double pLausen94() {
        double b = best.statistic();
        double p = TailProbability.normalTwoSided(b);
        for (int i = 1; i < cuts.size(); i++) {
            double m1 = cuts.get(i - 1).low();
            double m2 = cuts.get(i).low();
            double t = Math.sqrt(1 - m1 * (n - m2) / ((n - m1) * m2));
            p += Math.exp(-b * b / 2) / Math.PI * (t - (b * b / 4 - 1) * t * t * t / 6);
        }
        return Math.min(1, Math.max(p, 0));
    }

    /**
     * The permutation p-value: the share of random assignments of outcomes to scores, the observed one included, whose
     * largest statistic is at least as large.
     *
     * @param permutations how many random assignments
     * @param seed the same seed gives the same p
     */
    public double pPermutation(int permutations, long seed) {
        Permutation permutation = new Permutation(scoresByValue);
        int[] lows = cuts.stream().mapToInt(Cut::low).toArray();
        double[] shuffled = scoresByValue.clone();
        SplittableRandom random = new SplittableRandom(seed);
        // Statistics that are equal by construction may differ in the last bits, having been summed in another order.
        double reached = best.statistic() * (1 - 1e-10);
        int asLarge = 0;
        for (int b = 0; b < permutations; b++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swap = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swap;
            }
            asLarge += permutation.reaches(shuffled, lows, reached) ? 1 : 0;
        }
        return (asLarge + 1.0) / (permutations + 1.0);
    }

    /** Moments of a sum of scores over a random group, given the scores (sampling without replacement). */
    private static final class Permutation {
        private final int n;
        private final double sum;
        private final double spread;

        Permutation(double[] scores) {
            n = scores.length;
            double total = 0;
            double squares = 0;
            for (double a : scores) {
                total += a;
                squares += a * a;
            }
            sum = total;
            spread = (n * squares - total * total) / ((double) n * n * (n - 1));
        }

        double statistic(double groupSum, int size) {
            double variance = spread * size * (n - size);
            return Math.abs((groupSum - sum * size / n) / Math.sqrt(variance));
        }

        boolean reaches(double[] scores, int[] sizes, double least) {
            double groupSum = 0;
            int counted = 0;
            for (int size : sizes) {
                while (counted < size) {
                    groupSum += scores[counted++];
                }
                if (statistic(groupSum, size) >= least) {
                    return true;
                }
            }
            return false;
        }
    }
}
