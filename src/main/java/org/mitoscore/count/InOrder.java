package org.mitoscore.count;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Does one step for numbered things that several threads bring, in the order of their numbers from 0 and one at a time. No
 * thread waits for its turn: what comes early is left to the thread that is at the step when its turn comes.
 */
final class InOrder<T> {
    private final Map<Long, T> early = new HashMap<>();
    private long turn;
    private boolean busy;

    /** Brings a thing and does the step for it and for what was left before, as far as their turn has come. */
    void bring(long number, T thing, Consumer<T> step) {
        for (T next = put(number, thing); next != null; next = following()) {
            step.accept(next);
        }
    }

    private synchronized T put(long number, T thing) {
        early.put(number, thing);
        return busy ? null : take();
    }

    private synchronized T following() {
        turn++;
        return take();
    }

    private T take() {
        T next = early.remove(turn);
        busy = next != null;
        return next;
    }
}
