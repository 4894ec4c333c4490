package org.mitoscore.signature;

/**
 * Where one signature gene is in a matrix.
 *
 * @param gene the signature gene
 * @param rule the rule that found it, or {@code MISSING} or {@code AMBIGUOUS}
 * @param row 0-based matrix row, or -1 when the gene is not used
 * @param matrixGeneId the row's gene id, or an empty string
 * @param matrixGeneName the row's gene name, or an empty string
 */
public record GeneMatch(SignatureGene gene, MatchRule rule, int row, String matrixGeneId, String matrixGeneName) {

    /** Whether the gene has a row and may be used in a score. */
    public boolean found() {
        return row >= 0;
    }
}
