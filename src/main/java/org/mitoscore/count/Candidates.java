package org.mitoscore.count;

import java.util.Arrays;

/**
 * The targets that one fragment overlaps, with the end and the strandedness under which each overlap counts, and where needed
 * the bases of overlap. Reused from fragment to fragment.
 */
final class Candidates {
    static final int UNSTRANDED = 1 << Strandedness.UNSTRANDED.ordinal();
    static final int FORWARD = 1 << Strandedness.FORWARD.ordinal();
    static final int REVERSE = 1 << Strandedness.REVERSE.ordinal();

    private int[] targets = new int[16];
    private int[][] modes = new int[2][16];
    private int size;

    private int[] stretchCandidate = new int[32];
    private int[] stretchModes = new int[32];
    private int[] stretchContig = new int[32];
    private int[] stretchFrom = new int[32];
    private int[] stretchTo = new int[32];
    private int stretches;

    void clear() {
        size = 0;
        stretches = 0;
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

    /** Notes that an end overlaps a target, and gives the candidate's index. */
    int add(int target, int end, int modeBits) {
        for (int i = 0; i < size; i++) {
            if (targets[i] == target) {
                modes[end][i] |= modeBits;
                return i;
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
        return size++;
    }

    /** Notes the bases of an overlap: {@code [from, to)} on a contig. */
    void addStretch(int candidate, int modeBits, int contig, int from, int to) {
        if (stretches == stretchFrom.length) {
            int larger = stretches * 2;
            stretchCandidate = Arrays.copyOf(stretchCandidate, larger);
            stretchModes = Arrays.copyOf(stretchModes, larger);
            stretchContig = Arrays.copyOf(stretchContig, larger);
            stretchFrom = Arrays.copyOf(stretchFrom, larger);
            stretchTo = Arrays.copyOf(stretchTo, larger);
        }
        int at = stretches++;
        while (at > 0 && isAfter(at - 1, contig, from)) {
            move(at - 1, at);
            at--;
        }
        stretchCandidate[at] = candidate;
        stretchModes[at] = modeBits;
        stretchContig[at] = contig;
        stretchFrom[at] = from;
        stretchTo[at] = to;
    }

    private boolean isAfter(int stretch, int contig, int from) {
        return stretchContig[stretch] > contig || stretchContig[stretch] == contig && stretchFrom[stretch] > from;
    }

    private void move(int from, int to) {
        stretchCandidate[to] = stretchCandidate[from];
        stretchModes[to] = stretchModes[from];
        stretchContig[to] = stretchContig[from];
        stretchFrom[to] = stretchFrom[from];
        stretchTo[to] = stretchTo[from];
    }

    /** Bases of the fragment on a candidate under one strandedness; bases that both ends cover count once. */
    int overlap(int candidate, int mode) {
        int bases = 0;
        int contig = -1;
        int covered = 0;
        for (int i = 0; i < stretches; i++) {
            if (stretchCandidate[i] != candidate || (stretchModes[i] >> mode & 1) == 0) {
                continue;
            }
            if (stretchContig[i] != contig) {
                contig = stretchContig[i];
                covered = 0;
            }
            bases += Math.max(0, stretchTo[i] - Math.max(covered, stretchFrom[i]));
            covered = Math.max(covered, stretchTo[i]);
        }
        return bases;
    }
}
