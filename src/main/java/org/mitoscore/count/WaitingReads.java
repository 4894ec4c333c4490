package org.mitoscore.count;

import java.util.function.Predicate;

/**
 * Reads by the hash of their name, in one open-addressed table without an object for each entry. Reads of one hash are found
 * in the order in which they came.
 */
final class WaitingReads {
    /** What takes each read. */
    interface Visitor {
        void visit(long hash, byte[] read);
    }

    private long[] hashes = new long[1 << 12];
    private byte[][] reads = new byte[1 << 12][];
    private int size;

    /**
     * Takes the first read of the same hash that passes a test out of the table, or else puts this one in.
     *
     * @return the read taken out, or {@code read} itself when it was kept
     */
    byte[] takeOrKeep(long hash, byte[] read, Predicate<byte[]> isMate) {
        int slot = home(hash);
        for (; reads[slot] != null; slot = following(slot)) {
            if (hashes[slot] == hash && isMate.test(reads[slot])) {
                byte[] taken = reads[slot];
                remove(slot);
                return taken;
            }
        }
        hashes[slot] = hash;
        reads[slot] = read;
        if (++size > reads.length / 2) {
            grow();
        }
        return read;
    }

    /** Loads what {@link #takeOrKeep} will need; the value means nothing. */
    long lookAt(long hash) {
        int slot = home(hash);
        byte[] read = reads[slot];
        return hashes[slot] + (read == null ? 0 : read[read.length - 1]);
    }

    /** Visits every read, those of one hash in the order in which they came. */
    void forEach(Visitor visitor) {
        int start = firstEmpty();
        for (int slot = following(start); slot != start; slot = following(slot)) {
            if (reads[slot] != null) {
                visitor.visit(hashes[slot], reads[slot]);
            }
        }
    }

    /** Closes the gap: the entries behind it move up unless they are at home already. */
    private void remove(int taken) {
        int gap = taken;
        int mask = reads.length - 1;
        for (int slot = following(gap); reads[slot] != null; slot = following(slot)) {
            if ((slot - home(hashes[slot]) & mask) >= (slot - gap & mask)) {
                hashes[gap] = hashes[slot];
                reads[gap] = reads[slot];
                gap = slot;
            }
        }
        reads[gap] = null;
        size--;
    }

    private void grow() {
        WaitingReads larger = new WaitingReads();
        larger.hashes = new long[hashes.length * 2];
        larger.reads = new byte[reads.length * 2][];
        forEach(larger::append);
        hashes = larger.hashes;
        reads = larger.reads;
    }

    private void append(long hash, byte[] read) {
        int slot = home(hash);
        while (reads[slot] != null) {
            slot = following(slot);
        }
        hashes[slot] = hash;
        reads[slot] = read;
    }

    private int firstEmpty() {
        int slot = 0;
        while (reads[slot] != null) {
            slot++;
        }
        return slot;
    }

    private int home(long hash) {
        return (int) hash & reads.length - 1;
    }

    private int following(int slot) {
        return slot + 1 & reads.length - 1;
    }
}
