package org.mitoscore.reference;

/** What the matrix of a reference holds, and so what its samples must bring. */
public enum ReferenceScale {
    /** Counts, normalized against the reference to TMM log2 CPM. */
    COUNTS("counts"),
    /** Values that are scored as they are. */
    EXPRESSION("expression");

    private final String label;

    ReferenceScale(String label) {
        this.label = label;
    }

    /** The spelling in the file. */
    public String label() {
        return label;
    }
}
