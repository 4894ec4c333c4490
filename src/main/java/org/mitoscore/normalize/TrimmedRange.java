package org.mitoscore.normalize;

import org.mitoscore.stats.Neighbours;

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
        int lowRank = (int) Math.floor(count * share) + 1;
        int highRank = count + 1 - lowRank;
        return new TrimmedRange(lowest(values, count, lowRank), highest(values, count, highRank));
    }

    /** The value at a rank, or the next larger one when the average rank of those equal to it is smaller. */
    private static double lowest(double[] values, int count, int rank) {
        Neighbours near = Neighbours.of(values, count, rank - 1);
        double value = near.at(rank - 1);
        return near.averageRank(value) >= rank ? value : near.after(value);
    }

    private static double highest(double[] values, int count, int rank) {
        Neighbours near = Neighbours.of(values, count, rank - 1);
        double value = near.at(rank - 1);
        return near.averageRank(value) <= rank ? value : near.before(value);
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }
}
