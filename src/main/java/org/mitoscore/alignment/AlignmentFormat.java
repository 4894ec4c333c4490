package org.mitoscore.alignment;

/** The format of an alignment file, by its content. */
public enum AlignmentFormat {
    BAM,
    CRAM,
    SAM
}
