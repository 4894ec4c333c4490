package org.mitoscore.svg;

import java.util.Locale;

/** Which part of a text stands at its place. */
public enum Anchor {
    START,
    MIDDLE,
    END;

    /** The spelling in {@code text-anchor}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
