package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.FIRST_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.MATE_UNMAPPED;
import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.SUPPLEMENTARY;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import org.mitoscore.alignment.BamRecord;

/**
 * The checks of htseq-count 1.99 and later (Putri et al., Bioinformatics 2022, doi 10.1093/bioinformatics/btac166), in its
 * order. The first read of a pair speaks for it: the pair is unmapped when that read is, or is not in the file. Either end of
 * too low a mapping quality drops the pair. Secondary and supplementary alignments are passed over, htseq-count's default.
 */
final class HtseqRules implements FragmentRules {
    private final int minMappingQuality;

    HtseqRules(CountOptions options) {
        this.minMappingQuality = options.minMappingQuality();
    }

    @Override
    public boolean passesOver(BamRecord read) {
        return read.has(SECONDARY | SUPPLEMENTARY);
    }

    /** First and second read of one name that point at each other. */
    @Override
    public boolean areMates(BamRecord a, BamRecord b) {
        return a.has(FIRST_OF_PAIR) != b.has(FIRST_OF_PAIR) && pointsAt(a, b) && pointsAt(b, a) && a.sameName(b);
    }

    /** A mate without a contig is an unmapped one, even when the flag does not say so. */
    private static boolean pointsAt(BamRecord read, BamRecord mate) {
        return FragmentRules.pointsAt(read, read.has(MATE_UNMAPPED) || read.mateContig() < 0, mate);
    }

    @Override
    public Assignment dropped(BamRecord later, BamRecord earlier) {
        boolean laterSpeaks = !later.has(PAIRED) || later.has(FIRST_OF_PAIR);
        BamRecord first = laterSpeaks ? later : earlier;
        BamRecord second = laterSpeaks ? earlier : later;
        if (first == null || first.has(UNMAPPED)) {
            return Assignment.UNMAPPED;
        }
        // without NH on the first read the second's is not looked at
        boolean firstHasHits = first.hits() >= 0;
        if (first.hits() > 1 || firstHasHits && second != null && second.hits() > 1) {
            return Assignment.MULTI_MAPPING;
        }
        boolean low = first.mappingQuality() < minMappingQuality
                || second != null && second.mappingQuality() < minMappingQuality;
        return low ? Assignment.MAPPING_QUALITY : null;
    }

    @Override
    public int mostHits() {
        return 1;
    }
}
