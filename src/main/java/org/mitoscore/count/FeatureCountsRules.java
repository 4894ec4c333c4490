package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.DUPLICATE;
import static org.mitoscore.alignment.BamRecord.FIRST_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.MATE_REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.MATE_UNMAPPED;
import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import java.util.Optional;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.count.CountOptions.FragmentLength;
import org.mitoscore.count.CountOptions.Split;
import org.mitoscore.count.CountOptions.Unit;

/**
 * The checks of featureCounts 2.0, in its own order: the read that comes later in the file speaks for the pair and is looked
 * at before its mate.
 */
final class FeatureCountsRules implements FragmentRules {
    private final CountOptions options;
    private int mostHits;

    FeatureCountsRules(CountOptions options) {
        this.options = options;
    }

    @Override
    public boolean passesOver(BamRecord read) {
        return false;
    }

    /** First and second read of one name that point at each other and have the same {@code HI}. */
    @Override
    public boolean areMates(BamRecord a, BamRecord b) {
        return FragmentRules.pointsAt(a, a.has(MATE_UNMAPPED), b)
                && FragmentRules.pointsAt(b, b.has(MATE_UNMAPPED), a)
                && a.has(FIRST_OF_PAIR) != b.has(FIRST_OF_PAIR)
                && a.hitIndex() == b.hitIndex()
                && a.sameName(b);
    }

    @Override
    public int mostHits() {
        return mostHits;
    }

    @Override
    public Assignment dropped(BamRecord later, BamRecord earlier) {
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
        return dropped == null && isDroppedAsWhole(later, earlier, pair) ? Assignment.NON_SPLIT : dropped;
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
        if (options.primaryOnly() && read.has(SECONDARY)) {
            return Assignment.SECONDARY;
        }
        return options.split() == Split.NON_SPLIT_ONLY && isSplit(read) ? Assignment.NON_SPLIT : null;
    }

    /** One split read is enough to keep a pair; a pair of which only one read is mapped is never called whole. */
    private boolean isDroppedAsWhole(BamRecord later, BamRecord earlier, boolean pair) {
        return options.split() == Split.SPLIT_ONLY
                && isWhole(later)
                && (earlier == null ? !pair || !later.has(MATE_UNMAPPED) : isWhole(earlier));
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
}
