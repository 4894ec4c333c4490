package org.mitoscore.expression;

/**
 * The column of STAR's {@code ReadsPerGene.out.tab}: 2 counts both strands, 3 the strand of the first read, 4 the
 * other strand.
 */
public enum StarColumn {
    /** Inferred from the counts of columns 3 and 4; refused when they do not tell. */
    AUTO(-1),
    UNSTRANDED(1),
    FORWARD(2),
    REVERSE(3);

    private final int field;

    StarColumn(int field) {
        this.field = field;
    }

    /** 0-based field in the file, or -1 for {@link #AUTO}. */
    int field() {
        return field;
    }
}
