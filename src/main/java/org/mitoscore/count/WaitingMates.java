package org.mitoscore.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.alignment.BamRecord;

/**
 * Reads that wait for a mate in a later batch. Batches are taken in the order of the file, whichever thread brings them, so
 * that the pairing is the same for any number of threads.
 */
final class WaitingMates {
    /** A read without its mate: the hash of its name, and the read itself as {@link BamRecord#detach} leaves it. */
    record Leftover(long hash, byte[] read) {}

    private final Map<Long, Leftover[]> early = new HashMap<>();
    private final Map<Long, Object> waiting = new HashMap<>();
    private final BamRecord one = new BamRecord();
    private final BamRecord other = new BamRecord();
    private long next;

    /** Takes the leftovers of a batch, and of those after it that came early; pairs found are assigned by the caller's assigner. */
    synchronized void accept(long batch, Leftover[] leftovers, FragmentAssigner assigner) {
        early.put(batch, leftovers);
        for (Leftover[] ready = early.remove(next); ready != null; ready = early.remove(next)) {
            for (Leftover leftover : ready) {
                accept(leftover, assigner);
            }
            next++;
        }
    }

    /** Reads whose mates never came are fragments of their own. */
    synchronized void finish(FragmentAssigner assigner) {
        for (Object kept : waiting.values()) {
            for (byte[] read : reads(kept)) {
                one.moveTo(read, 0);
                assigner.assignSingle(one);
            }
        }
        waiting.clear();
    }

    private void accept(Leftover leftover, FragmentAssigner assigner) {
        one.moveTo(leftover.read(), 0);
        Object kept = waiting.get(leftover.hash());
        if (kept == null) {
            waiting.put(leftover.hash(), leftover.read());
            return;
        }
        List<byte[]> reads = new ArrayList<>(reads(kept));
        for (int i = 0; i < reads.size(); i++) {
            other.moveTo(reads.get(i), 0);
            if (MatePairing.areMates(other, one)) {
                assigner.assignPair(other, one);
                reads.remove(i);
                keep(leftover.hash(), reads);
                return;
            }
        }
        reads.add(leftover.read());
        keep(leftover.hash(), reads);
    }

    private void keep(long hash, List<byte[]> reads) {
        switch (reads.size()) {
            case 0 -> waiting.remove(hash);
            case 1 -> waiting.put(hash, reads.get(0));
            default -> waiting.put(hash, reads);
        }
    }

    /** One name mostly has one waiting read, which is then kept without a list. */
    private static List<byte[]> reads(Object kept) {
        if (kept instanceof byte[] read) {
            return List.of(read);
        }
        @SuppressWarnings("unchecked")
        List<byte[]> reads = (List<byte[]>) kept;
        return reads;
    }
}
