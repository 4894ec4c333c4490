package org.mitoscore.score;

import java.util.Arrays;
import org.mitoscore.stats.SortedOrder;

/**
 * Sums of {@link GaussianKernel} over all pairs of one gene's values. Every term is the table's, to the last digit; only the
 * order in which the terms are added is not the samples', so that a sum may be off by rounding, see {@link #error}.
 *
 * <p>Values are laid out in increasing order as whole and fractional steps of the table, so that a pair's step is one
 * subtraction, a pair is looked up once for both its samples, and pairs far apart are not looked at. Where the fractions of
 * two values are so near that rounding could decide the step, the kernel itself does.
 *
 * <p>One object serves gene after gene, in one thread.
 */
final class GaussianSums {
    private static final int FRACTION_BITS = 32;
    private static final long WHOLE_STEP = 1L << FRACTION_BITS;

    /** Fractions of a step nearer than this (4e-9) may be rounding, which is below 3e-9 for up to a million samples. */
    private static final long NEAR = 1 << 4;

    private static final int INDEX_BITS = 31;
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final double[] TAIL = GaussianKernel.lowerTail();
    private static final long REACH = (long) TAIL.length << FRACTION_BITS;

    private final SortedOrder byValue;
    private final int[] order;
    private final long[] steps;
    private final double[] overHigher;
    private final double[] overLower;
    private final int[] groupStarts;
    private final long[] groupsByFraction;

    /** @param samples the number of values of every gene */
    GaussianSums(int samples) {
        byValue = new SortedOrder(samples);
        order = new int[samples];
        steps = new long[samples];
        overHigher = new double[samples];
        overLower = new double[samples];
        groupStarts = new int[samples + 1];
        groupsByFraction = new long[samples];
    }

    /**
     * How far a mean over the samples can be from the one added in sample order: either way fewer than twice as many numbers
     * as there are samples are added, none above 1, and every addition rounds.
     */
    static double error(int samples) {
        return 4 * samples * UNIT_ROUNDOFF;
    }

    /**
     * For each value the sum of the kernel over all values, its own included.
     *
     * @param values one gene, in sample order
     * @param sums where the sums go, in sample order; may be the array of the values
     */
    void of(double[] values, double bandwidth, double[] sums) {
        int n = values.length;
        byValue.sort(values, order, false);
        double lowest = values[order[0]];
        double scale = GaussianKernel.STEPS_PER_UNIT / bandwidth * WHOLE_STEP;
        for (int i = 0; i < n; i++) {
            steps[i] = (long) ((values[order[i]] - lowest) * scale);
        }
        Arrays.fill(overHigher, 0);
        Arrays.fill(overLower, 0);
        addPairs();
        settleNearSteps(values, bandwidth);
        for (int i = 0; i < n; i++) {
            sums[order[i]] = overHigher[i] + (i - overLower[i]) + TAIL[0];
        }
    }

    /** Adds a pair's lower tail to both its samples; four lower samples at a time against all that are higher. */
    private void addPairs() {
        int n = steps.length;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            addPairsAmong(i, i + 4);
            int reached = addPairsOfFour(i);
            for (int lower = i + 1; lower < i + 4; lower++) {
                addPairs(lower, reached, n);
            }
        }
        addPairsAmong(i, n);
    }

    private void addPairsAmong(int from, int to) {
        for (int lower = from; lower < to; lower++) {
            addPairs(lower, lower + 1, to);
        }
    }

    private void addPairs(int lower, int from, int to) {
        long own = steps[lower];
        double sum = 0;
        for (int higher = from; higher < to && steps[higher] - own < REACH; higher++) {
            double tail = TAIL[(int) (steps[higher] - own >> FRACTION_BITS)];
            sum += tail;
            overLower[higher] += tail;
        }
        overHigher[lower] += sum;
    }

    /** Returns the first of the higher samples that is out of the first one's reach. */
    private int addPairsOfFour(int first) {
        double[] tails = TAIL;
        long a = steps[first];
        long b = steps[first + 1];
        long c = steps[first + 2];
        long d = steps[first + 3];
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        int higher = first + 4;
        for (; higher < steps.length; higher++) {
            long step = steps[higher];
            if (step - a >= REACH) {
                break;
            }
            double tailA = tails[(int) (step - a >> FRACTION_BITS)];
            double tailB = tails[(int) (step - b >> FRACTION_BITS)];
            double tailC = tails[(int) (step - c >> FRACTION_BITS)];
            double tailD = tails[(int) (step - d >> FRACTION_BITS)];
            sumA += tailA;
            sumB += tailB;
            sumC += tailC;
            sumD += tailD;
            overLower[higher] += (tailA + tailB) + (tailC + tailD);
        }
        overHigher[first] += sumA;
        overHigher[first + 1] += sumB;
        overHigher[first + 2] += sumC;
        overHigher[first + 3] += sumD;
        return higher;
    }

    /** Finds the pairs whose distance is nearly a whole number of steps, and lets the kernel decide theirs. */
    private void settleNearSteps(double[] values, double bandwidth) {
        int groups = groupEqualSteps();
        for (int group = 0; group < groups; group++) {
            long fraction = steps[groupStarts[group]] & WHOLE_STEP - 1;
            groupsByFraction[group] = fraction << INDEX_BITS | group;
        }
        Arrays.sort(groupsByFraction, 0, groups);
        for (int i = 0; i < groups; i++) {
            long fraction = groupsByFraction[i] >>> INDEX_BITS;
            for (int next = i + 1; next < i + groups; next++) {
                long other = next < groups
                        ? groupsByFraction[next] >>> INDEX_BITS
                        : (groupsByFraction[next - groups] >>> INDEX_BITS) + WHOLE_STEP;
                if (other - fraction > NEAR) {
                    break;
                }
                settle(group(i), group(next < groups ? next : next - groups), values, bandwidth);
            }
        }
    }

    private int group(int placeByFraction) {
        return (int) groupsByFraction[placeByFraction] & Integer.MAX_VALUE;
    }

    private int groupEqualSteps() {
        int groups = 0;
        for (int i = 0; i < steps.length; i++) {
            if (i == 0 || steps[i] != steps[i - 1]) {
                groupStarts[groups++] = i;
            }
        }
        groupStarts[groups] = steps.length;
        return groups;
    }

    private void settle(int group, int otherGroup, double[] values, double bandwidth) {
        int low = Math.min(group, otherGroup);
        int high = Math.max(group, otherGroup);
        long distance = steps[groupStarts[high]] - steps[groupStarts[low]];
        if (distance <= NEAR || distance >= REACH + NEAR) {
            return;
        }
        double counted = tail((int) (distance >> FRACTION_BITS));
        for (int lower = groupStarts[low]; lower < groupStarts[low + 1]; lower++) {
            for (int higher = groupStarts[high]; higher < groupStarts[high + 1]; higher++) {
                double v = (values[order[higher]] - values[order[lower]]) / bandwidth;
                double difference = tail(GaussianKernel.step(v)) - counted;
                overHigher[lower] += difference;
                overLower[higher] += difference;
            }
        }
    }

    private static double tail(int step) {
        return step < TAIL.length ? TAIL[step] : 0;
    }
}
