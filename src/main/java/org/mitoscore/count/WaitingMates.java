package org.mitoscore.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.Turns;

/**
 * Reads that wait for a mate in a later batch. Batches are taken in the order of the file, whichever thread brings them, so
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
    private final Turns turns = new Turns();
    /** Kept so that the loads are not optimized away. */
    private long seen;

    /** @param memory bytes that the waiting reads may take */
    WaitingMates(FragmentRules rules, long memory) {
        this.rules = rules;
        this.memory = memory;
        forget();
    }

    /** Takes what a batch leaves over, when those before it have come; pairs found are assigned by the caller's assigner. */
    void accept(RecordBatch batch, Leftovers leftovers, FragmentAssigner assigner) {
        turns.await(batch.number());
        bringCloser(leftovers);
        for (int i = 0; i < leftovers.size(); i++) {
            pairOrKeep(leftovers.hash(i), batch.data(), leftovers.offset(i), assigner);
        }
        if (waiting.size() > 0 && waiting.bytes() > memory) {
            spill();
        }
        turns.pass();
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
