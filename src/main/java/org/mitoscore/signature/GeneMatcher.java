package org.mitoscore.signature;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the genes of signatures among the rows of a matrix: by Ensembl id, then by symbol, then by a previous symbol or
 * alias that the signature names, then by what the shipped table of human genes calls it: its Entrez id, its Ensembl ids, its
 * official symbol and the aliases that no other gene has. Each rule is tried on every gene before the next one, and a row serves one gene only, so the outcome does not
 * depend on the order of genes. The matrix's gene id column may hold Ensembl ids, symbols, Entrez ids or a mixture; row numbers
 * are not taken for Entrez ids.
 *
 * <p>When two rows fit a gene, or two genes one row, nobody can tell which is right: the gene is {@code AMBIGUOUS} and
 * not used. The one exception is a pseudoautosomal gene listed on X and Y, whose X row is taken. An alias never
 * overrules an Ensembl id: a row that names another Ensembl id than the gene's is not matched by alias.
 *
 * <p>In a matrix of mouse genes a human gene is looked for as its one mouse ortholog, see {@link MouseOrthologs}.
 *
 * <p>The index over the matrix is built once, in time linear in its rows, and serves any number of signatures.
 */
public final class GeneMatcher {
    private static final Step ENSEMBL_ID = new Step(MatchRule.ENSEMBL_ID, GeneMatcher::rowsByEnsemblId);
    private static final Step SYMBOL = new Step(MatchRule.SYMBOL, GeneMatcher::rowsBySymbol);
    private static final List<Step> HUMAN_STEPS = List.of(
            ENSEMBL_ID,
            SYMBOL,
            new Step(MatchRule.ALIAS, GeneMatcher::rowsByAlias),
            new Step(MatchRule.GENE_TABLE, GeneMatcher::rowsByGeneTable));

    /** Without the aliases of human genes, some of which are the symbol of an unrelated mouse gene. */
    private static final List<Step> MOUSE_STEPS =
            List.of(ENSEMBL_ID, SYMBOL, new Step(MatchRule.ORTHOLOG, GeneMatcher::rowsByOrtholog));

    private final List<String> geneIds;
    private final List<String> geneNames;
    private final List<Optional<EnsemblId>> ensemblIds;
    private final Map<String, Set<Integer>> rowsOfEnsemblId = new HashMap<>();
    private final Map<String, Set<Integer>> rowsOfName = new HashMap<>();
    private final boolean mouse;

    private record Step(MatchRule rule, Lookup lookup) {}

    private interface Lookup {
        Candidates rows(GeneMatcher matcher, SignatureGene gene);
    }

    /** @param certain whether it is known which gene is meant, even if only one row could be it */
    private record Candidates(Set<Integer> rows, boolean certain) {
        private static Candidates of(Set<Integer> rows) {
            return new Candidates(rows, true);
        }
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
        boolean numbered = areRowNumbers(this.geneIds);
        for (int row = 0; row < geneIds.size(); row++) {
            index(numbered ? "" : this.geneIds.get(row), row);
            index(this.geneNames.get(row), row);
        }
        this.mouse = isMouse();
    }

    /**
     * Whether the matrix is of mouse genes: it has mouse genes of the shipped signatures by name and none of their human
     * ones, nor any human Ensembl id. One of both species, as of a xenograft, is read as human.
     */
    public boolean isOfMouse() {
        return mouse;
    }

    private boolean isMouse() {
        MouseOrthologs orthologs = MouseOrthologs.shipped();
        return rowsOfName.keySet().stream().anyMatch(orthologs::isMouseName)
                && rowsOfName.keySet().stream().noneMatch(orthologs::isHumanName)
                && rowsOfEnsemblId.keySet().stream().noneMatch(id -> id.startsWith("ENSG"));
    }

    /** Whether the ids only count the rows, from 0 or 1, as tables without row names are often written. */
    private static boolean areRowNumbers(List<String> ids) {
        return IntStream.rangeClosed(0, 1).anyMatch(first -> IntStream.range(0, ids.size())
                .allMatch(row -> ids.get(row).equals(Integer.toString(row + first))));
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
        for (Step step : mouse ? MOUSE_STEPS : HUMAN_STEPS) {
            Map<SignatureGene, Set<Integer>> candidates = new HashMap<>();
            Map<Integer, Integer> claims = new HashMap<>();
            Set<SignatureGene> unclear = new HashSet<>();
            for (SignatureGene gene : signature.genes()) {
                if (!settled.containsKey(gene)) {
                    Candidates found = step.lookup().rows(this, gene);
                    Set<Integer> rows = new TreeSet<>(found.rows());
                    rows.removeAll(taken);
                    if (!found.certain()) {
                        unclear.add(gene);
                    }
                    dropYCopies(rows);
                    candidates.put(gene, rows);
                    rows.forEach(row -> claims.merge(row, 1, Integer::sum));
                }
            }
            candidates.forEach((gene, rows) -> {
                if (rows.size() > 1
                        || (rows.size() == 1 && unclear.contains(gene))
                        || rows.stream().anyMatch(row -> claims.get(row) > 1)) {
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

    private Candidates rowsByEnsemblId(SignatureGene gene) {
        return Candidates.of(rowsOfEnsemblId.getOrDefault(gene.ensemblId(), Set.of()));
    }

    private Candidates rowsBySymbol(SignatureGene gene) {
        return Candidates.of(rowsOfName.getOrDefault(gene.symbol(), Set.of()));
    }

    private Candidates rowsByAlias(SignatureGene gene) {
        Set<String> own = gene.ensemblId().isEmpty() ? Set.of() : Set.of(gene.ensemblId());
        return Candidates.of(rowsNamed(gene.aliases(), own));
    }

    private Candidates rowsByGeneTable(SignatureGene gene) {
        GeneTable table = GeneTable.shipped();
        List<GeneTable.Gene> possible = table.find(gene);
        Set<Integer> rows = new TreeSet<>();
        for (GeneTable.Gene one : possible) {
            one.ensemblIds().forEach(id -> rows.addAll(rowsOfEnsemblId.getOrDefault(id, Set.of())));
            rows.addAll(rowsNamed(table.names(one), one.ensemblIds()));
        }
        return new Candidates(rows, possible.size() < 2);
    }

    /** Rows of the gene's mouse genes; when it has several, nobody can tell which one stands for it. */
    private Candidates rowsByOrtholog(SignatureGene gene) {
        List<MouseOrthologs.MouseGene> orthologs = MouseOrthologs.shipped().of(gene);
        Set<Integer> rows = new TreeSet<>();
        orthologs.forEach(one -> rows.addAll(rowsNamed(one.names(), Set.of())));
        return new Candidates(rows, orthologs.size() < 2);
    }

    /** Rows of any of the names, but for rows with an Ensembl id that is not among the gene's own, if it has any. */
    private Set<Integer> rowsNamed(Collection<String> names, Set<String> ownEnsemblIds) {
        Set<Integer> rows = new TreeSet<>();
        for (String name : names) {
            for (int row : rowsOfName.getOrDefault(name, Set.of())) {
                boolean another = !ownEnsemblIds.isEmpty()
                        && ensemblIds
                                .get(row)
                                .map(id -> !ownEnsemblIds.contains(id.stable()))
                                .orElse(false);
                if (!another) {
                    rows.add(row);
                }
            }
        }
        return rows;
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
