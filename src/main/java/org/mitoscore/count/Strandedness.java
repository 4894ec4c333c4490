package org.mitoscore.count;

import java.util.Locale;
import java.util.Optional;

/** Which strand the first read of a fragment comes from, with nf-core's spelling and featureCounts' {@code -s} value. */
public enum Strandedness {
    UNSTRANDED(0),
    FORWARD(1),
    REVERSE(2);

    private final int featureCountsCode;

    Strandedness(int featureCountsCode) {
        this.featureCountsCode = featureCountsCode;
    }

    /** The value of featureCounts' {@code -s}. */
    public int featureCountsCode() {
        return featureCountsCode;
    }

    /** The spelling in sheets and tables: {@code unstranded}, {@code forward}, {@code reverse}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label; empty for anything else, {@code auto} among it. */
    public static Optional<Strandedness> ofLabel(String label) {
        for (Strandedness strandedness : values()) {
            if (strandedness.label().equals(label)) {
                return Optional.of(strandedness);
            }
        }
        return Optional.empty();
    }
}
