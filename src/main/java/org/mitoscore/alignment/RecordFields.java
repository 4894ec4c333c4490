package org.mitoscore.alignment;

import htsjdk.samtools.Cigar;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.CRAMRecordReadFeatures;
import htsjdk.samtools.cram.structure.ReadTag;

/**
 * What counting uses of a record that htsjdk has read, whichever of its classes holds it. Positions are 0-based; a contig or
 * position of -1 means none.
 *
 * @param bases of the sequence; 0 when it is not stored
 * @param hits the {@code NH} tag, or null
 * @param hitIndex the {@code HI} tag, or null
 * @param mateCigar the {@code MC} tag, or null
 */
record RecordFields(
        String name,
        int flags,
        int contig,
        int position,
        int mappingQuality,
        Cigar cigar,
        int bases,
        int mateContig,
        int matePosition,
        int templateLength,
        Number hits,
        Number hitIndex,
        String mateCigar) {
    private static final int MATE_FLAGS = BamRecord.MATE_UNMAPPED | BamRecord.MATE_REVERSE_STRAND;

    static RecordFields of(SAMRecord record) {
        return new RecordFields(
                record.getReadName(),
                record.getFlags(),
                record.getReferenceIndex(),
                record.getAlignmentStart() - 1,
                record.getMappingQuality(),
                record.getCigar(),
                record.getReadLength(),
                record.getMateReferenceIndex(),
                record.getMateAlignmentStart() - 1,
                record.getInferredInsertSize(),
                number(record.getAttribute("NH")),
                number(record.getAttribute("HI")),
                text(record.getAttribute("MC")));
    }

    /** @param record one whose mate and name are known; its bases need not be */
    static RecordFields of(CRAMCompressionRecord record) {
        boolean placed = record.getReferenceIndex() >= 0;
        boolean paired = record.isReadPaired();
        Number hits = null;
        Number hitIndex = null;
        String mateCigar = null;
        if (record.getTags() != null) {
            for (ReadTag tag : record.getTags()) {
                switch (tag.getKey()) {
                    case "NH" -> hits = number(tag.getValue());
                    case "HI" -> hitIndex = number(tag.getValue());
                    case "MC" -> mateCigar = text(tag.getValue());
                    default -> {}
                }
            }
        }
        return new RecordFields(
                record.getReadName(),
                flags(record),
                record.getReferenceIndex(),
                placed ? record.getAlignmentStart() - 1 : -1,
                placed ? record.getMappingQuality() : 0,
                cigar(record),
                record.isUnknownBases() ? 0 : record.getReadLength(),
                paired ? record.getMateReferenceIndex() : -1,
                paired ? Math.max(record.getMateAlignmentStart(), 0) - 1 : -1,
                record.getTemplateSize(),
                hits,
                hitIndex,
                mateCigar);
    }

    /** CRAM keeps what a record says of its mate apart. */
    private static int flags(CRAMCompressionRecord record) {
        int flags = record.getBAMFlags() & ~MATE_FLAGS;
        if (!record.isReadPaired()) {
            return flags;
        }
        boolean unmapped = (record.getMateFlags() & CRAMCompressionRecord.MF_MATE_UNMAPPED) != 0;
        boolean reverse = (record.getMateFlags() & CRAMCompressionRecord.MF_MATE_NEG_STRAND) != 0;
        return flags | (unmapped ? BamRecord.MATE_UNMAPPED : 0) | (reverse ? BamRecord.MATE_REVERSE_STRAND : 0);
    }

    private static Cigar cigar(CRAMCompressionRecord record) {
        if (record.isSegmentUnmapped()) {
            return new Cigar();
        }
        CRAMRecordReadFeatures features = record.getReadFeatures() == null
                ? new CRAMRecordReadFeatures()
                : new CRAMRecordReadFeatures(record.getReadFeatures());
        return features.getCigarForReadFeatures(record.getReadLength());
    }

    private static Number number(Object value) {
        return value instanceof Number number ? number : null;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }
}
