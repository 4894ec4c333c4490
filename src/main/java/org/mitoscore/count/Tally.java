package org.mitoscore.count;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sums of one counting pass, or of one thread's part of it. Where no strandedness is declared, targets are counted for
 * all three at once, so that one pass is enough whatever the library turns out to be. Adding tallies in any order gives the same sums.
 */
final class Tally {
    private static final int MODES = Strandedness.values().length;
    /** Counts of a fractional pass are in these parts of a fragment. */
    static final long WHOLE = 65_536;

    private static final int LONGEST_INSERT = 1 << 16;

    /** For each target its counts under all strandednesses side by side, since a fragment adds to most of them. */
    private final long[] counts;

    private final long[][] assignments = new long[MODES][Assignment.values().length];
    /** Of each contig, and before them of none. */
    private final long[] mappedPrimary;

    private final long[] insertSizes = new long[LONGEST_INSERT + 1];
    final JunctionTally junctions = new JunctionTally();
    long records;
    long pairedRecords;
    long fragments;
    long duplicates;
    long forwardEvidence;
    long reverseEvidence;

    Tally(int targets, int contigs) {
        counts = new long[MODES * targets];
        mappedPrimary = new long[contigs + 1];
    }

    /** Counts a mapped primary record on a contig, by its index or -1. */
    void mappedPrimary(int contig) {
        mappedPrimary[contig + 1]++;
    }

    void count(int mode, int target, long amount) {
        counts[MODES * target + mode] += amount;
    }

    void assign(int mode, Assignment assignment) {
        assignments[mode][assignment.ordinal()]++;
    }

    /** For what does not depend on the strand. */
    void assignAll(Assignment assignment) {
        for (int mode = 0; mode < MODES; mode++) {
            assign(mode, assignment);
        }
    }

    void insertSize(int bases) {
        insertSizes[Math.min(bases, LONGEST_INSERT)]++;
    }

    void add(Tally other) {
        for (int mode = 0; mode < MODES; mode++) {
            addTo(assignments[mode], other.assignments[mode]);
        }
        addTo(counts, other.counts);
        addTo(insertSizes, other.insertSizes);
        junctions.add(other.junctions);
        records += other.records;
        pairedRecords += other.pairedRecords;
        fragments += other.fragments;
        addTo(mappedPrimary, other.mappedPrimary);
        duplicates += other.duplicates;
        forwardEvidence += other.forwardEvidence;
        reverseEvidence += other.reverseEvidence;
    }

    private static void addTo(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    long[] counts(Strandedness strandedness) {
        int mode = strandedness.ordinal();
        return IntStream.range(0, counts.length / MODES)
                .mapToLong(target -> counts[MODES * target + mode])
                .toArray();
    }

    long[] assignments(Strandedness strandedness) {
        return assignments[strandedness.ordinal()];
    }

    /** Mapped primary records. */
    long mappedPrimary() {
        return Arrays.stream(mappedPrimary).sum();
    }

    /** Mapped primary records on one contig; 0 on none. */
    long mappedPrimaryOn(int contig) {
        return contig < 0 ? 0 : mappedPrimary[contig + 1];
    }

    /** Median insert size in bases, or NaN without any; exact below 65,536. */
    double medianInsertSize() {
        long total = Arrays.stream(insertSizes).sum();
        if (total == 0) {
            return Double.NaN;
        }
        return (insertSizeAt((total - 1) / 2) + insertSizeAt(total / 2)) / 2.0;
    }

    private int insertSizeAt(long rank) {
        long seen = 0;
        for (int size = 0; size < insertSizes.length; size++) {
            seen += insertSizes[size];
            if (seen > rank) {
                return size;
            }
        }
        throw new IllegalStateException("rank " + rank + " of " + seen);
    }
}
