package org.mitoscore.metrics;

import static org.mitoscore.alignment.BamRecord.FIRST_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.MATE_REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.MATE_UNMAPPED;
import static org.mitoscore.alignment.BamRecord.PAIRED;
import static org.mitoscore.alignment.BamRecord.QC_FAIL;
import static org.mitoscore.alignment.BamRecord.REVERSE_STRAND;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.SUPPLEMENTARY;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;
import static org.mitoscore.metrics.LocusMap.NO_GENE;
import static org.mitoscore.metrics.LocusMap.SEVERAL_GENES;

import java.util.List;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.DamagedRecordException;

/**
 * One thread's share of the measuring: takes from each record what Picard's RnaSeqMetricsCollector 3.4.0 takes. Duplicates and
 * supplementary alignments count, secondary alignments and reads that fail the vendor's check do not.
 */
final class RnaSeqCollector implements RecordObserver {
    private static final int CHANGES = 1 << 14;

    private final LocusMap map;
    private final List<MeasuredGene> genes;
    private final RibosomalIntervals ribosomal;
    private final ExonicDepth depth;
    private final RnaSeqTally tally = new RnaSeqTally();

    private final int[] changes = new int[CHANGES];
    private int changesHeld;
    private LocusMap.Loci loci;
    /** Where the last read began: in a sorted file the next one begins there too. */
    private int lastSegment;

    private int segment;
    private int gene;
    private boolean overlapsExon;

    RnaSeqCollector(LocusMap map, List<MeasuredGene> genes, RibosomalIntervals ribosomal, ExonicDepth depth) {
        this.map = map;
        this.genes = genes;
        this.ribosomal = ribosomal;
        this.depth = depth;
    }

    @Override
    public void accept(BamRecord read) {
        if (read.has(QC_FAIL | SECONDARY)) {
            return;
        }
        tally.passingBases += read.readLength();
        if (read.has(UNMAPPED)) {
            return;
        }
        if (ribosomal.hasAnyOn(read.contig()) && isRibosomal(read)) {
            tally.ribosomalBases += alignedBases(read);
            return;
        }
        int end = walk(read);
        if (overlapsExon && gene >= 0 && !read.has(SUPPLEMENTARY)) {
            strand(read, genes.get(gene), end);
        }
    }

    /** Hands on what is held back; to be called after the last record. */
    RnaSeqTally finish() {
        flush();
        return tally;
    }

    /** The fragment of a pair is what its ends say, a single read's is itself; a chimera has none. */
    private boolean isRibosomal(BamRecord read) {
        if (!read.has(PAIRED)) {
            return ribosomal.cover(read.contig(), read.position(), referenceBases(read));
        }
        return !read.has(MATE_UNMAPPED)
                && read.contig() == read.mateContig()
                && ribosomal.cover(
                        read.contig(), Math.min(read.position(), read.matePosition()), Math.abs(read.templateLength()));
    }

    private static int referenceBases(BamRecord read) {
        int bases = 0;
        for (int i = 0; i < read.cigarOperations(); i++) {
            bases += switch (read.operation(i)) {
                case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT, BamRecord.DELETION, BamRecord.SKIP ->
                    read.operationLength(i);
                default -> 0;
            };
        }
        return bases;
    }

    private static int alignedBases(BamRecord read) {
        int bases = 0;
        for (int i = 0; i < read.cigarOperations(); i++) {
            bases += switch (read.operation(i)) {
                case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT -> read.operationLength(i);
                default -> 0;
            };
        }
        return bases;
    }

    /**
     * Goes along the read: sums the functions of its bases and notes the genes over it, its gaps included.
     *
     * @return position after the read's last base
     */
    private int walk(BamRecord read) {
        LocusMap.Loci here = map.contig(read.contig());
        lastSegment = here.segmentAt(read.position(), here == loci ? lastSegment : 0);
        loci = here;
        segment = lastSegment;
        gene = NO_GENE;
        overlapsExon = false;
        int position = read.position();
        int operations = read.cigarOperations();
        for (int i = 0; i < operations; i++) {
            int length = read.operationLength(i);
            switch (read.operation(i)) {
                case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT -> {
                    int end = after(position, length);
                    block(position, end);
                    position = end;
                }
                case BamRecord.DELETION, BamRecord.SKIP -> {
                    int end = after(position, length);
                    gap(position, end);
                    position = end;
                }
                default -> {}
            }
        }
        return position;
    }

