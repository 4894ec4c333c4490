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

    private static final int NONE = -1;
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final double[] TAIL = GaussianKernel.lowerTail();
    private static final long REACH = (long) TAIL.length << FRACTION_BITS;

    private final SortedOrder byValue;
    private final int[] order;
    private final long[] steps;
    private final double[] overHigher;
    private final double[] overLower;
    private final int[] groupStarts;
    private final int[] lastGroupOfBucket;
    private final int[] groupBefore;
    private final int bucketShift;

    /** @param samples the number of values of every gene */
    GaussianSums(int samples) {
        byValue = new SortedOrder(samples);
        order = new int[samples];
        steps = new long[samples];
        overHigher = new double[samples];
        overLower = new double[samples];
        groupStarts = new int[samples + 1];
        groupBefore = new int[samples];
        int bucketBits = Math.min(FRACTION_BITS - 8, 33 - Integer.numberOfLeadingZeros(samples));
        lastGroupOfBucket = new int[1 << bucketBits];
        bucketShift = FRACTION_BITS - bucketBits;
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

    /** Adds each pair's lower tail to both its samples: eight lower samples at a time against all that are higher. */
    private void addPairs() {
        int n = steps.length;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            addPairsAmong(i, i + 8);
            int reached = addPairsOfEight(i);
            for (int lower = i + 1; lower < i + 8; lower++) {
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

    /** Returns the first of the higher samples that is out of the first one's reach. Names keep the sums in registers. */
    private int addPairsOfEight(int first) {
        double[] tails = TAIL;
        long a = steps[first];
        long b = steps[first + 1];
        long c = steps[first + 2];
        long d = steps[first + 3];
        long e = steps[first + 4];
        long f = steps[first + 5];
        long g = steps[first + 6];
        long h = steps[first + 7];
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        double sumE = 0;
        double sumF = 0;
        double sumG = 0;
        double sumH = 0;
        int higher = first + 8;
        for (; higher < steps.length; higher++) {
            long step = steps[higher];
            if (step - a >= REACH) {
                break;
            }
            double tailA = tails[(int) (step - a >> FRACTION_BITS)];
            double tailB = tails[(int) (step - b >> FRACTION_BITS)];
            double tailC = tails[(int) (step - c >> FRACTION_BITS)];
            double tailD = tails[(int) (step - d >> FRACTION_BITS)];
            double tailE = tails[(int) (step - e >> FRACTION_BITS)];
            double tailF = tails[(int) (step - f >> FRACTION_BITS)];
            double tailG = tails[(int) (step - g >> FRACTION_BITS)];
            double tailH = tails[(int) (step - h >> FRACTION_BITS)];
            sumA += tailA;
            sumB += tailB;
            sumC += tailC;
            sumD += tailD;
            sumE += tailE;
            sumF += tailF;
            sumG += tailG;
            sumH += tailH;
            overLower[higher] += ((tailA + tailB) + (tailC + tailD)) + ((tailE + tailF) + (tailG + tailH));
        }
        overHigher[first] += sumA;
        overHigher[first + 1] += sumB;
        overHigher[first + 2] += sumC;
        overHigher[first + 3] += sumD;
        overHigher[first + 4] += sumE;
        overHigher[first + 5] += sumF;
        overHigher[first + 6] += sumG;
        overHigher[first + 7] += sumH;
        return higher;
    }

    /** Finds the pairs whose distance is nearly a whole number of steps, and lets the kernel decide theirs. */
    private void settleNearSteps(double[] values, double bandwidth) {
        int groups = groupEqualSteps();
        Arrays.fill(lastGroupOfBucket, NONE);
        for (int group = 0; group < groups; group++) {
            long fraction = fraction(group);
            int last = bucket(fraction + NEAR);
            for (int bucket = bucket(fraction - NEAR); ; bucket = nextBucket(bucket)) {
                for (int other = lastGroupOfBucket[bucket]; other != NONE; other = groupBefore[other]) {
                    long apart = fraction - fraction(other) & WHOLE_STEP - 1;
                    if (apart <= NEAR || apart >= WHOLE_STEP - NEAR) {
                        settle(other, group, values, bandwidth);
                    }
                }
                if (bucket == last) {
                    break;
                }
            }
            int own = bucket(fraction);
            groupBefore[group] = lastGroupOfBucket[own];
            lastGroupOfBucket[own] = group;
        }
    }

    private long fraction(int group) {
        return steps[groupStarts[group]] & WHOLE_STEP - 1;
    }

    private int bucket(long fraction) {
        return (int) ((fraction & WHOLE_STEP - 1) >>> bucketShift);
    }

    private int nextBucket(int bucket) {
        return bucket + 1 & lastGroupOfBucket.length - 1;
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

    private void settle(int low, int high, double[] values, double bandwidth) {
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
