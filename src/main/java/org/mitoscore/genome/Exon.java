package org.mitoscore.genome;

/**
 * One exon line of an annotation.
 *
 * @param contig contig as the annotation names it
 * @param start first base, 1-based
 * @param end last base, 1-based
 * @param strand strand of the line
 * @param line 1-based number of the line
 */
public record Exon(String contig, int start, int end, Strand strand, int line) {
    public int length() {
        return end - start + 1;
    }
}
