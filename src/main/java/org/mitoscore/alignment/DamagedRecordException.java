package org.mitoscore.alignment;

/** A record contradicts itself: the file is damaged. */
public final class DamagedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedRecordException(String message) {
        super(message);
    }
}
