package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.SECOND_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import java.util.stream.IntStream;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.count.CountOptions.Rules;
import org.mitoscore.genome.ContigSegments;
import org.mitoscore.genome.Strand;

/** Decides for one fragment at a time which target it counts for, or why for none. */
final class FragmentAssigner {
    private final FeatureIndex index;
    private final CountOptions options;
    private final Tally tally;
    private final FragmentRules rules;
    /** The strandednesses to count under: the one that is declared, or all. */
    private final int[] modes;

    private final boolean isUnion;
    private final boolean measuresOverlap;
    private final Candidates candidates = new Candidates();
    private final FragmentBases fragmentBases = new FragmentBases();
    private boolean unknownStrandSeen;
    private boolean unknownContigSeen;
    private int bases;
    private int[] scores = new int[16];

    FragmentAssigner(FeatureIndex index, CountOptions options, Tally tally) {
        this.index = index;
        this.options = options;
        this.tally = tally;
        this.isUnion = options.rules() == Rules.HTSEQ_UNION;
        this.rules = FragmentRules.of(options);
        this.modes = options.strandedness()
                .map(declared -> new int[] {declared.ordinal()})
                .orElse(IntStream.range(0, Strandedness.values().length).toArray());
        this.measuresOverlap = options.needsOverlapLength();
    }

    /** Whether a record is passed over, as if it were not in the file. */
    boolean passesOver(BamRecord read) {
        return rules.passesOver(read);
    }

    /** Whether two records are the two reads of one fragment. */
    boolean areMates(BamRecord a, BamRecord b) {
        return rules.areMates(a, b);
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
        Assignment dropped = rules.dropped(later, earlier);
        if (dropped != null) {
            tally.assignAll(dropped);
            return;
        }
        if (options.junctions()) {
            tally.junctions.add(later, earlier);
        }
        candidates.clear();
        unknownStrandSeen = false;
        unknownContigSeen = false;
        if (!later.has(UNMAPPED)) {
            collect(later, 0);
        }
        if (earlier != null && !earlier.has(UNMAPPED)) {
            collect(earlier, 1);
        }
        if (measuresOverlap) {
            bases = fragmentBases.of(later, earlier);
        }
        if (isUnion && unknownContigSeen) {
            tally.assignAll(Assignment.NO_FEATURES);
        } else {
            vote();
        }
    }

    private void collect(BamRecord read, int end) {
        ContigSegments contig = index.contig(read.contig());
        if (contig == null) {
            unknownContigSeen = true;
            return;
        }
        boolean reverse = read.has(REVERSE_STRAND) != (read.has(PAIRED) && read.has(SECOND_OF_PAIR));
        int position = read.position();
        int from = position - options.reach();
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
        collectSection(contig, read.contig(), from, position + options.reach(), reverse, end);
    }

    private void collectSection(ContigSegments contig, int contigIndex, int from, int to, boolean reverse, int end) {
        if (from >= to) {
            return;
        }
        for (int i = contig.segmentAt(from); i < contig.segments() && contig.start(i) < to; i++) {
            int members = contig.members(i);
            for (int m = 0; m < members; m++) {
                int member = contig.member(i, m);
                int modes = modes(ContigSegments.strand(member), reverse);
                int candidate = candidates.add(ContigSegments.target(member), end, modes);
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
        for (int mode : modes) {
            if (size == 1 && !measuresOverlap) {
                takeOnly(mode);
            } else {
                vote(mode, size);
            }
        }
    }

    /** What {@link #vote(int, int)} comes to for most fragments: those with one candidate. */
    private void takeOnly(int mode) {
        if (candidates.ends(0, mode) == 0) {
            tally.assign(mode, Assignment.NO_FEATURES);
        } else {
            tally.assign(mode, Assignment.ASSIGNED);
            tally.count(mode, candidates.target(0), share(1));
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
            int score = isUnion ? Math.min(1, candidates.ends(i, mode)) : candidates.ends(i, mode);
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
        return options.fractional() ? Tally.WHOLE / (options.primaryOnly() ? 1 : rules.mostHits()) / targets : 1;
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
