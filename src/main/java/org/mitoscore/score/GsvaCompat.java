package org.mitoscore.score;

/** Versions of GSVA whose rules differ where a gene is constant or a rank weight is zero. */
public enum GsvaCompat {
    /** 2.x: a signature whose only gene has weight zero has no score. */
    CURRENT("gsva-2"),
    /** 1.46: genes with a standard deviation below 1e-10 are constant. */
    V1_46("gsva-1.46");

    static final double CONSTANT_IN_1_46 = 1e-10;

    private final String label;

    GsvaCompat(String label) {
        this.label = label;
    }

    /** The spelling of the option. */
    public String label() {
        return label;
    }
}
