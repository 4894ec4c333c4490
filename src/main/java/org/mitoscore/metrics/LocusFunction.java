package org.mitoscore.metrics;

/** What a base of the genome is to the transcripts over it; a later one wins over an earlier one. */
enum LocusFunction {
    INTERGENIC,
    INTRONIC,
    UTR,
    CODING
}
