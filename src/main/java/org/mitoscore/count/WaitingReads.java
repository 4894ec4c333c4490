package org.mitoscore.count;

import java.util.function.BiPredicate;
import org.mitoscore.alignment.BamRecord;

/**
 * Reads by the hash of their name, in one open-addressed table without an object for each entry. Reads of one hash are found
 * in the order in which they came.
 */
final class WaitingReads {
    /** What takes each read, by the place of its bytes. */
    interface Visitor {
        void visit(byte[] data, int at, int length);
    }

    private static final long EMPTY = ReadStore.NONE;

    private final BiPredicate<BamRecord, BamRecord> areMates;
    private final ReadStore reads = new ReadStore();
    /** For each entry half of its hash, and below it the read's place in the store; 0 where there is none. */
    private long[] table = new long[1 << 12];

    private int size;

    WaitingReads(BiPredicate<BamRecord, BamRecord> areMates) {
        this.areMates = areMates;
    }

    /**
     * Takes the first mate of a read out of the table, or else puts a copy of the read in.
     *
     * @param mate is moved to the mate found; it holds until the next call
     * @return whether there was a mate
     */
    boolean takeOrKeep(long hash, BamRecord read, BamRecord mate) {
        int half = (int) hash;
        int slot = home(half);
        for (; table[slot] != EMPTY; slot = following(slot)) {
            if (hash(slot) == half) {
                reads.moveTo(place(slot), mate);
                if (areMates.test(mate, read)) {
                    reads.giveBack(place(slot));
                    remove(slot);
                    return true;
                }
            }
        }
        table[slot] = (long) half << 32 | reads.add(read) & 0xffffffffL;
        if (++size > table.length / 2) {
            grow();
        }
        return false;
    }

    /** Loads what {@link #takeOrKeep} will need, without a branch to guess; the value means nothing. */
    int lookAt(long hash) {
        return reads.lookAt(place(home((int) hash)));
    }

    /** Visits every read, those of one hash in the order in which they came. */
    void forEach(Visitor visitor) {
        int start = firstEmpty();
        for (int slot = following(start); slot != start; slot = following(slot)) {
            if (table[slot] != EMPTY) {
                int place = place(slot);
                visitor.visit(reads.chunk(place), reads.index(place), reads.length(place));
            }
        }
    }

    int size() {
        return size;
    }

    /** Memory taken, in bytes. */
    long bytes() {
        return reads.bytes() + (long) table.length * Long.BYTES;
    }

    /** Closes the gap: the entries behind it move up unless they are at home already. */
    private void remove(int taken) {
        int gap = taken;
        int mask = table.length - 1;
        for (int slot = following(gap); table[slot] != EMPTY; slot = following(slot)) {
            if ((slot - home(hash(slot)) & mask) >= (slot - gap & mask)) {
                table[gap] = table[slot];
                gap = slot;
            }
        }
        table[gap] = EMPTY;
        size--;
    }

    private void grow() {
        long[] smaller = table;
        int start = firstEmpty();
        table = new long[smaller.length * 2];
        for (int i = 1; i < smaller.length; i++) {
            long entry = smaller[start + i & smaller.length - 1];
            if (entry != EMPTY) {
                append(entry);
            }
        }
    }

    private void append(long entry) {
        int slot = home((int) (entry >>> 32));
        while (table[slot] != EMPTY) {
            slot = following(slot);
        }
        table[slot] = entry;
    }

    private int firstEmpty() {
        int slot = 0;
        while (table[slot] != EMPTY) {
            slot++;
        }
        return slot;
    }

    private int hash(int slot) {
        return (int) (table[slot] >>> 32);
    }

    private int place(int slot) {
        return (int) table[slot];
    }

    private int home(int hash) {
        return hash & table.length - 1;
    }

    private int following(int slot) {
        return slot + 1 & table.length - 1;
    }
}
