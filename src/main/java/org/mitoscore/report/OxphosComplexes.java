package org.mitoscore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.Signatures;

/**
 * The five complexes of oxidative phosphorylation by their nuclear subunits, and the subunits that mitochondrial DNA
 * encodes as a sixth group, from the shipped MitoCarta signatures. The sixth stands apart because its transcripts
 * outweigh the nuclear ones and depend on the library preparation.
 */
final class OxphosComplexes {
    /** Name of the group of subunits that mitochondrial DNA encodes. */
    static final String MTDNA = "mtDNA-encoded";

    private final Map<String, List<SignatureGene>> genesOfGroup = new LinkedHashMap<>();
    private final Map<String, String> groupOfName = new LinkedHashMap<>();

    OxphosComplexes() {
        Map<String, Signature> shipped = new LinkedHashMap<>();
        Signatures.shipped().forEach(signature -> shipped.put(signature.id(), signature));
        List<SignatureGene> mtdna = shipped.get("oxphos-mtdna").genes();
        List<String> mtdnaIds = mtdna.stream().map(SignatureGene::ensemblId).toList();
        for (String numeral : List.of("I", "II", "III", "IV", "V")) {
            Signature complex = shipped.get("complex-" + numeral.toLowerCase(java.util.Locale.ROOT));
            add(
                    "Complex " + numeral,
                    complex.genes().stream()
                            .filter(gene -> !mtdnaIds.contains(gene.ensemblId()))
                            .toList());
        }
        add(MTDNA, mtdna);
    }

    private void add(String group, List<SignatureGene> genes) {
        genesOfGroup.put(group, new ArrayList<>(genes));
        for (SignatureGene gene : genes) {
            groupOfName.put(gene.ensemblId(), group);
            groupOfName.put(gene.symbol(), group);
        }
    }

    /** Complex I to V, then the mtDNA-encoded subunits. */
    List<String> groups() {
        return List.copyOf(genesOfGroup.keySet());
    }

    List<SignatureGene> genesOf(String group) {
        return List.copyOf(genesOfGroup.get(group));
    }

    /** The group of a gene by its Ensembl id or else its symbol; an empty string when it is in none. */
    String groupOf(String ensemblId, String symbol) {
        return groupOfName.getOrDefault(ensemblId, groupOfName.getOrDefault(symbol, ""));
    }
}
