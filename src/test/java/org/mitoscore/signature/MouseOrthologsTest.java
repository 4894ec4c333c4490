package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Human signatures over matrices of mouse genes, and the table of orthologs itself. */
class MouseOrthologsTest {
    private static final Pattern MGI = Pattern.compile("MGI:\\d+");

    private static SignatureMatch match(String signature, String... names) {
        return new GeneMatcher(Arrays.asList(names), Arrays.asList(names))
                .match(Signatures.load(signature).get(0));
    }

    private static GeneMatch of(String gene, SignatureMatch match) {
        return match.genes().stream()
                .filter(one -> one.gene().symbol().equals(gene))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> genes(String signature, MatchRule rule, String... names) {
        return match(signature, names).genes().stream()
                .filter(gene -> gene.rule() == rule)
                .map(gene -> gene.gene().symbol())
                .sorted()
                .toList();
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MouseOrthologs.class.getResourceAsStream("mouse_orthologs.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t")).toList();
        }
    }

    @Test
    void aHumanGeneIsFoundAsItsOneMouseOrtholog() {
        SignatureMatch match = match("oxphos-nuclear", "Actb", "Ndufs1", "Atp5mk", "Atp5a1");
        assertEquals(MatchRule.ORTHOLOG, of("NDUFS1", match).rule());
        assertEquals(1, of("NDUFS1", match).row());
        assertEquals(2, of("ATP5MD", match).row(), "the signature's older human symbol");
        assertEquals(3, of("ATP5F1A", match).row(), "the matrix's older mouse symbol");
        assertEquals(3, match.found().size());
        assertEquals(89, match.genes().size());
    }

    @Test
    void aGeneWithSeveralMouseGenesIsNotReplacedByOneOfThem() {
        SignatureMatch match = match("complex-i", "Ndufb4", "Ndufs1");
        assertEquals(MatchRule.AMBIGUOUS, of("NDUFB4", match).rule());
        assertFalse(of("NDUFB4", match).found());
        assertEquals(MatchRule.MISSING, of("NDUFS2", match).rule());
    }

    @Test
    void aPseudogeneIsNoOrtholog() {
        SignatureMatch match = match("oxphos-mtdna", "mt-Atp6", "Atp6-ps", "mt-Nd1");
        assertEquals(0, of("MT-ATP6", match).row());
        assertEquals(List.of(0, 2), Arrays.stream(match.rows()).sorted().boxed().toList());
    }

    @Test
    void ofBothSpeciesTheHumanGenesAreTaken() {
        SignatureMatch match = match("complex-ii", "Sdha", "SDHA", "Sdhb");
        assertEquals(List.of(1), Arrays.stream(match.rows()).boxed().toList());
        assertEquals(MatchRule.SYMBOL, of("SDHA", match).rule());
        GeneMatcher byId = new GeneMatcher(List.of("ENSG00000073578", "ENSMUSG00000009863"), List.of("", "Sdhb"));
        assertFalse(byId.isOfMouse());
        assertEquals(1, byId.match(Signatures.load("complex-ii").get(0)).found().size());
    }

    @Test
    void mouseIdsBesideTheSymbolsDoNotMatter() {
        GeneMatcher matcher =
                new GeneMatcher(List.of("ENSMUSG00000009863.16", "ENSMUSG00000021577"), List.of("Sdhb", "Sdha"));
        assertTrue(matcher.isOfMouse());
        assertEquals(
                2, matcher.match(Signatures.load("complex-ii").get(0)).found().size());
    }

    /** As the table in docs/methods.md says. */
    @Test
    void theSignaturesAreCovered() throws IOException {
        String[] mouse = rows().stream().map(cells -> cells[2]).toArray(String[]::new);
        Map<String, Integer> found = Signatures.shippedIds().stream()
                .collect(Collectors.toMap(
                        id -> id, id -> match(id, mouse).found().size()));
        assertEquals(
                Map.ofEntries(
                        Map.entry("oxphos-nuclear", 83),
                        Map.entry("oxphos-mtdna", 13),
                        Map.entry("complex-i", 40),
                        Map.entry("complex-ii", 4),
                        Map.entry("complex-iii", 10),
                        Map.entry("complex-iv", 20),
                        Map.entry("complex-v", 20),
                        Map.entry("mitoribosome", 82),
                        Map.entry("tca-cycle", 18),
                        Map.entry("hallmark-oxphos", 192),
                        Map.entry("lsc17", 15)),
                found);
        assertEquals(
                List.of("ATP5MG", "COX6C", "NDUFA11", "NDUFB11", "NDUFB4", "NDUFS6"),
                genes("oxphos-nuclear", MatchRule.AMBIGUOUS, mouse));
        assertEquals(List.of(), genes("oxphos-nuclear", MatchRule.MISSING, mouse));
        assertEquals(List.of("MRPS36"), genes("mitoribosome", MatchRule.MISSING, mouse));
        assertEquals(List.of("CS"), genes("tca-cycle", MatchRule.AMBIGUOUS, mouse));
        assertEquals(List.of("MRPS36"), genes("tca-cycle", MatchRule.MISSING, mouse));
        assertEquals(
                List.of("ACAA1", "ATP5MG", "COX6C", "CS", "ISCA1", "NDUFB4", "NDUFS6"),
                genes("hallmark-oxphos", MatchRule.AMBIGUOUS, mouse));
        assertEquals(List.of("SLC25A6"), genes("hallmark-oxphos", MatchRule.MISSING, mouse));
        assertEquals(List.of("AKR1C3"), genes("lsc17", MatchRule.AMBIGUOUS, mouse));
        assertEquals(List.of("KIAA0125"), genes("lsc17", MatchRule.MISSING, mouse));
    }

    /** Symbol and NCBI id of the human gene come from MGI; NCBI's own table must say the same. */
    @Test
    void everyRowNamesOneHumanAndOneMouseGene() throws IOException {
        Set<String> mouseIds = new HashSet<>();
        for (String[] cells : rows()) {
            String row = String.join(" ", cells);
            assertEquals(5, cells.length, row);
            assertTrue(MGI.matcher(cells[3]).matches(), row);
            assertTrue(mouseIds.add(cells[3]), "comes twice: " + row);
            Set<String> ids = GeneTable.shipped().find(new SignatureGene(cells[1], "", 1, List.of())).stream()
                    .map(GeneTable.Gene::entrezId)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(cells[0]), ids, row);
        }
        assertEquals(343, mouseIds.size());
    }
}
