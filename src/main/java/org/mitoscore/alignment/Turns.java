package org.mitoscore.alignment;

/**
 * Lets threads do a step one after the other, in the order of numbers from 0, while the rest of their work goes on side by
 * side. A turn mostly comes soon, so a thread looks for it a while before it sleeps.
 */
public final class Turns {
    /** Looks before sleeping: some ten microseconds, about what it costs to wake up again. */
    private static final int LOOKS = 200;

    private volatile long turn;
    private volatile boolean ended;

    /**
     * Waits for the turn of a number, or until {@link #end}.
     *
     * @throws IllegalStateException when the thread is interrupted
     */
    public void await(long number) {
        for (int look = 0; look < LOOKS && isToWait(number); look++) {
            Thread.onSpinWait();
        }
        if (isToWait(number)) {
            sleep(number);
        }
    }

    private boolean isToWait(long number) {
        return turn != number && !ended;
    }

    private synchronized void sleep(long number) {
        try {
            while (isToWait(number)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another thread", e);
        }
    }

    /** Gives the turn to the next number; for the thread whose turn it is. */
    public synchronized void pass() {
        turn++;
        notifyAll();
    }

    /** Ends all waiting, as when a thread has failed. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }
}
