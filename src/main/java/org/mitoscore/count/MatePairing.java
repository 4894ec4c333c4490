package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.PAIRED;

import java.util.Arrays;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;

/**
 * Finds the two reads of each pair, in files of any order: those that carry one name and that {@link FragmentRules} call
 * mates. Mates of one batch are found here; the rest wait in {@link WaitingMates}.
 */
final class MatePairing {
    private static final int NONE = -1;
    /** Room for the reads of most batches; small enough for the processor's first cache. */
    private static final int ROOM = 1 << 10;

    private final FragmentAssigner assigner;
    private final boolean sorted;
    private final BamRecord other = new BamRecord();
    private long firstPlace;
    private long lastPlace;

    /** The read that was kept last, by its offset; it goes into the table when the next one is not its mate. */
    private int newest = NONE;

    private long newestHash;
    private boolean newestMateIsHere;

    private int[] offsets = new int[ROOM];
    private long[] hashes = new long[ROOM];
    private int[] following = new int[ROOM];
    private boolean[] taken = new boolean[ROOM];
    private int[] buckets = new int[2 * ROOM];
    private int size;

    /** @param sorted whether the file says that it is sorted by coordinate; if that is wrong, pairing is only slower */
    MatePairing(FragmentAssigner assigner, boolean sorted) {
        this.assigner = assigner;
        this.sorted = sorted;
        Arrays.fill(buckets, NONE);
    }

    /** Starts a batch, which has one record at least. */
    void start(RecordBatch batch) {
        other.moveTo(batch.data(), batch.from());
        firstPlace = place(other.contig(), other.position());
        other.moveTo(batch.data(), batch.last());
        lastPlace = place(other.contig(), other.position());
    }

    /** Takes the next read of a batch: assigns its pair when the mate has been seen in this batch, else keeps it. */
    void add(RecordBatch batch, int offset, BamRecord read) {
        long hash = read.nameHash();
        if (isMateOfNewest(batch, read, hash)) {
            newest = NONE;
        } else {
            keepNewest();
            boolean mateIsHere = mayBeHere(place(read.mateContig(), read.matePosition()));
            if (!mateIsHere || !takeMate(batch, read, hash)) {
                newest = offset;
                newestHash = hash;
                newestMateIsHere = mateIsHere;
                return;
            }
        }
        assigner.assignPair(other, read);
    }

    /** In a sorted file the batch holds what lies between the places of its first and last record. */
    private boolean mayBeHere(long place) {
        return !sorted || place >= firstPlace && place <= lastPlace;
    }

    /** Orders places as a sorted file does: reads without a contig come last. */
    private static long place(int contig, int position) {
        return (long) (contig & Integer.MAX_VALUE) << 32 | position + 1;
    }

    /** In a file grouped by name the mate came just before. */
    private boolean isMateOfNewest(RecordBatch batch, BamRecord read, long hash) {
        if (newest == NONE || newestHash != hash) {
            return false;
        }
        other.moveTo(batch.data(), newest);
        return assigner.areMates(other, read);
    }

    private void keepNewest() {
        if (newest == NONE) {
            return;
        }
        if (size == offsets.length) {
            grow();
        }
        offsets[size] = newest;
        hashes[size] = newestHash;
        taken[size] = false;
        if (newestMateIsHere) {
            enter(size);
        }
        size++;
        newest = NONE;
    }

    private void enter(int index) {
        int bucket = bucket(index);
        following[index] = buckets[bucket];
        buckets[bucket] = index;
    }

    private int bucket(int index) {
        return (int) hashes[index] & buckets.length - 1;
    }

    /** Tells which reads of the batch are left without their mates, and forgets the batch. */
    void finish(Leftovers leftovers) {
        keepNewest();
        leftovers.clear();
        for (int i = 0; i < size; i++) {
            if (!taken[i]) {
                leftovers.add(offsets[i], hashes[i]);
            }
            buckets[bucket(i)] = NONE;
        }
        size = 0;
    }

    private boolean takeMate(RecordBatch batch, BamRecord read, long hash) {
        for (int i = buckets[(int) hash & buckets.length - 1]; i != NONE; i = following[i]) {
            if (hashes[i] == hash && !taken[i]) {
                other.moveTo(batch.data(), offsets[i]);
                if (assigner.areMates(other, read)) {
                    taken[i] = true;
                    return true;
                }
            }
        }
        return false;
    }

    private void grow() {
        int larger = size * 2;
        offsets = Arrays.copyOf(offsets, larger);
        hashes = Arrays.copyOf(hashes, larger);
        following = Arrays.copyOf(following, larger);
        taken = Arrays.copyOf(taken, larger);
        buckets = new int[larger * 2];
        Arrays.fill(buckets, NONE);
        for (int i = 0; i < size; i++) {
            enter(i);
        }
    }

    static boolean isPaired(BamRecord read) {
        return read.has(PAIRED);
    }
}
