package org.mitoscore.alignment;

import htsjdk.samtools.ValidationStringency;
import htsjdk.samtools.cram.CRAMException;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.CompressorCache;
import htsjdk.samtools.cram.structure.Slice;
import java.util.List;

/**
 * The records of a slice of a CRAM file as htsjdk decodes them, with their names and what they say of their mates, but without
 * bases: counting looks at none, and so those of the genome, which most CRAM files leave out, need not be read.
 */
final class CramRecords {
    private CramRecords() {}

    static List<CRAMCompressionRecord> of(Slice slice, CompressorCache compressors) {
        List<CRAMCompressionRecord> records = slice.deserializeCRAMRecords(compressors, ValidationStringency.SILENT);
        linkMates(records, slice.getGlobalRecordCounter());
        for (CRAMCompressionRecord record : records) {
            boolean firstOfTemplate = record.getPreviousSegment() == null && record.getNextSegment() != null;
            if (firstOfTemplate) {
                record.restoreMateInfo();
            }
        }
        records.forEach(CRAMCompressionRecord::assignReadName);
        return records;
    }

    /**
     * Links mates that lie in one slice, where a read only says how many records further on the next one is.
     *
     * @throws CRAMException when it is not further on: following such links might never end
     */
    static void linkMates(List<CRAMCompressionRecord> records, long numberOfFirst) {
        for (CRAMCompressionRecord record : records) {
            if (record.isReadPaired() && !record.isDetached() && record.isHasMateDownStream()) {
                if (record.getRecordsToNextFragment() < 0) {
                    throw new CRAMException("a read's next mate is said to lie before it");
                }
                long next = record.getSequentialIndex() + record.getRecordsToNextFragment() + 1 - numberOfFirst;
                CRAMCompressionRecord mate = records.get(Math.toIntExact(next));
                record.setNextSegment(mate);
                mate.setPreviousSegment(record);
            }
        }
    }
}
