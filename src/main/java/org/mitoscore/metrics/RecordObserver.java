package org.mitoscore.metrics;

import org.mitoscore.alignment.BamRecord;

/** Looks at every record of a pass, in any order; each thread has its own. */
public interface RecordObserver {
    /** Sees nothing. */
    RecordObserver NONE = read -> {};

    /** Takes what it needs from a record; the view moves on afterwards. */
    void accept(BamRecord read);
}
