package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What two values in different boxes add to each other, against the kernel's table. */
class BoxSumsTest {
    private static final int FRACTION_BITS = 32;

    private final BoxSums boxes = new BoxSums();
    private double largestError;

    @Test
    void anyPairIsWithinTheErrorOfItsTail() {
        for (int start = 0; start < GaussianTails.BOX; start += 83) {
            int box = GaussianTails.BOX;
            for (int end = box; end < (GaussianTails.REACH + 3) * box; end += end < 2 * box ? 3 : 31) {
                check(start, end, 0.25, 0.75, end - start);
                check(start, end, 0.75, 0.25, end - start - 1);
                check(start, end, 0.5, 0.5, end - start);
            }
        }
        assertTrue(largestError > GaussianTails.ERROR / 10, "the stated error is far too large: " + largestError);
    }

    private void check(int low, int high, double lowFraction, double highFraction, int step) {
        double[] tails = GaussianKernel.lowerTail();
        double tail = step < tails.length ? tails[step] : 0;
        long one = 1L << FRACTION_BITS;
        long[] steps = {0, low * one + (long) (lowFraction * one), high * one + (long) (highFraction * one)};
        FractionOrder byFraction = new FractionOrder(3, FRACTION_BITS);
        byFraction.sort(steps, 3);
        double[] sums = new double[3];
        boxes.add(new int[] {0, low, high}, new double[] {0, 1, 1}, 3, byFraction, sums);
        check(tail, sums[1], low, high);
        check(-tail, sums[2], low, high);
    }

    private void check(double expected, double sum, int low, int high) {
        assertEquals(expected, sum, GaussianTails.ERROR, () -> "steps " + low + " and " + high);
        largestError = Math.max(largestError, Math.abs(sum - expected));
    }

    @Test
    void aValueCountsAsOftenAsItOccurs() {
        FractionOrder byFraction = new FractionOrder(2, FRACTION_BITS);
        byFraction.sort(new long[] {1L << 31, 900L << FRACTION_BITS}, 2);
        double[] sums = {10, 20};
        boxes.add(new int[] {0, 900}, new double[] {3, 5}, 2, byFraction, sums);
        double tail = GaussianKernel.lowerTail()[899];
        assertEquals(10 + 5 * tail, sums[0], 5 * GaussianTails.ERROR);
        assertEquals(20 - 3 * tail, sums[1], 3 * GaussianTails.ERROR);
    }
}
