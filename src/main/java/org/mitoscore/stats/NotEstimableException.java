package org.mitoscore.stats;

/** A quantity that these data cannot give, with the reason in words a report can show. */
public final class NotEstimableException extends RuntimeException {
    public NotEstimableException(String reason) {
        super(reason);
    }
}
