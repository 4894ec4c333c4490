package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.PAIRED;

import java.util.Arrays;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;

/**
 * Finds the two reads of each pair, in files of any order: those that carry one name and that {@link FragmentRules} call
 * mates. Most mates are found within one batch; the rest wait in {@link WaitingMates}.
 */
final class MatePairing {
    private static final int NONE = -1;

    private final FragmentAssigner assigner;
    private final BamRecord other = new BamRecord();

    /** The read that was kept last, by its offset; it goes into the table when the next one is not its mate. */
    private int newest = NONE;

    private long newestHash;

    private int[] offsets = new int[1 << 12];
    private long[] hashes = new long[1 << 12];
    private int[] following = new int[1 << 12];
    private boolean[] taken = new boolean[1 << 12];
    private int[] buckets = new int[1 << 13];
    private int size;

    MatePairing(FragmentAssigner assigner) {
        this.assigner = assigner;
        Arrays.fill(buckets, NONE);
    }

    /** Takes the next read of a batch: assigns its pair when the mate has been seen in this batch, else keeps it. */
    void add(RecordBatch batch, int offset, BamRecord read) {
        long hash = read.nameHash();
        if (isMateOfNewest(batch, read, hash)) {
            newest = NONE;
            assigner.assignPair(other, read);
            return;
        }
        keepNewest();
        int mate = findMate(batch, read, hash);
        if (mate != NONE) {
            taken[mate] = true;
            assigner.assignPair(other, read);
            return;
        }
        newest = offset;
        newestHash = hash;
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
        int bucket = (int) newestHash & buckets.length - 1;
        offsets[size] = newest;
        hashes[size] = newestHash;
        taken[size] = false;
        following[size] = buckets[bucket];
        buckets[bucket] = size++;
        newest = NONE;
    }

    /** What is left of a batch without its mate, in the order of the file; then forgets the batch. */
    WaitingMates.Leftover[] finish(RecordBatch batch) {
        keepNewest();
        int left = 0;
        for (int i = 0; i < size; i++) {
            left += taken[i] ? 0 : 1;
        }
        WaitingMates.Leftover[] leftovers = new WaitingMates.Leftover[left];
        int next = 0;
        for (int i = 0; i < size; i++) {
            if (!taken[i]) {
                leftovers[next++] = leftover(batch, i);
            }
        }
        size = 0;
        Arrays.fill(buckets, NONE);
        return leftovers;
    }

    private WaitingMates.Leftover leftover(RecordBatch batch, int index) {
        other.moveTo(batch.data(), offsets[index]);
        return new WaitingMates.Leftover(hashes[index], other.detach());
    }

    private int findMate(RecordBatch batch, BamRecord read, long hash) {
        for (int i = buckets[(int) hash & buckets.length - 1]; i != NONE; i = following[i]) {
            if (hashes[i] == hash && !taken[i]) {
                other.moveTo(batch.data(), offsets[i]);
                if (assigner.areMates(other, read)) {
                    return i;
                }
            }
        }
        return NONE;
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
            int bucket = (int) hashes[i] & buckets.length - 1;
            following[i] = buckets[bucket];
            buckets[bucket] = i;
        }
    }

    static boolean isPaired(BamRecord read) {
        return read.has(PAIRED);
    }
}
