package org.mitoscore.signature;

import java.util.List;

/**
 * A signature laid over a matrix: one match per gene, in the signature's order.
 *
 * @param signature the signature
 * @param genes as many as the signature has genes; no matrix row twice
 */
public record SignatureMatch(Signature signature, List<GeneMatch> genes) {
    public SignatureMatch {
        genes = List.copyOf(genes);
    }

    /** The genes that have a row, in the signature's order. */
    public List<GeneMatch> found() {
        return genes.stream().filter(GeneMatch::found).toList();
    }

    /** Matrix rows of the found genes, in the order of {@link #found()}. */
    public int[] rows() {
        return found().stream().mapToInt(GeneMatch::row).toArray();
    }

    /** Weights of the found genes, in the order of {@link #found()}. */
    public double[] weights() {
        return found().stream().mapToDouble(match -> match.gene().weight()).toArray();
    }

    /** Labels of the genes that are missing or ambiguous, in the signature's order. */
    public List<String> missing() {
        return genes.stream()
                .filter(match -> !match.found())
                .map(match -> match.gene().label())
                .toList();
    }

    /** Found genes / genes of the signature: 0–1. */
    public double coverage() {
        return (double) found().size() / genes.size();
    }
}
