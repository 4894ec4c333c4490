package org.mitoscore.score;

import java.util.Arrays;

/**
 * The order of fixed-point numbers by their fractions; equal fractions in index order. Fractions spread evenly as a rule, so
 * they are dealt into as many buckets as there are numbers and put in order within each.
 */
final class FractionOrder {
    private final int fractionBits;
    private final int indexBits;
    private final int bucketShift;
    private final int[] bucketStarts;

    /** Fraction, then index. */
    private final long[] keys;

    FractionOrder(int capacity, int fractionBits) {
        this.fractionBits = fractionBits;
        indexBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(capacity));
        int bucketBits = Math.min(indexBits, fractionBits);
        bucketShift = fractionBits - bucketBits;
        bucketStarts = new int[(1 << bucketBits) + 1];
        keys = new long[capacity];
    }

    void sort(long[] numbers, int count) {
        Arrays.fill(bucketStarts, 0);
        for (int i = 0; i < count; i++) {
            bucketStarts[(int) (fractionOf(numbers[i]) >>> bucketShift) + 1]++;
        }
        for (int bucket = 1; bucket < bucketStarts.length; bucket++) {
            bucketStarts[bucket] += bucketStarts[bucket - 1];
        }
        for (int i = 0; i < count; i++) {
            long fraction = fractionOf(numbers[i]);
            keys[bucketStarts[(int) (fraction >>> bucketShift)]++] = fraction << indexBits | i;
        }
        for (int i = 1; i < count; i++) {
            long key = keys[i];
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--) {
                keys[place] = keys[place - 1];
            }
            keys[place] = key;
        }
    }

    private long fractionOf(long number) {
        return number & (1L << fractionBits) - 1;
    }

    /** The index of the number in the given place, from 0 for the lowest fraction. */
    int index(int place) {
        return (int) keys[place] & (1 << indexBits) - 1;
    }

    long fraction(int place) {
        return keys[place] >>> indexBits;
    }
}