    private static int after(int position, int length) {
        if ((long) position + length >= Integer.MAX_VALUE) {
            throw new DamagedRecordException("a record reaches beyond the end of any contig");
        }
        return position + length;
    }

    /** Picard counts a block's last base for its function but not for the coverage of transcripts. */
    private void block(int from, int to) {
        if (from >= to) {
            return;
        }
        enter(from);
        int first = loci.exonicBase(from, segment);
        for (int at = from; ; segment++) {
            int stop = Math.min(to, loci.end(segment));
            tally.bases[loci.function(segment)] += stop - at;
            overlapsExon |= loci.isExonic(segment);
            meet(loci.gene(segment));
            at = stop;
            if (at == to) {
                break;
            }
        }
        int last = loci.exonicBase(to - 1, segment);
        if (first < last) {
            cover(first, last);
        }
    }

    private void gap(int from, int to) {
        if (from >= to) {
            return;
        }
        enter(from);
        for (; ; segment++) {
            meet(loci.gene(segment));
            if (to <= loci.end(segment)) {
                return;
            }
        }
    }

    private void enter(int position) {
        if (position >= loci.end(segment)) {
            segment++;
        }
    }

    private void meet(int other) {
        if (other != NO_GENE && other != gene) {
            gene = gene == NO_GENE ? other : SEVERAL_GENES;
        }
    }

    private void cover(int first, int last) {
        if (changesHeld == CHANGES) {
            flush();
        }
        changes[changesHeld++] = ExonicDepth.begin(first);
        changes[changesHeld++] = ExonicDepth.end(last);
    }

    private void flush() {
        depth.add(changes, changesHeld);
        changesHeld = 0;
    }

    /** A read over an exon of one gene only tells of the strand, and the first of a pair of the whole template. */
    private void strand(BamRecord read, MeasuredGene only, int end) {
        boolean sameStrand = read.has(REVERSE_STRAND) == only.reverse();
        boolean first = !read.has(PAIRED) || read.has(FIRST_OF_PAIR);
        if (sameStrand == first) {
            tally.firstReadStrand++;
        } else {
            tally.secondReadStrand++;
        }
        if (!first) {
            return;
        }
        if (!isEnclosed(read, only, end)) {
            tally.unexplainedTemplates++;
        } else if (sameStrand) {
            tally.firstReadTemplates++;
        } else {
            tally.secondReadTemplates++;
        }
    }

    /**
     * Whether the template lies within the gene, the reads of a pair facing each other. Mates on two contigs, at which Picard
     * 3.4.0 stops with an error (broadinstitute/picard#2026), are in no gene together.
     */
    private static boolean isEnclosed(BamRecord read, MeasuredGene gene, int end) {
        if (!read.has(PAIRED)) {
            return gene.start() <= read.position() && end <= gene.end();
        }
        return !read.has(MATE_UNMAPPED)
                && read.contig() == read.mateContig()
                && facesMate(read, end)
                && gene.start() <= Math.min(read.position(), read.matePosition())
                && Math.max(end, mateEnd(read)) <= gene.end();
    }

    private static boolean facesMate(BamRecord read, int end) {
        if (read.has(REVERSE_STRAND) == read.has(MATE_REVERSE_STRAND)) {
            return false;
        }
        return read.has(REVERSE_STRAND) ? read.matePosition() + 1 < end : read.templateLength() > 0;
    }

    /** Without the tag that tells, the mate is taken to be aligned from end to end. */
    private static int mateEnd(BamRecord read) {
        int bases = read.mateReferenceBases();
        return read.matePosition() + (bases < 0 ? read.readLength() : bases);
    }
}
