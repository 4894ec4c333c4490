package org.mitoscore.count;

import java.util.Arrays;

/**
 * The targets that one fragment overlaps, with the end and the strandedness under which each overlap counts. Reused from
 * fragment to fragment.
 */
final class Candidates {
    static final int UNSTRANDED = 1 << Strandedness.UNSTRANDED.ordinal();
    static final int FORWARD = 1 << Strandedness.FORWARD.ordinal();
    static final int REVERSE = 1 << Strandedness.REVERSE.ordinal();

    private int[] targets = new int[16];
    private int[][] modes = new int[2][16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int target(int index) {
        return targets[index];
    }

    /** Strandednesses, as bits, under which an end overlaps the candidate. */
    int modes(int index, int end) {
        return modes[end][index];
    }

    /** How many ends overlap the candidate under one strandedness. */
    int ends(int index, int mode) {
        return (modes[0][index] >> mode & 1) + (modes[1][index] >> mode & 1);
    }

    void add(int target, int end, int modeBits) {
        for (int i = 0; i < size; i++) {
            if (targets[i] == target) {
                modes[end][i] |= modeBits;
                return;
            }
        }
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, size * 2);
            modes[0] = Arrays.copyOf(modes[0], size * 2);
            modes[1] = Arrays.copyOf(modes[1], size * 2);
        }
        targets[size] = target;
        modes[end][size] = modeBits;
        modes[1 - end][size] = 0;
        size++;
    }
}
