package org.mitoscore.genome;

/**
 * A gene of an annotation.
 *
 * @param id the grouping attribute, such as {@code ENSG00000198888}
 * @param name gene name, or the id when the annotation has none
 * @param biotype such as {@code protein_coding} or {@code Mt_rRNA}, or an empty string
 * @param exons the gene's exon lines; at least one
 */
public record Gene(String id, String name, String biotype, Exons exons) {
    /** Bases under at least one exon: see {@link Exons#unionLength()}. */
    public int length() {
        return exons.unionLength();
    }

    /** Whether the gene is a ribosomal RNA of the nucleus or the mitochondrion. */
    public boolean isRibosomalRna() {
        return isRibosomalRna(biotype);
    }

    static boolean isRibosomalRna(String biotype) {
        return biotype.equals("rRNA") || biotype.equals("Mt_rRNA");
    }
}
