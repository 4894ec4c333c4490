package org.mitoscore.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.mitoscore.alignment.BamRecord;

/**
 * Reads that wait for a mate in a later batch. Batches are taken in the order of the file, whichever thread brings them, so
 * that the pairing is the same for any number of threads. They wait in memory; only when more wait than fits, as in a file
 * of no order at all, they go to temporary files until the end.
 */
final class WaitingMates implements Closeable {
    /** A read without its mate: the hash of its name, and the read itself as {@link BamRecord#detach} leaves it. */
    record Leftover(long hash, byte[] read) {}

    /** What a waiting read takes beside its bytes: the array's header, padding, and its place in a half-empty table. */
    private static final int OVERHEAD = 64;

    private final Map<Long, Leftover[]> early = new HashMap<>();
    private final long memory;
    private WaitingReads waiting = new WaitingReads();
    private long bytes;
    private SpilledReads spilled;
    private final BamRecord one = new BamRecord();
    private final BamRecord other = new BamRecord();
    private final Predicate<byte[]> isMateOfOne;
    private long next;
    /** Kept so that the loads are not optimized away. */
    private long seen;

    /** @param memory bytes that the waiting reads may take */
    WaitingMates(FragmentRules rules, long memory) {
        this.memory = memory;
        this.isMateOfOne = candidate -> {
            other.moveTo(candidate, 0);
            return rules.areMates(other, one);
        };
    }

    /** Takes the leftovers of a batch, and of those after it that came early; pairs found are assigned by the caller's assigner. */
    synchronized void accept(long batch, Leftover[] leftovers, FragmentAssigner assigner) {
        early.put(batch, leftovers);
        for (Leftover[] ready = early.remove(next); ready != null; ready = early.remove(next)) {
            bringCloser(ready);
            for (Leftover leftover : ready) {
                pairOrKeep(leftover.hash(), leftover.read(), assigner);
            }
            next++;
        }
        if (bytes > memory) {
            spill();
        }
    }

    /** After the last batch: pairs what was spilled; reads whose mates never came are fragments of their own. */
    synchronized void finish(FragmentAssigner assigner) {
        if (spilled != null) {
            spill();
            for (int part = 0; part < SpilledReads.PARTS; part++) {
                spilled.forEach(part, (hash, read) -> pairOrKeep(hash, read, assigner));
                assignSingles(assigner);
            }
        }
        assignSingles(assigner);
    }

    /**
     * Looks at the places of all leftovers before any is needed. The table is larger than the processor's caches; these loads
     * do not wait for each other, as those of the pairing do, which makes the pairing twice as fast.
     */
    private void bringCloser(Leftover[] leftovers) {
        long sum = 0;
        for (Leftover leftover : leftovers) {
            sum += waiting.lookAt(leftover.hash());
        }
        seen = sum;
    }

    private void pairOrKeep(long hash, byte[] read, FragmentAssigner assigner) {
        one.moveTo(read, 0);
        byte[] mate = waiting.takeOrKeep(hash, read, isMateOfOne);
        if (mate == read) {
            bytes += read.length + OVERHEAD;
        } else {
            assigner.assignPair(other, one);
            bytes -= mate.length + OVERHEAD;
        }
    }

    private void assignSingles(FragmentAssigner assigner) {
        waiting.forEach((hash, read) -> {
            one.moveTo(read, 0);
            assigner.assignSingle(one);
        });
        forget();
    }

    private void spill() {
        if (spilled == null) {
            spilled = new SpilledReads();
        }
        waiting.forEach(spilled::add);
        forget();
    }

    private void forget() {
        waiting = new WaitingReads();
        bytes = 0;
    }

    @Override
    public void close() {
        if (spilled != null) {
            try {
                spilled.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
