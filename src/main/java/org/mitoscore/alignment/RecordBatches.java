package org.mitoscore.alignment;

import java.io.Closeable;

/** The records of one alignment file, in order, in batches. Several threads may take batches at once. */
public interface RecordBatches extends Closeable {
    /**
     * Fills a batch with the next whole records, which stay in it until it is filled again.
     *
     * @return false at the end of the file
     * @throws org.mitoscore.io.InputException when the file is truncated or damaged
     */
    boolean next(RecordBatch batch);

    /** Compressed bytes taken from the file so far, for progress. */
    long bytesRead();
}
