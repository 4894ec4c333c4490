package org.mitoscore.alignment;

import htsjdk.samtools.ValidationStringency;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.CompressorCache;
import htsjdk.samtools.cram.structure.Slice;
import java.util.List;

/**
 * The records of a slice of a CRAM file as htsjdk decodes them, with their names and what they say of their mates, but without
 * bases: counting looks at none, and so the genome's, which most CRAM files leave out, need not be read.
 */
final class CramRecords {
    private CramRecords() {}

    static List<CRAMCompressionRecord> of(Slice slice, CompressorCache compressors) {
        List<CRAMCompressionRecord> records = slice.deserializeCRAMRecords(compressors, ValidationStringency.SILENT);
        for (CRAMCompressionRecord record : records) {
            linkToNext(record, records, slice.getGlobalRecordCounter());
        }
        for (CRAMCompressionRecord record : records) {
            boolean firstOfTemplate = record.getPreviousSegment() == null && record.getNextSegment() != null;
            if (firstOfTemplate) {
                record.restoreMateInfo();
            }
        }
        records.forEach(CRAMCompressionRecord::assignReadName);
        return records;
    }

    /** A read whose next mate lies in the same slice only says how many records further on. */
    private static void linkToNext(
            CRAMCompressionRecord record, List<CRAMCompressionRecord> records, long numberOfFirst) {
        if (record.isReadPaired() && !record.isDetached() && record.isHasMateDownStream()) {
            long next = record.getSequentialIndex() + record.getRecordsToNextFragment() + 1 - numberOfFirst;
            CRAMCompressionRecord mate = records.get(Math.toIntExact(next));
            record.setNextSegment(mate);
            mate.setPreviousSegment(record);
        }
    }
}
