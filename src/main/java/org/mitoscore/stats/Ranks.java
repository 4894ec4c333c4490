package org.mitoscore.stats;

/** Ranks of values, 1 for the smallest. */
public final class Ranks {
    private Ranks() {}

    /** What rank equal values get. */
    public enum Ties {
        /** The smallest of the ranks they share. */
        MIN,
        /** The mean of the ranks they share. */
        AVERAGE,
        /** The largest of the ranks they share. */
        MAX
    }

    /** The rank of each value, like R's {@code rank(x, ties.method)}. */
    public static double[] of(double[] values, Ties ties) {
        return of(values, SortedOrder.ascending(values), ties);
    }

    /** The rank of each value, given the order that sorts them ascending. */
    public static double[] of(double[] values, int[] ascending, Ties ties) {
        double[] ranks = new double[values.length];
        int first = 0;
        while (first < ascending.length) {
            int end = first + 1;
            while (end < ascending.length && values[ascending[end]] == values[ascending[first]]) {
                end++;
            }
            double rank =
                    switch (ties) {
                        case MIN -> first + 1;
                        case AVERAGE -> (first + 1 + end) / 2.0;
                        case MAX -> end;
                    };
            for (int i = first; i < end; i++) {
                ranks[ascending[i]] = rank;
            }
            first = end;
        }
        return ranks;
    }

    /** The rank of each value, given the order that sorts them descending. */
    public static double[] ofDescending(double[] values, int[] descending, Ties ties) {
        int n = descending.length;
        double[] ranks = new double[n];
        int first = 0;
        while (first < n) {
            int end = first + 1;
            while (end < n && values[descending[end]] == values[descending[first]]) {
                end++;
            }
            double rank =
                    switch (ties) {
                        case MIN -> n - end + 1;
                        case AVERAGE -> (n - end + 1 + n - first) / 2.0;
                        case MAX -> n - first;
                    };
            for (int i = first; i < end; i++) {
                ranks[descending[i]] = rank;
            }
            first = end;
        }
        return ranks;
    }
}
