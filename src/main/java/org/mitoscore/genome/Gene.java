package org.mitoscore.genome;

import java.util.ArrayList;
import java.util.List;

/**
 * A gene of an annotation.
 *
 * @param id the grouping attribute, such as {@code ENSG00000198888}
 * @param name gene name, or the id when the annotation has none
 * @param biotype such as {@code protein_coding} or {@code Mt_rRNA}, or an empty string
 * @param exons the gene's exon lines in file order; at least one
 */
public record Gene(String id, String name, String biotype, List<Exon> exons) {
    public Gene {
        exons = List.copyOf(exons);
    }

    /** Bases under at least one exon; exons of the two strands are not merged with each other (featureCounts 2.0). */
    public int length() {
        if (exons.size() == 1) {
            return exons.get(0).length();
        }
        List<Exon> sorted = new ArrayList<>(exons);
        sorted.sort(Gene::compareStretch);
        int length = 0;
        Exon previous = null;
        int covered = 0;
        for (Exon exon : sorted) {
            boolean sameStretch =
                    previous != null && exon.contig().equals(previous.contig()) && exon.strand() == previous.strand();
            int from = sameStretch ? Math.max(exon.start(), covered + 1) : exon.start();
            length += Math.max(0, exon.end() - from + 1);
            covered = sameStretch ? Math.max(covered, exon.end()) : exon.end();
            previous = exon;
        }
        return length;
    }

    private static int compareStretch(Exon a, Exon b) {
        int contig = a.contig().equals(b.contig()) ? 0 : a.contig().compareTo(b.contig());
        int strand = contig != 0 ? contig : a.strand().compareTo(b.strand());
        return strand != 0 ? strand : Integer.compare(a.start(), b.start());
    }

    /** Whether the gene is a ribosomal RNA of the nucleus or the mitochondrion. */
    public boolean isRibosomalRna() {
        return isRibosomalRna(biotype);
    }

    static boolean isRibosomalRna(String biotype) {
        return biotype.equals("rRNA") || biotype.equals("Mt_rRNA");
    }
}
