package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import org.mitoscore.alignment.BamRecord;

/**
 * A program's rules for what a fragment is, and for which fragments are dropped before looking at targets. Not for several
 * threads at once.
 */
interface FragmentRules {
    static FragmentRules of(CountOptions options) {
        return switch (options.rules()) {
            case FEATURE_COUNTS -> new FeatureCountsRules(options);
            case HTSEQ_UNION -> new HtseqRules(options);
        };
    }

    /** Whether a record is passed over, as if it were not in the file. */
    boolean passesOver(BamRecord read);

    /** Whether two records, none of them passed over, are the two reads of one fragment. */
    boolean areMates(BamRecord a, BamRecord b);

    /**
     * Whether what a read says of its mate is true of another read; an unmapped read has no place, whatever its record says.
     *
     * @param mateIsUnmapped what the read says of that
     */
    static boolean pointsAt(BamRecord read, boolean mateIsUnmapped, BamRecord mate) {
        if (mateIsUnmapped || mate.has(UNMAPPED)) {
            return mateIsUnmapped && mate.has(UNMAPPED);
        }
        return read.mateContig() == mate.contig() && read.matePosition() == mate.position();
    }

    /**
     * The reason to drop a fragment, or null to keep it.
     *
     * @param later the read that comes later in the file, or a read that stands alone
     * @param earlier its mate, or null
     */
    Assignment dropped(BamRecord later, BamRecord earlier);

    /** Alignments of the read of the last fragment kept that has the most, at least 1. */
    int mostHits();
}
