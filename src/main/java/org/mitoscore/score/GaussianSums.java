package org.mitoscore.score;

import org.mitoscore.stats.SortedOrder;

/**
 * Sums of {@link GaussianKernel} over all pairs of one gene's values, near enough to tell most genes' order, see {@link
 * #error}.
 *
 * <p>Values are whole and fractional steps of the table above the lowest one. A pair's step is the difference of their
 * whole steps, less one where the lower value has the higher fraction. Pairs within a box of half a standard deviation are
 * looked up one by one, those of different boxes are left to {@link BoxSums}. Where two fractions are so near that rounding
 * could decide the step, the kernel itself does.
 *
 * <p>One object serves gene after gene, in one thread.
 */
final class GaussianSums {
    /** Up to this many samples all are in one box. */
    static final int FEW_SAMPLES = 400;

    private static final int FRACTION_BITS = 32;
    private static final long WHOLE_STEP = 1L << FRACTION_BITS;

    /** Fractions of a step nearer than this (4e-9) may be rounding, which is below 3e-9 for up to a million samples. */
    private static final long NEAR = 1 << 4;

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final double[] TAIL = GaussianKernel.lowerTail();
    private static final long REACH = (long) TAIL.length << FRACTION_BITS;

    private final SortedOrder byValue;
    private final int[] order;

    /** Values with equal steps are a group: where it starts in the order, and how many they are. */
    private final int[] groupStarts;

    private final double[] sizes;
    private final long[] steps;
    private final int[] wholeSteps;
    private final double[] sums;
    private int groups;

    private final FractionOrder byFraction;
    private final BoxSums betweenBoxes = new BoxSums();

    /** @param samples the number of values of every gene */
    GaussianSums(int samples) {
        byValue = new SortedOrder(samples);
        order = new int[samples];
        groupStarts = new int[samples + 1];
        steps = new long[samples];
        sizes = new double[samples];
        wholeSteps = new int[samples];
        sums = new double[samples];
        byFraction = new FractionOrder(samples, FRACTION_BITS);
    }

    /**
     * How far a mean over the samples can be from the one added in sample order: fewer than four times as many numbers as
     * there are samples are added either way, none above 1, and every addition rounds; and the polynomials have their error.
     */
    static double error(int samples) {
        return 8 * samples * UNIT_ROUNDOFF + (samples > FEW_SAMPLES ? GaussianTails.ERROR : 0);
    }

    /**
     * For each value the sum of the kernel over all values, its own included.
     *
     * @param values one gene, in sample order
     * @param sumsOfSamples where the sums go, in sample order
     */
    void of(double[] values, double bandwidth, double[] sumsOfSamples) {
        group(values, bandwidth);
        byFraction.sort(steps, groups);
        for (int group = 0; group < groups; group++) {
            sums[group] = groupStarts[group] + sizes[group] * TAIL[0];
        }
        if (values.length <= FEW_SAMPLES) {
            addPairs(0, groups);
        } else {
            addPairsWithinBoxes();
            betweenBoxes.add(wholeSteps, sizes, groups, byFraction, sums);
        }
        for (int group = 0; group < groups; group++) {
            for (int i = groupStarts[group]; i < groupStarts[group + 1]; i++) {
                sumsOfSamples[order[i]] = sums[group];
            }
        }
        settleNearSteps(values, bandwidth, sumsOfSamples);
    }

    private void group(double[] values, double bandwidth) {
        byValue.sort(values, order, false);
        double lowest = values[order[0]];
        double scale = GaussianKernel.STEPS_PER_UNIT / bandwidth * WHOLE_STEP;
        groups = 0;
        for (int i = 0; i < values.length; i++) {
            long step = (long) ((values[order[i]] - lowest) * scale);
            if (groups == 0 || step != steps[groups - 1]) {
                groupStarts[groups] = i;
                wholeSteps[groups] = (int) (step >> FRACTION_BITS);
                sizes[groups] = 0;
                steps[groups++] = step;
            }
            sizes[groups - 1]++;
        }
        groupStarts[groups] = values.length;
    }

    private void addPairsWithinBoxes() {
        int start = 0;
        for (int end = 1; end <= groups; end++) {
            if (end == groups || wholeSteps[end] / GaussianTails.BOX != wholeSteps[start] / GaussianTails.BOX) {
                addPairs(start, end);
                start = end;
            }
        }
    }

    /** Adds the tails of all pairs from start to end: four lower groups at a time against all that are higher. */
    private void addPairs(int start, int end) {
        int lower = start;
        for (; lower + 4 <= end; lower += 4) {
            addPairsAmong(lower, lower + 4);
            addPairsOfFour(lower, end);
        }
        addPairsAmong(lower, end);
    }

    private void addPairsAmong(int start, int end) {
        for (int lower = start; lower < end; lower++) {
            for (int higher = lower + 1; higher < end; higher++) {
                double tail = tail(steps[higher] - steps[lower]);
                sums[lower] += sizes[higher] * tail;
                sums[higher] -= sizes[lower] * tail;
            }
        }
    }

    private void addPairsOfFour(int lower, int end) {
        long a = steps[lower];
        long b = steps[lower + 1];
        long c = steps[lower + 2];
        long d = steps[lower + 3];
        double sizeA = sizes[lower];
        double sizeB = sizes[lower + 1];
        double sizeC = sizes[lower + 2];
        double sizeD = sizes[lower + 3];
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int higher = lower + 4; higher < end; higher++) {
            long step = steps[higher];
            double size = sizes[higher];
            double tailA = tail(step - a);
            double tailB = tail(step - b);
            double tailC = tail(step - c);
            double tailD = tail(step - d);
            sumA += size * tailA;
            sumB += size * tailB;
            sumC += size * tailC;
            sumD += size * tailD;
            sums[higher] -= (sizeA * tailA + sizeB * tailB) + (sizeC * tailC + sizeD * tailD);
        }
        sums[lower] += sumA;
        sums[lower + 1] += sumB;
        sums[lower + 2] += sumC;
        sums[lower + 3] += sumD;
    }

    private static double tail(long distance) {
        return TAIL[Math.min((int) (distance >> FRACTION_BITS), TAIL.length - 1)];
    }

    /** Finds the pairs whose distance is nearly a whole number of steps, and lets the kernel decide theirs. */
    private void settleNearSteps(double[] values, double bandwidth, double[] sumsOfSamples) {
        for (int i = 0; i < groups; i++) {
            for (int j = i + 1; j < i + groups; j++) {
                long fraction = j < groups ? byFraction.fraction(j) : byFraction.fraction(j - groups) + WHOLE_STEP;
                if (fraction - byFraction.fraction(i) > NEAR) {
                    break;
                }
                int one = byFraction.index(i);
                int other = byFraction.index(j % groups);
                settle(Math.min(one, other), Math.max(one, other), values, bandwidth, sumsOfSamples);
            }
        }
    }

    private void settle(int low, int high, double[] values, double bandwidth, double[] sumsOfSamples) {
        long distance = steps[high] - steps[low];
        if (distance <= NEAR || distance >= REACH + NEAR) {
            return;
        }
        double counted = tail(distance);
        for (int lower = groupStarts[low]; lower < groupStarts[low + 1]; lower++) {
            for (int higher = groupStarts[high]; higher < groupStarts[high + 1]; higher++) {
                double v = (values[order[higher]] - values[order[lower]]) / bandwidth;
                double difference = tail((long) GaussianKernel.step(v) << FRACTION_BITS) - counted;
                sumsOfSamples[order[lower]] += difference;
                sumsOfSamples[order[higher]] -= difference;
            }
        }
    }
}
