package org.mitoscore.alignment;

/**
 * Consecutive alignment records in BAM's own binary layout (SAM specification, section 4.2), each preceded by its size.
 * Reused from batch to batch by the thread that owns it.
 */
public final class RecordBatch {
    private byte[] data = new byte[0];
    private int from;
    private int last;
    private int to;
    private long number;

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
