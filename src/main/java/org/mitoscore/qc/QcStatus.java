package org.mitoscore.qc;

import java.util.Locale;

/** What quality control says of a sample, mildest first. */
public enum QcStatus {
    /** Nothing stands out. */
    PASS,
    /** Look at it before trusting the score; the score is still called. */
    WARN,
    /** The counts cannot be trusted; the score is not called. */
    FAIL;

    /** The spelling in files: {@code pass}, {@code warn}, {@code fail}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
