package org.mitoscore.stats;

import java.util.Arrays;

/** Counts per rank with sums over the ranks up to one, each in logarithmic time (a Fenwick tree). Ranks are from 1. */
public final class CountTree {
    private final int[] nodes;
    private int total;

    public CountTree(int ranks) {
        nodes = new int[ranks + 1];
    }

    /** Adds one at a rank. */
    public void add(int rank) {
        add(rank, 1);
    }

    /** Adds several at a rank. */
    public void add(int rank, int count) {
        total += count;
        for (int i = rank; i < nodes.length; i += i & -i) {
            nodes[i] += count;
        }
    }

    /** How many were added at any rank. */
    public int total() {
        return total;
    }

    /** How many were added at this rank or below; 0 for rank 0. */
    public int upTo(int rank) {
        int sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += nodes[i];
        }
        return sum;
    }

    /** How many were added at ranks above this one. */
    public int above(int rank) {
        return total - upTo(rank);
    }

    /** Empties the tree for another use. */
    public void clear() {
        Arrays.fill(nodes, 0);
        total = 0;
    }
}
