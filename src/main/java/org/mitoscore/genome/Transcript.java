package org.mitoscore.genome;

/**
 * A transcript of an annotation.
 *
 * @param geneId its gene's id
 * @param geneName its gene's name, or the id when the annotation has none
 * @param id transcript id
 * @param biotype biotype of its gene, or an empty string
 * @param contig contig as the annotation names it
 * @param strand strand
 * @param exons exons sorted by place, apart from each other; at least one
 * @param codingStart first coding base, 1-based, or 0 when it codes for nothing
 * @param codingEnd last coding base, or 0
 */
public record Transcript(
        String geneId,
        String geneName,
        String id,
        String biotype,
        String contig,
        Strand strand,
        Exons exons,
        int codingStart,
        int codingEnd) {
    public int start() {
        return exons.start(0);
    }

    public int end() {
        return exons.end(exons.size() - 1);
    }

    public boolean isCoding() {
        return codingStart > 0;
    }

    public boolean isRibosomalRna() {
        return Gene.isRibosomalRna(biotype);
    }
}
