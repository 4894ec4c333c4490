package org.mitoscore.metrics;

import java.util.Arrays;

/**
 * How many reads lie over each base of the genome that is in an exon. The bases are numbered without the gaps between exons.
 * While records are read, only changes of depth are kept, two for each stretch of a read; pages of 4,096 bases come into being
 * when they are first needed, and have two bytes a base until that is not enough. Human exons take at most 0.4 GB so, most
 * libraries a part of that.
 */
final class ExonicDepth {
    private static final int PAGE_SHIFT = 12;
    private static final int PAGE = 1 << PAGE_SHIFT;

    private final short[][] narrow;
    private final int[][] wide;

    /** @param bases bases in exons */
    ExonicDepth(int bases) {
        int pages = (bases >> PAGE_SHIFT) + 1;
        narrow = new short[pages][];
        wide = new int[pages][];
    }

    /** A change of depth: a stretch of a read begins at this base. */
    static int begin(int base) {
        return base << 1;
    }

    /** A change of depth: this base is the first after a stretch of a read. */
    static int end(int base) {
        return base << 1 | 1;
    }

    /** Adds changes, in any order and from any thread. */
    synchronized void add(int[] changes, int size) {
        for (int i = 0; i < size; i++) {
            int base = changes[i] >>> 1;
            int page = base >> PAGE_SHIFT;
            int change = 1 - 2 * (changes[i] & 1);
            if (wide[page] != null) {
                wide[page][base & PAGE - 1] += change;
            } else {
                addNarrow(page, base & PAGE - 1, change);
            }
        }
    }

    private void addNarrow(int page, int index, int change) {
        if (narrow[page] == null) {
            narrow[page] = new short[PAGE];
        }
        int sum = narrow[page][index] + change;
        if (sum == (short) sum) {
            narrow[page][index] = (short) sum;
        } else {
            widen(page)[index] = sum;
        }
    }

    private int[] widen(int page) {
        int[] widened = new int[PAGE];
        if (narrow[page] != null) {
            for (int i = 0; i < PAGE; i++) {
                widened[i] = narrow[page][i];
            }
        }
        narrow[page] = null;
        wide[page] = widened;
        return widened;
    }

    /** Turns changes into depths; to be called once, when all changes are in. */
    void sumUp() {
        int depth = 0;
        for (int page = 0; page < narrow.length; page++) {
            if (narrow[page] != null) {
                depth = sumUpNarrow(page, depth);
            } else if (wide[page] != null) {
                depth = sumUpWide(wide[page], 0, depth);
            } else if (depth != 0) {
                Arrays.fill(widen(page), depth);
            }
        }
    }

    private int sumUpNarrow(int page, int before) {
        short[] values = narrow[page];
        int depth = before;
        for (int i = 0; i < PAGE; i++) {
            int next = depth + values[i];
            if (next > Short.MAX_VALUE) {
                return sumUpWide(widen(page), i, depth);
            }
            depth = next;
            values[i] = (short) depth;
        }
        return depth;
    }

    private static int sumUpWide(int[] values, int from, int before) {
        int depth = before;
        for (int i = from; i < PAGE; i++) {
            depth += values[i];
            values[i] = depth;
        }
        return depth;
    }

    /** Whether no read lies over any of the bases, as far as a look at whole pages tells. */
    boolean isEmpty(int from, int to) {
        for (int page = from >> PAGE_SHIFT; page <= to - 1 >> PAGE_SHIFT; page++) {
            if (narrow[page] != null || wide[page] != null) {
                return false;
            }
        }
        return true;
    }

    /** The sum of depths over the bases {@code [from, to)}, after {@link #sumUp}. */
    long sum(int from, int to) {
        long sum = 0;
        for (int at = from; at < to; ) {
            int page = at >> PAGE_SHIFT;
            int first = at & PAGE - 1;
            int last = Math.min(PAGE, first + to - at);
            if (narrow[page] != null) {
                sum += sum(narrow[page], first, last);
            } else if (wide[page] != null) {
                sum += sum(wide[page], first, last);
            }
            at += last - first;
        }
        return sum;
    }

    private static long sum(short[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static long sum(int[] values, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Depth of one base, after {@link #sumUp}. */
    int at(int base) {
        int page = base >> PAGE_SHIFT;
        if (narrow[page] != null) {
            return narrow[page][base & PAGE - 1];
        }
        return wide[page] == null ? 0 : wide[page][base & PAGE - 1];
    }
}
