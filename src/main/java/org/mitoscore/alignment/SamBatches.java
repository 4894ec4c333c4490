package org.mitoscore.alignment;

import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SAMRecordIterator;
import htsjdk.samtools.SamReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mitoscore.io.InputException;

/** The records of a SAM file, which htsjdk reads, put into BAM's binary layout. */
final class SamBatches implements RecordBatches {
    private static final int BATCH_BYTES = 1 << 20;

    private final Path path;
    private final SamReader reader;
    private final SAMRecordIterator records;
    private final Map<Thread, RecordEncoder> encoders = new HashMap<>();
    private long batches;
    private long recordsRead;
    private InputException failure;

    SamBatches(AlignmentFile file) {
        this.path = file.path();
        this.reader = file.open();
        this.records = reader.iterator();
    }

    @Override
    public synchronized boolean next(RecordBatch batch) {
        if (failure != null) {
            throw failure;
        }
        RecordEncoder encoder = encoders.computeIfAbsent(Thread.currentThread(), unused -> new RecordEncoder());
        encoder.start(batch);
        try {
            while (encoder.size() < BATCH_BYTES && records.hasNext()) {
                SAMRecord record = records.next();
                requireContig(record, record.getReferenceName());
                requireContig(record, record.getMateReferenceName());
                encoder.add(RecordFields.of(record));
                recordsRead++;
            }
        } catch (InputException e) {
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            // htsjdk decodes when it is asked, and throws anything at what it cannot decode
            failure = AlignmentFile.damaged(path, " after record " + recordsRead, e);
            throw failure;
        }
        batch.set(encoder.data(), 0, encoder.last(), encoder.size(), batches++);
        return encoder.size() > 0;
    }

    /** A SAM names the contigs of its records, so a name may be missing in the header, or the whole header. */
    private void requireContig(SAMRecord record, String contig) {
        boolean known = contig.equals(SAMRecord.NO_ALIGNMENT_REFERENCE_NAME)
                || record.getHeader().getSequence(contig) != null;
        if (!known) {
            throw AlignmentFile.bad(
                    path,
                    "record " + (recordsRead + 1) + " ('" + record.getReadName() + "') or its mate lies on '" + contig
                            + "', which the header does not have");
        }
    }

    /** Unknown here: htsjdk does not say how far it has read. */
    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public synchronized void close() throws IOException {
        records.close();
        reader.close();
    }
}
