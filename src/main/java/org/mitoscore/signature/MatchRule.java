package org.mitoscore.signature;

import java.util.Locale;

/** The rule by which a signature gene was found in a matrix, or why it was not. */
public enum MatchRule {
    /** Same Ensembl id, versions aside. */
    ENSEMBL_ID,
    /** Same symbol. */
    SYMBOL,
    /** The matrix uses a previous symbol or an alias. */
    ALIAS,
    /** The shipped table of human genes says so: Entrez id, the Ensembl id of a symbol, a newer or older symbol. */
    GENE_TABLE,
    /** The matrix is of mouse genes and has the gene's one mouse ortholog. */
    ORTHOLOG,
    /** No row fits. */
    MISSING,
    /** Several rows fit, or another gene of the signature fits the same row; the gene is not used. */
    AMBIGUOUS;

    /** The spelling in files, such as {@code ensembl_id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
