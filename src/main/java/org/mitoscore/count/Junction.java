package org.mitoscore.count;

import java.util.List;
import java.util.Optional;

/**
 * A splice junction, with the genes over whose span a site of it lies.
 *
 * @param contig contig as the alignment names it
 * @param leftSite last base before the intron, 1-based
 * @param rightSite first base after the intron, 1-based
 * @param primaryGene id of the gene that holds most of the two sites; of several the one that starts first, then the one that
 *     the annotation lists first
 * @param secondaryGenes ids of the other genes that hold a site, in the same order
 */
public record Junction(
        String contig, int leftSite, int rightSite, Optional<String> primaryGene, List<String> secondaryGenes) {
    public Junction {
        secondaryGenes = List.copyOf(secondaryGenes);
    }
}
