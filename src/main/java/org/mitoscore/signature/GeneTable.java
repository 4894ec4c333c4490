package org.mitoscore.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The other names of human genes: NCBI Gene of 2022-09-12, as packed in org.Hs.eg.db 3.16.0 (Bioconductor), all genes with an
 * Ensembl id. {@code src/test/R/human_genes.R} made the file.
 */
final class GeneTable {
    private static final String RESOURCE = "human_genes.tsv.gz";

    private final Map<String, List<Gene>> byEnsemblId = new HashMap<>();
    private final Map<String, List<Gene>> bySymbol = new HashMap<>();
    private final Map<String, List<Gene>> byAlias = new HashMap<>();

    /**
     * One gene of the table.
     *
     * @param entrezId NCBI (Entrez) gene id
     * @param symbol official symbol
     * @param ensemblIds Ensembl gene ids, those of alternate loci among them
     * @param aliases previous symbols and aliases, whether or not other genes have them too
     */
    record Gene(String entrezId, String symbol, Set<String> ensemblIds, List<String> aliases) {}

    private GeneTable() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(GeneTable.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                add(new Gene(
                        cells[0],
                        cells[1],
                        Set.of(cells[2].split(",")),
                        cells[3].equals("NA") ? List.of() : Arrays.asList(cells[3].split(","))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shipped {
        private static final GeneTable TABLE = new GeneTable();
    }

    /** The shipped table, read when it is first asked for. */
    static GeneTable shipped() {
        return Shipped.TABLE;
    }

    private void add(Gene gene) {
        gene.ensemblIds().forEach(id -> put(byEnsemblId, id, gene));
        put(bySymbol, gene.symbol(), gene);
        gene.aliases().forEach(alias -> put(byAlias, alias, gene));
    }

    private static void put(Map<String, List<Gene>> index, String key, Gene gene) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(gene);
    }

    /** What a signature gene may be: by its Ensembl id, else its symbol, else as a previous symbol; several when unclear. */
    List<Gene> find(SignatureGene gene) {
        List<Gene> found = byEnsemblId.getOrDefault(gene.ensemblId(), List.of());
        if (!found.isEmpty()) {
            List<Gene> sameSymbol = found.stream()
                    .filter(one -> one.symbol().equals(gene.symbol()))
                    .toList();
            return sameSymbol.isEmpty() ? found : sameSymbol;
        }
        if (!gene.ensemblId().isEmpty()) {
            return List.of();
        }
        List<Gene> official = bySymbol.getOrDefault(gene.symbol(), List.of());
        return official.isEmpty() ? byAlias.getOrDefault(gene.symbol(), List.of()) : official;
    }

    /** Names under which a matrix may carry a gene and no other one: Entrez id, symbol, and aliases that are its alone. */
    Set<String> names(Gene gene) {
        Set<String> names = new HashSet<>(List.of(gene.entrezId(), gene.symbol()));
        for (String alias : gene.aliases()) {
            if (byAlias.get(alias).size() == 1 && !bySymbol.containsKey(alias)) {
                names.add(alias);
            }
        }
        return names;
    }
}
