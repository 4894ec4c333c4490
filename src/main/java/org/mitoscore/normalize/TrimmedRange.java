package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.stats.Selection;

/**
 * Which values remain when a share is trimmed from each end by average-tie ranks: those whose rank is at least
 * ⌊n · share⌋ + 1 and at most n + 1 less that. Equal values stay or go together.
 *
 * @param low smallest value that stays
 * @param high largest value that stays
 */
record TrimmedRange(double low, double high) {

    /** @param values the first {@code count} of which are trimmed; not changed */
    static TrimmedRange of(double[] values, int count, double share) {
        double[] copy = Arrays.copyOf(values, count);
        double lowRank = Math.floor(count * share) + 1;
        double highRank = count + 1 - lowRank;
        return new TrimmedRange(bound(copy, values, (int) lowRank, true), bound(copy, values, (int) highRank, false));
    }

    /** The value at a rank, or the next one inwards when the average rank of those equal to it lies outside. */
    private static double bound(double[] copy, double[] values, int rank, boolean lower) {
        int count = copy.length;
        double value = Selection.at(copy, rank - 1);
        int below = 0;
        int equal = 0;
        for (int i = 0; i < count; i++) {
            below += values[i] < value ? 1 : 0;
            equal += values[i] == value ? 1 : 0;
        }
        double averageRank = below + (equal + 1) / 2.0;
        if (lower ? averageRank >= rank : averageRank <= rank) {
            return value;
        }
        return lower ? nextAbove(values, count, value) : nextBelow(values, count, value);
    }

    private static double nextAbove(double[] values, int count, double value) {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            next = values[i] > value ? Math.min(next, values[i]) : next;
        }
        return next;
    }

    private static double nextBelow(double[] values, int count, double value) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            next = values[i] < value ? Math.max(next, values[i]) : next;
        }
        return next;
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }
}
