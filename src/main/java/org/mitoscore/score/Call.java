package org.mitoscore.score;

/** The call of one score. Spelled in lower case in files. */
public enum Call {
    HIGH,
    LOW,
    INTERMEDIATE,
    NOT_CALLED;

    /** The spelling in files, such as {@code not_called}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
