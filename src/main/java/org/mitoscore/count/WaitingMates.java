package org.mitoscore.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.mitoscore.alignment.BamRecord;

/**
 * Reads that wait for a mate in a later batch. Batches are paired in the order of the file, whichever thread brings them, so
 * that the pairing is the same for any number of threads. They wait in memory; only when more wait than fits, as in a file
 * of no order at all, they go to temporary files until the end.
 */
final class WaitingMates implements Closeable {
    private final FragmentRules rules;
    private final long memory;
    private WaitingReads waiting;
    private SpilledReads spilled;
    private final BamRecord read = new BamRecord();
    private final BamRecord mate = new BamRecord();
    private final InOrder<Leftovers> batches = new InOrder<>();
    /** The one used last first, as it is still in the processor's cache. */
    private final BlockingDeque<Leftovers> unused = new LinkedBlockingDeque<>();
    /** Kept so that the loads are not optimized away. */
    private long seen;

    /**
     * @param memory bytes that the waiting reads may take
     * @param threads threads that bring batches; each may be one batch ahead of the pairing
     */
    WaitingMates(FragmentRules rules, long memory, int threads) {
        this.rules = rules;
        this.memory = memory;
        for (int i = 0; i < 2 * threads; i++) {
            unused.add(new Leftovers());
        }
        forget();
    }

    /**
     * Room for a batch and what it leaves over, until it is accepted; waits while the pairing is far behind.
     *
     * @throws IllegalStateException when the thread is interrupted
     */
    Leftovers room() {
        try {
            return unused.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another thread", e);
        }
    }

    /** Takes what a batch leaves over; this thread or another one pairs it once the batches before it are paired. */
    void accept(Leftovers leftovers, FragmentAssigner assigner) {
        batches.bring(leftovers.batch().number(), leftovers, next -> {
            pair(next, assigner);
            unused.addFirst(next);
        });
    }

    private void pair(Leftovers leftovers, FragmentAssigner assigner) {
        bringCloser(leftovers);
        byte[] data = leftovers.batch().data();
        for (int i = 0; i < leftovers.size(); i++) {
            pairOrKeep(leftovers.hash(i), data, leftovers.offset(i), assigner);
        }
        if (waiting.size() > 0 && waiting.bytes() > memory) {
            spill();
        }
    }

    /** After the last batch: pairs what was spilled; reads whose mates never came are fragments of their own. */
    void finish(FragmentAssigner assigner) {
        if (spilled != null) {
            spill();
            for (int part = 0; part < SpilledReads.PARTS; part++) {
                spilled.forEach(part, (hash, data) -> pairOrKeep(hash, data, 0, assigner));
                assignSingles(assigner);
            }
        }
        assignSingles(assigner);
    }

    /**
     * Looks at the places of all leftovers before any is needed. The table is larger than the processor's caches; these loads
     * do not wait for each other, as those of the pairing do, which makes the pairing twice as fast.
     */
    private void bringCloser(Leftovers leftovers) {
        long sum = 0;
        for (int i = 0; i < leftovers.size(); i++) {
            sum += waiting.lookAt(leftovers.hash(i));
        }
        seen = sum;
    }

    private void pairOrKeep(long hash, byte[] data, int at, FragmentAssigner assigner) {
        read.moveTo(data, at);
        if (waiting.takeOrKeep(hash, read, mate)) {
            assigner.assignPair(mate, read);
        }
    }

    private void assignSingles(FragmentAssigner assigner) {
        waiting.forEach((data, at, length) -> {
            read.moveTo(data, at);
            assigner.assignSingle(read);
        });
        forget();
    }

    private void spill() {
        if (spilled == null) {
            spilled = new SpilledReads();
        }
        waiting.forEach((data, at, length) -> {
            read.moveTo(data, at);
            spilled.add(read.nameHash(), data, at, length);
        });
        forget();
    }

    private void forget() {
        waiting = new WaitingReads(rules::areMates);
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
