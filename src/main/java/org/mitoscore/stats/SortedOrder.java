package org.mitoscore.stats;

import java.util.Arrays;

/**
 * The order that sorts an array, by a stable radix sort: equal values keep the order of their indices, so the result is
 * the same everywhere. Linear in the length; one object may be used again for arrays up to its capacity, by one thread.
 */
public final class SortedOrder {
    /** Up to this length it costs less to go over fewer buckets more often. */
    private static final int SHORT = 1 << 12;

    private final int digitBits;
    private final int buckets;
    private final int passes;
    private final long[] keys;
    private final long[] otherKeys;
    private final int[] otherOrder;
    private final int[][] counts;

    /** @param capacity the longest array that will be sorted */
    public SortedOrder(int capacity) {
        keys = new long[capacity];
        otherKeys = new long[capacity];
        otherOrder = new int[capacity];
        digitBits = capacity <= SHORT ? 8 : 11;
        buckets = 1 << digitBits;
        passes = (Long.SIZE + digitBits - 1) / digitBits;
        counts = new int[passes][buckets];
    }

    /** The indices of the values from the smallest to the largest; equal values in index order. NaN sorts last. */
    public static int[] ascending(double[] values) {
        return new SortedOrder(values.length).sort(values, new int[values.length], false);
    }

    /** The indices of the values from the largest to the smallest; equal values in index order, like R's {@code order(decreasing = TRUE)}. */
    public static int[] descending(double[] values) {
        return new SortedOrder(values.length).sort(values, new int[values.length], true);
    }

    /**
     * Writes the order into {@code order} and returns it.
     *
     * @param decreasing from the largest to the smallest; equal values stay in index order either way
     */
    public int[] sort(double[] values, int[] order, boolean decreasing) {
        int n = values.length;
        for (int[] count : counts) {
            Arrays.fill(count, 0);
        }
        for (int i = 0; i < n; i++) {
            long key = sortableBits(values[i]);
            key = decreasing ? ~key : key;
            keys[i] = key;
            order[i] = i;
            for (int pass = 0; pass < passes; pass++) {
                counts[pass][digit(key, pass)]++;
            }
        }
        long[] fromKeys = keys;
        long[] toKeys = otherKeys;
        int[] from = order;
        int[] to = otherOrder;
        for (int pass = 0; pass < passes; pass++) {
            int[] starts = counts[pass];
            if (n == 0 || starts[digit(fromKeys[0], pass)] == n) {
                continue;
            }
            int start = 0;
            for (int bucket = 0; bucket < buckets; bucket++) {
                int size = starts[bucket];
                starts[bucket] = start;
                start += size;
            }
            for (int i = 0; i < n; i++) {
                int target = starts[digit(fromKeys[i], pass)]++;
                toKeys[target] = fromKeys[i];
                to[target] = from[i];
            }
            long[] swapKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = swapKeys;
            int[] swap = from;
            from = to;
            to = swap;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, n);
        }
        return order;
    }

    private int digit(long key, int pass) {
        return (int) (key >>> (pass * digitBits)) & (buckets - 1);
    }

    /** Bits whose unsigned order is the order of the doubles; both zeros are equal. */
    private static long sortableBits(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }
}
