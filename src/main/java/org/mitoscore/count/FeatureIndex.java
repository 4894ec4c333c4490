package org.mitoscore.count;

import java.util.Map;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.ContigSegments;

/** Finds the targets (genes, or exons when counting at feature level) under a stretch of an alignment's contig. */
final class FeatureIndex {
    private final ContigSegments[] byContig;

    /**
     * Builds the index.
     *
     * @param segments those of each contig of the annotation
     * @param names places of the annotation's contigs in the alignment
     * @param contigs number of contigs of the alignment
     */
    FeatureIndex(Map<String, ContigSegments> segments, ContigNames names, int contigs) {
        byContig = new ContigSegments[contigs];
        segments.forEach((name, one) -> {
            int contig = names.indexOf(name);
            if (contig >= 0) {
                byContig[contig] = one;
            }
        });
    }

    /** The segments of a contig, by its place in the alignment's header, or null when no exon is on it. */
    ContigSegments contig(int index) {
        return index < 0 ? null : byContig[index];
    }
}
