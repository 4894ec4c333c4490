package org.mitoscore.count;

import java.util.Arrays;
import org.mitoscore.alignment.RecordBatch;

/** A batch, and those of its reads whose mates are not in it, in the order of the file. Reused from batch to batch. */
final class Leftovers {
    private final RecordBatch batch = new RecordBatch();
    private int[] offsets = new int[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int size;

    RecordBatch batch() {
        return batch;
    }

    void clear() {
        size = 0;
    }

    void add(int offset, long hash) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        offsets[size] = offset;
        hashes[size++] = hash;
    }

    int size() {
        return size;
    }

    /** Index of a read's size field in the batch. */
    int offset(int index) {
        return offsets[index];
    }

    /** The hash of a read's name. */
    long hash(int index) {
        return hashes[index];
    }
}
