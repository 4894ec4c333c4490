package org.mitoscore.stats;

/** Runs of equal values in an ordered array. */
public final class Ordering {
    private Ordering() {}

    /** Ranks from 1 without gaps: equal values share a rank, the next value has the next rank. */
    public static int[] denseRanks(double[] values) {
        int[] order = SortedOrder.ascending(values);
        int[] ranks = new int[values.length];
        int rank = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTies(values, order, from);
            rank++;
            for (int i = from; i < to; i++) {
                ranks[order[i]] = rank;
            }
        }
        return ranks;
    }

    /** The first place after {@code from} in the order whose value differs. */
    public static int endOfTies(double[] values, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && values[order[to]] == values[order[from]]) {
            to++;
        }
        return to;
    }
}
