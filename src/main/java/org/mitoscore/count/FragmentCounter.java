package org.mitoscore.count;

import static org.mitoscore.alignment.BamRecord.DUPLICATE;
import static org.mitoscore.alignment.BamRecord.FIRST_OF_PAIR;
import static org.mitoscore.alignment.BamRecord.PROPER_PAIR;
import static org.mitoscore.alignment.BamRecord.SECONDARY;
import static org.mitoscore.alignment.BamRecord.SUPPLEMENTARY;
import static org.mitoscore.alignment.BamRecord.UNMAPPED;

import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.count.CountOptions.Unit;
import org.mitoscore.metrics.RecordObserver;

/** One thread's share of a counting pass: takes batches of records until there are none. */
final class FragmentCounter implements Runnable {
    private final RecordBatches batches;
    private final boolean pairs;
    private final WaitingMates waiting;
    private final CountProgress progress;
    private final Tally tally;
    private final FragmentAssigner assigner;
    private final MatePairing pairing;
    private final RecordObserver observer;
    private final int contigs;

    FragmentCounter(
            RecordBatches batches,
            AlignmentHeader header,
            FeatureIndex index,
            CountOptions options,
            int targets,
            WaitingMates waiting,
            RecordObserver observer,
            CountProgress progress) {
        this.batches = batches;
        this.pairs = options.unit() == Unit.FRAGMENTS;
        this.waiting = waiting;
        this.observer = observer;
        this.progress = progress;
        this.contigs = header.contigs().size();
        this.tally = new Tally(targets, contigs);
        this.assigner = new FragmentAssigner(index, options, tally);
        this.pairing = new MatePairing(assigner, header.isSortedByCoordinate());
    }

    @Override
    public void run() {
        for (Leftovers next = waiting.room(); batches.next(next.batch()); next = waiting.room()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while counting");
            }
            long before = tally.records;
            count(next.batch());
            pairing.finish(next);
            waiting.accept(next, assigner);
            progress.add(tally.records - before);
        }
    }

    FragmentAssigner assigner() {
        return assigner;
    }

    Tally tally() {
        return tally;
    }

    private void count(RecordBatch batch) {
        BamRecord read = new BamRecord();
        pairing.start(batch);
        for (int at = batch.from(); at < batch.to(); ) {
            int next = read.moveTo(batch.data(), at);
            take(batch, at, read);
            at = next;
        }
    }

    private void take(RecordBatch batch, int at, BamRecord read) {
        read.requireContigBelow(contigs);
        describe(read);
        observer.accept(read);
        if (assigner.passesOver(read)) {
            return;
        }
        if (pairs && MatePairing.isPaired(read)) {
            pairing.add(batch, at, read);
        } else {
            assigner.assignSingle(read);
        }
    }

    private void describe(BamRecord read) {
        tally.records++;
        if (MatePairing.isPaired(read)) {
            tally.pairedRecords++;
        }
        if (read.has(UNMAPPED | SECONDARY | SUPPLEMENTARY)) {
            return;
        }
        tally.mappedPrimary(read.contig());
        if (read.has(DUPLICATE)) {
            tally.duplicates++;
        }
        if (read.has(PROPER_PAIR) && read.has(FIRST_OF_PAIR)) {
            tally.insertSize(Math.abs(read.templateLength()));
        }
    }
}
