package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.DUPLICATE;
import static org.mitoscore.alignment.BamRecord.MATE_REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.MATE_UNMAPPED;
import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.SECOND_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import java.util.Optional;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.count.CountOptions.FragmentLength;
import org.mitoscore.count.CountOptions.Unit;
import org.mitoscore.genome.Strand;

/** Decides for one fragment at a time which target it counts for, or why for none (rules of featureCounts 2.0). */
final class FragmentAssigner {
    private static final int MODES = Strandedness.values().length;

    private final FeatureIndex index;
    private final CountOptions options;
    private final Tally tally;
    private final boolean measuresOverlap;
    private final Candidates candidates = new Candidates();
    private final FragmentBases fragmentBases = new FragmentBases();
    private boolean unknownStrandSeen;
    private int bases;
    private int mostHits;
    private int[] scores = new int[16];

    FragmentAssigner(FeatureIndex index, CountOptions options, Tally tally) {
        this.index = index;
        this.options = options;
        this.tally = tally;
        this.measuresOverlap = options.needsOverlapLength();
    }

    /** A read that stands alone: a single read, a read counted for itself, or one whose mate is not in the file. */
    void assignSingle(BamRecord read) {
        assign(read, null);
    }

    /** The two reads of a pair, by their place in the file. */
    void assignPair(BamRecord earlier, BamRecord later) {
        assign(later, earlier);
    }

    private void assign(BamRecord later, BamRecord earlier) {
        tally.fragments++;
        Assignment dropped = filter(later, earlier);
        if (dropped != null) {
            tally.assignAll(dropped);
            return;
        }
        candidates.clear();
        unknownStrandSeen = false;
        if (!later.has(UNMAPPED)) {
            collect(later, 0);
        }
        if (earlier != null && !earlier.has(UNMAPPED)) {
            collect(earlier, 1);
        }
        if (measuresOverlap) {
            bases = fragmentBases.of(later, earlier);
        }
        vote();
    }

    /**
     * The reason to drop the fragment before looking at targets, or null to keep it. The order of the checks decides under
     * which reason a fragment is listed. It is featureCounts' own: the read that comes later in the file speaks for the pair
     * and is looked at before its mate.
     */
    private Assignment filter(BamRecord later, BamRecord earlier) {
        boolean pair = options.unit() == Unit.FRAGMENTS && later.has(PAIRED);
        if (later.has(UNMAPPED) && (!pair || later.has(MATE_UNMAPPED))) {
            return Assignment.UNMAPPED;
        }
        if (pair) {
            Assignment dropped = filterPair(later);
            if (dropped != null) {
                return dropped;
            }
        }
        mostHits = 1;
        int quality = later.mappingQuality();
        if (!pair && quality < options.minMappingQuality()) {
            return Assignment.MAPPING_QUALITY;
        }
        Assignment dropped = filterRead(later);
        if (dropped == null && pair) {
            int best = earlier == null ? quality : Math.max(quality, earlier.mappingQuality());
            dropped = best < options.minMappingQuality()
                    ? Assignment.MAPPING_QUALITY
                    : earlier == null ? null : filterRead(earlier);
        }
        return dropped == null && isDroppedBySplit(later, earlier, pair) ? Assignment.NON_SPLIT : dropped;
    }

    /** What one read tells of the pair. */
    private Assignment filterPair(BamRecord read) {
        if (read.has(UNMAPPED | MATE_UNMAPPED)) {
            return options.requireBothEnds() ? Assignment.SINGLETON : null;
        }
        boolean oneContig = read.contig() == read.mateContig();
        boolean oneStrand = read.has(REVERSE_STRAND) == read.has(MATE_REVERSE_STRAND);
        if (options.excludeChimeras() && (!oneContig || oneStrand)) {
            return Assignment.CHIMERA;
        }
        Optional<FragmentLength> length = options.fragmentLength();
        boolean wrongLength = length.isPresent()
                && oneContig
                && !oneStrand
                && !length.get().contains(Math.abs(read.templateLength()));
        return wrongLength ? Assignment.FRAGMENT_LENGTH : null;
    }

    private Assignment filterRead(BamRecord read) {
        if (options.ignoreDuplicates() && read.has(DUPLICATE)) {
            return Assignment.DUPLICATE;
        }
        if (read.has(UNMAPPED)) {
            return null;
        }
        int hits = read.hits();
        if (hits > 1 && !options.countMultiMapping()) {
            return Assignment.MULTI_MAPPING;
        }
        mostHits = Math.max(mostHits, hits);
        return options.primaryOnly() && read.has(SECONDARY) ? Assignment.SECONDARY : null;
    }

