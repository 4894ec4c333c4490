package org.mitoscore.metrics;

import java.util.Arrays;

/** Stretches of one contig, positions 0-based and half open, gathered in any order. */
final class Stretches {
    private long[] stretches = new long[16];
    private int size;

    /** Adds {@code [start, end)}, unless it is empty. */
    void add(int start, int end) {
        if (start >= end) {
            return;
        }
        if (size == stretches.length) {
            stretches = Arrays.copyOf(stretches, size * 2);
        }
        stretches[size++] = (long) start << 32 | end;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return (int) (stretches[index] >>> 32);
    }

    int end(int index) {
        return (int) stretches[index];
    }

    /** Sorts the stretches and makes those that overlap or touch one. */
    Stretches merged() {
        Arrays.sort(stretches, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && start(i) <= end(kept - 1)) {
                int end = Math.max(end(kept - 1), end(i));
                stretches[kept - 1] = (long) start(kept - 1) << 32 | end;
            } else {
                stretches[kept++] = stretches[i];
            }
        }
        size = kept;
        return this;
    }

    int[] starts() {
        int[] starts = new int[size];
        Arrays.setAll(starts, this::start);
        return starts;
    }

    int[] ends() {
        int[] ends = new int[size];
        Arrays.setAll(ends, this::end);
        return ends;
    }
}
