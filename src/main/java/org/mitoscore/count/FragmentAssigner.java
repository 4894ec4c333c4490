package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.DUPLICATE;
import static org.mitoscore.alignment.BamRecord.MATE_UNMAPPED;
import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.SECOND_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import org.mitoscore.alignment.BamRecord;
import org.mitoscore.count.CountOptions.Unit;
import org.mitoscore.genome.Strand;

/** Decides for one fragment at a time which target it counts for, or why for none (rules of featureCounts 2.0). */
final class FragmentAssigner {
    private static final int MODES = Strandedness.values().length;

    private final FeatureIndex index;
    private final CountOptions options;
    private final Tally tally;
    private final Candidates candidates = new Candidates();
    private boolean unknownStrandSeen;

    FragmentAssigner(FeatureIndex index, CountOptions options, Tally tally) {
        this.index = index;
        this.options = options;
        this.tally = tally;
    }

    /** A read that stands alone: a single read, a read counted for itself, or one whose mate is not in the file. */
    void assignSingle(BamRecord read) {
        assign(read, null);
    }

    /** The two reads of a pair, the first of the pair first. */
    void assignPair(BamRecord first, BamRecord second) {
        assign(first, second);
    }

    private void assign(BamRecord first, BamRecord second) {
        tally.fragments++;
        Assignment dropped = filter(first, second);
        if (dropped != null) {
            tally.assignAll(dropped);
            return;
        }
        candidates.clear();
        unknownStrandSeen = false;
        if (!first.has(UNMAPPED)) {
            collect(first, 0);
        }
        if (second != null && !second.has(UNMAPPED)) {
            collect(second, 1);
        }
        vote();
    }

    /** The reason to drop the fragment before looking at targets, or null to keep it. */
    private Assignment filter(BamRecord first, BamRecord second) {
        boolean fragments = options.unit() == Unit.FRAGMENTS;
        if (first.has(UNMAPPED) && (second == null || second.has(UNMAPPED))) {
            return Assignment.UNMAPPED;
        }
        boolean pair = fragments && first.has(PAIRED);
        if (pair && options.requireBothEnds() && isHalfMapped(first, second)) {
            return Assignment.SINGLETON;
        }
        int quality =
                second == null ? first.mappingQuality() : Math.max(first.mappingQuality(), second.mappingQuality());
        if (quality < options.minMappingQuality()) {
            return Assignment.MAPPING_QUALITY;
        }
        if (options.ignoreDuplicates() && (first.has(DUPLICATE) || second != null && second.has(DUPLICATE))) {
            return Assignment.DUPLICATE;
        }
        if (!options.countMultiMapping() && (isMultiMapping(first) || second != null && isMultiMapping(second))) {
            return Assignment.MULTI_MAPPING;
        }
        if (options.primaryOnly() && (isSecondary(first) || second != null && isSecondary(second))) {
            return Assignment.SECONDARY;
        }
        return null;
    }

    private static boolean isHalfMapped(BamRecord first, BamRecord second) {
        return first.has(UNMAPPED) || first.has(MATE_UNMAPPED) || second != null && second.has(UNMAPPED);
    }

    private static boolean isMultiMapping(BamRecord read) {
        return !read.has(UNMAPPED) && read.hits() > 1;
    }

    private static boolean isSecondary(BamRecord read) {
        return !read.has(UNMAPPED) && read.has(SECONDARY);
    }

    private void collect(BamRecord read, int end) {
        FeatureIndex.ContigSegments contig = index.contig(read.contig());
        if (contig == null) {
            return;
        }
        boolean reverse = read.has(REVERSE_STRAND) != (read.has(PAIRED) && read.has(SECOND_OF_PAIR));
        int position = read.position();
        int from = position;
        int operations = read.cigarOperations();
        for (int i = 0; i < operations; i++) {
            int length = read.operationLength(i);
            switch (read.operation(i)) {
                case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT -> position += length;
                case BamRecord.DELETION, BamRecord.SKIP -> {
                    collectSection(contig, from, position, reverse, end);
                    position += length;
                    from = position;
                }
                default -> {}
            }
        }
        collectSection(contig, from, position, reverse, end);
    }

    private void collectSection(FeatureIndex.ContigSegments contig, int from, int to, boolean reverse, int end) {
        if (from >= to) {
            return;
        }
        for (int i = contig.segmentAt(from); i < contig.segments() && contig.start(i) < to; i++) {
            if (contig.end(i) <= from) {
                continue;
            }
            for (int member : contig.members(i)) {
                candidates.add(FeatureIndex.target(member), end, modes(FeatureIndex.strand(member), reverse));
            }
        }
    }

    /** An exon without strand matches unstranded and reverse libraries, as in featureCounts. */
    private int modes(int exonStrand, boolean reverse) {
        if (exonStrand == Strand.UNKNOWN.ordinal()) {
            unknownStrandSeen = true;
            return Candidates.UNSTRANDED | Candidates.REVERSE;
        }
        boolean same = (exonStrand == Strand.REVERSE.ordinal()) == reverse;
        return Candidates.UNSTRANDED | (same ? Candidates.FORWARD : Candidates.REVERSE);
    }

    private void vote() {
        int size = candidates.size();
        if (size == 0) {
            tally.assignAll(Assignment.NO_FEATURES);
            return;
        }
        gatherStrandEvidence();
        for (int mode = 0; mode < MODES; mode++) {
            int best = 0;
            int winners = 0;
            int winner = -1;
            for (int i = 0; i < size; i++) {
                int ends = candidates.ends(i, mode);
                if (ends > best) {
                    best = ends;
                    winners = 1;
                    winner = candidates.target(i);
                } else if (ends == best && ends > 0) {
                    winners++;
                }
            }
            if (winners == 0) {
                tally.assign(mode, Assignment.NO_FEATURES);
            } else if (winners > 1) {
                tally.assign(mode, Assignment.AMBIGUITY);
            } else {
                tally.assign(mode, Assignment.ASSIGNED);
                tally.count(mode, winner, 1);
            }
        }
    }

    /** A fragment tells of the strandedness when all that it overlaps lies on one strand. */
    private void gatherStrandEvidence() {
        int seen = 0;
        for (int i = 0; i < candidates.size(); i++) {
            seen |= candidates.modes(i, 0) | candidates.modes(i, 1);
        }
        boolean forward = (seen & Candidates.FORWARD) != 0;
        boolean reverse = (seen & Candidates.REVERSE) != 0;
        if (unknownStrandSeen || forward == reverse) {
            return;
        }
        if (forward) {
            tally.forwardEvidence++;
        } else {
            tally.reverseEvidence++;
        }
    }
}
