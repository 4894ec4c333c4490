package org.mitoscore.signature;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A gene list with what is needed to use it honestly.
 *
 * @param id short id, such as {@code oxphos-nuclear}
 * @param version version of the list, such as {@code 3.0}; empty when not stated
 * @param title one line for reports
 * @param direction what a high score stands for
 * @param kind whether genes carry a direction only or coefficients of a linear score
 * @param intendedUse what it may be used for, in a sentence; empty when not stated
 * @param source where the list comes from, in a sentence
 * @param doi DOI without the resolver, or an empty string
 * @param licence licence of the list as far as it is known; empty when not stated
 * @param cutOff the source's published cut-off, in the unit of the source's own score; empty when there is none
 * @param genes the genes in file order; no gene twice
 * @param sha256 SHA-256, in hex, over the sorted canonical gene/weight list, see {@link GeneListChecksum}
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
        OptionalDouble cutOff,
        List<SignatureGene> genes,
        String sha256) {

    /** How the weights are meant. */
    public enum Kind {
        /** Every gene counts alike and points up. */
        GENE_SET,
        /** Genes point up (+1) or down (-1). */
        UP_DOWN,
        /** Weights are coefficients of a linear score. */
        WEIGHTED;

        /** The spelling in files: {@code gene_set}, {@code up_down}, {@code weighted}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Signature {
        genes = List.copyOf(genes);
    }
}
