package org.mitoscore.alignment;

/**
 * Consecutive alignment records in BAM's own binary layout (SAM specification, section 4.2), each preceded by its size.
 * Reused from batch to batch.
 */
public final class RecordBatch {
    private byte[] data = new byte[0];
    private int from;
    private int last;
    private int to;
    private long number;

    /** The batch's own array, made larger where it must be; what is in it is lost. */
    byte[] room(int bytes) {
        if (data.length < bytes) {
            data = new byte[bytes];
        }
        return data;
    }

    void set(byte[] data, int from, int last, int to, long number) {
        this.data = data;
        this.from = from;
        this.last = last;
        this.to = to;
        this.number = number;
    }

    /** The bytes; records lie in {@code [from, to)}. */
    public byte[] data() {
        return data;
    }

    /** Index of the first record's size field. */
    public int from() {
        return from;
    }

    /** Index of the last record's size field. */
    public int last() {
        return last;
    }

    /** Index after the last record. */
    public int to() {
        return to;
    }

    /** 0-based place of the batch in the file; the same for any number of threads. */
    public long number() {
        return number;
    }
}
