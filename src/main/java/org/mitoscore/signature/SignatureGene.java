package org.mitoscore.signature;

import java.util.List;

/**
 * One gene of a signature.
 *
 * @param symbol gene symbol as the source spells it, or an empty string
 * @param ensemblId Ensembl gene id without version, or an empty string
 * @param weight +1 for an up gene, -1 for a down gene, or the coefficient of a weighted signature
 * @param aliases previous symbols and aliases under which a matrix may carry the gene
 */
public record SignatureGene(String symbol, String ensemblId, double weight, List<String> aliases) {
    public SignatureGene {
        aliases = List.copyOf(aliases);
        if (symbol.isEmpty() && ensemblId.isEmpty()) {
            throw new IllegalArgumentException("a signature gene needs a symbol or an Ensembl id");
        }
    }

    /** The name to show a person: the symbol, else the Ensembl id. */
    public String label() {
        return symbol.isEmpty() ? ensemblId : symbol;
    }
}
