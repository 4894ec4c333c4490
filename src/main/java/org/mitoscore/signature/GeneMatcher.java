package org.mitoscore.signature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the genes of signatures among the rows of a matrix: by Ensembl id, then by symbol, then by previous symbol or
 * alias. Each rule is tried on every gene before the next one, and a row serves one gene only, so the outcome does not
 * depend on the order of genes. The matrix's gene id column may hold Ensembl ids, symbols or a mixture.
 *
 * <p>When two rows fit a gene, or two genes one row, nobody can tell which is right: the gene is {@code AMBIGUOUS} and
 * not used. The one exception is a pseudoautosomal gene listed on X and Y, whose X row is taken. An alias never
 * overrules an Ensembl id: a row that names another Ensembl id than the gene's is not matched by alias.
 *
 * <p>The index over the matrix is built once, in time linear in its rows, and serves any number of signatures.
 */
public final class GeneMatcher {
    private static final List<Step> STEPS = List.of(
            new Step(MatchRule.ENSEMBL_ID, GeneMatcher::rowsByEnsemblId),
            new Step(MatchRule.SYMBOL, GeneMatcher::rowsBySymbol),
            new Step(MatchRule.ALIAS, GeneMatcher::rowsByAlias));

    private final List<String> geneIds;
    private final List<String> geneNames;
    private final List<Optional<EnsemblId>> ensemblIds;
    private final Map<String, Set<Integer>> rowsOfEnsemblId = new HashMap<>();
    private final Map<String, Set<Integer>> rowsOfName = new HashMap<>();

    private record Step(MatchRule rule, Lookup lookup) {}

    private interface Lookup {
        Set<Integer> rows(GeneMatcher matcher, SignatureGene gene);
    }

    /**
     * @param geneIds the matrix's gene ids in row order
     * @param geneNames the matrix's gene names in row order, empty where not known
     * @throws IllegalArgumentException when the two differ in length
     */
    public GeneMatcher(List<String> geneIds, List<String> geneNames) {
        if (geneIds.size() != geneNames.size()) {
            throw new IllegalArgumentException(geneIds.size() + " gene ids but " + geneNames.size() + " gene names");
        }
        this.geneIds = List.copyOf(geneIds);
        this.geneNames = List.copyOf(geneNames);
        this.ensemblIds = this.geneIds.stream().map(EnsemblId::parse).toList();
        for (int row = 0; row < geneIds.size(); row++) {
            index(this.geneIds.get(row), row);
            index(this.geneNames.get(row), row);
        }
    }

    private void index(String name, int row) {
        if (name.isEmpty()) {
            return;
        }
        Optional<EnsemblId> ensemblId = EnsemblId.parse(name);
        if (ensemblId.isPresent()) {
            rowsOfEnsemblId
                    .computeIfAbsent(ensemblId.get().stable(), key -> new TreeSet<>())
                    .add(row);
        } else {
            rowsOfName.computeIfAbsent(name, key -> new TreeSet<>()).add(row);
        }
    }

    /** Lays a signature over the matrix. */
    public SignatureMatch match(Signature signature) {
        Map<SignatureGene, GeneMatch> settled = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Step step : STEPS) {
            Map<SignatureGene, Set<Integer>> candidates = new HashMap<>();
            Map<Integer, Integer> claims = new HashMap<>();
            for (SignatureGene gene : signature.genes()) {
                if (!settled.containsKey(gene)) {
                    Set<Integer> rows = new TreeSet<>(step.lookup().rows(this, gene));
                    rows.removeAll(taken);
                    dropYCopies(rows);
                    candidates.put(gene, rows);
                    rows.forEach(row -> claims.merge(row, 1, Integer::sum));
                }
            }
            candidates.forEach((gene, rows) -> {
                if (rows.size() > 1 || rows.stream().anyMatch(row -> claims.get(row) > 1)) {
                    settled.put(gene, unused(gene, MatchRule.AMBIGUOUS));
                } else if (rows.size() == 1) {
                    int row = rows.iterator().next();
                    taken.add(row);
                    settled.put(gene, new GeneMatch(gene, step.rule(), row, geneIds.get(row), geneNames.get(row)));
                }
            });
        }
        return new SignatureMatch(
                signature,
                signature.genes().stream()
                        .map(gene -> settled.getOrDefault(gene, unused(gene, MatchRule.MISSING)))
                        .toList());
    }

    private static GeneMatch unused(SignatureGene gene, MatchRule rule) {
        return new GeneMatch(gene, rule, -1, "", "");
    }

    private Set<Integer> rowsByEnsemblId(SignatureGene gene) {
        return rowsOfEnsemblId.getOrDefault(gene.ensemblId(), Set.of());
    }

    private Set<Integer> rowsBySymbol(SignatureGene gene) {
        return rowsOfName.getOrDefault(gene.symbol(), Set.of());
    }

    private Set<Integer> rowsByAlias(SignatureGene gene) {
        Set<Integer> rows = new TreeSet<>();
        for (String alias : gene.aliases()) {
            for (int row : rowsOfName.getOrDefault(alias, Set.of())) {
                if (!namesAnotherGene(row, gene)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private boolean namesAnotherGene(int row, SignatureGene gene) {
        return !gene.ensemblId().isEmpty()
                && ensemblIds
                        .get(row)
                        .map(id -> !id.stable().equals(gene.ensemblId()))
                        .orElse(false);
    }

    /** Of a gene that is listed on X and on Y, keeps the X row: reads of the region align to X first. */
    private void dropYCopies(Set<Integer> rows) {
        if (rows.size() < 2) {
            return;
        }
        Set<String> onX = new HashSet<>();
        for (int row : rows) {
            ensemblIds.get(row).filter(id -> !id.parY()).ifPresent(id -> onX.add(id.stable()));
        }
        rows.removeIf(row -> ensemblIds
                .get(row)
                .map(id -> id.parY() && onX.contains(id.stable()))
                .orElse(false));
    }
}
