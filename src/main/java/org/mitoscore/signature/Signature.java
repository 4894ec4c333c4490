package org.mitoscore.signature;

import java.util.List;

/**
 * A gene list with what is needed to use it honestly.
 *
 * @param id short id, such as {@code oxphos-nuclear}
 * @param version version of the list, such as {@code 3.0}
 * @param title one line for reports
 * @param direction what a high score stands for
 * @param kind whether genes carry a direction only or coefficients of a linear score
 * @param intendedUse what it may be used for, in a sentence
 * @param source where the list comes from, in a sentence
 * @param doi DOI without the resolver, or an empty string
 * @param licence licence of the list as far as it is known
 * @param genes the genes in file order; unique by label
 * @param sha256 SHA-256, in hex, over the sorted canonical gene/weight list
 */
public record Signature(
        String id,
        String version,
        String title,
        Direction direction,
        Kind kind,
        String intendedUse,
        String source,
        String doi,
        String licence,
        List<SignatureGene> genes,
        String sha256) {

    /** How the weights are meant. */
    public enum Kind {
        /** Every gene counts alike and points up. */
        GENE_SET,
        /** Genes point up (+1) or down (-1). */
        UP_DOWN,
        /** Weights are coefficients of a linear score. */
        WEIGHTED
    }

    public Signature {
        genes = List.copyOf(genes);
    }
}