    /** One split read makes a pair split; a pair of which only one read is mapped is never called whole. */
    private boolean isDroppedBySplit(BamRecord later, BamRecord earlier, boolean pair) {
        return switch (options.split()) {
            case ALL -> false;
            case NON_SPLIT_ONLY -> isSplit(later) || earlier != null && isSplit(earlier);
            case SPLIT_ONLY ->
                isWhole(later) && (earlier == null ? !pair || !later.has(MATE_UNMAPPED) : isWhole(earlier));
        };
    }

    private static boolean isWhole(BamRecord read) {
        return !read.has(UNMAPPED) && !isSplit(read);
    }

    private static boolean isSplit(BamRecord read) {
        for (int i = 0; i < read.cigarOperations(); i++) {
            if (read.operation(i) == BamRecord.SKIP) {
                return !read.has(UNMAPPED);
            }
        }
        return false;
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
                    collectSection(contig, read.contig(), from, position, reverse, end);
                    position += length;
                    from = position;
                }
                default -> {}
            }
        }
        collectSection(contig, read.contig(), from, position, reverse, end);
    }

    private void collectSection(
            FeatureIndex.ContigSegments contig, int contigIndex, int from, int to, boolean reverse, int end) {
        if (from >= to) {
            return;
        }
        for (int i = contig.segmentAt(from); i < contig.segments() && contig.start(i) < to; i++) {
            if (contig.end(i) <= from) {
                continue;
            }
            int last = contig.memberFrom(i + 1);
            for (int m = contig.memberFrom(i); m < last; m++) {
                int member = contig.member(m);
                int modes = modes(FeatureIndex.strand(member), reverse);
                int candidate = candidates.add(FeatureIndex.target(member), end, modes);
                if (measuresOverlap) {
                    candidates.addStretch(
                            candidate,
                            modes,
                            contigIndex,
                            Math.max(from, contig.start(i)),
                            Math.min(to, contig.end(i)));
                }
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
            vote(mode, size);
        }
    }

    private void vote(int mode, int size) {
        int best = 0;
        int winners = 0;
        int winner = -1;
        boolean tooShort = false;
        if (scores.length < size) {
            scores = new int[size * 2];
        }
        for (int i = 0; i < size; i++) {
            int score = candidates.ends(i, mode);
            if (measuresOverlap && score > 0) {
                int overlap = candidates.overlap(i, mode);
                boolean dropped = isTooShort(overlap);
                tooShort |= dropped;
                score = dropped ? 0 : options.largestOverlap() ? overlap : score;
            }
            scores[i] = score;
            if (score > best) {
                best = score;
                winners = 1;
                winner = candidates.target(i);
            } else if (score == best && score > 0) {
                winners++;
            }
        }
        if (winners == 0) {
            tally.assign(mode, tooShort ? Assignment.OVERLAPPING_LENGTH : Assignment.NO_FEATURES);
        } else if (options.countMultiOverlap()) {
            tally.assign(mode, Assignment.ASSIGNED);
            countAll(mode, size, best);
        } else if (winners > 1) {
            tally.assign(mode, Assignment.AMBIGUITY);
        } else {
            tally.assign(mode, Assignment.ASSIGNED);
            tally.count(mode, winner, share(1));
        }
    }

    /**
     * Counts the fragment for every target that it overlaps; with the largest overlap asked for, only for those that have it,
     * while the share of each is still that among all.
     */
    private void countAll(int mode, int size, int best) {
        int overlapped = 0;
        for (int i = 0; i < size; i++) {
            overlapped += scores[i] > 0 ? 1 : 0;
        }
        for (int i = 0; i < size; i++) {
            if (scores[i] > 0 && (!options.largestOverlap() || scores[i] == best)) {
                tally.count(mode, candidates.target(i), share(overlapped));
            }
        }
    }

    private boolean isTooShort(int overlap) {
        return overlap < options.minOverlap()
                || overlap < (double) options.minOverlapFraction() * bases
                || options.maxNonOverlap().isPresent()
                        && bases - overlap > options.maxNonOverlap().get();
    }

    /** What one target gets of the fragment, in the unit of the tally. */
    private long share(int targets) {
        return options.fractional() ? Tally.WHOLE / (options.primaryOnly() ? 1 : mostHits) / targets : 1;
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
