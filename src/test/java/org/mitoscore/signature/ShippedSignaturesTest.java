package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.SharedData;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;

class ShippedSignaturesTest {
    private static Set<String> symbols(String id) {
        return Signatures.load(id).get(0).genes().stream()
                .map(SignatureGene::symbol)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "oxphos-nuclear, 89",
        "oxphos-mtdna, 13",
        "complex-i, 44",
        "complex-ii, 4",
        "complex-iii, 10",
        "complex-iv, 21",
        "complex-v, 21",
        "hallmark-oxphos, 200",
        "mitoribosome, 83",
        "tca-cycle, 20",
        "lsc17, 17"
    })
    void hasAsManyGenesAsItsSource(String id, int genes) {
        Signature signature = Signatures.load(id).get(0);
        assertEquals(id, signature.id());
        assertEquals(genes, signature.genes().size());
    }

    @Test
    void theListIsTheFolderWithTheDefaultFirst() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "signatures"))) {
            Set<String> inFolder = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.replace(".yml", ""))
                    .collect(Collectors.toSet());
            assertEquals(inFolder, new HashSet<>(Signatures.shippedIds()));
        }
        assertEquals(Signatures.DEFAULT_ID, Signatures.shipped().get(0).id());
    }

    @Test
    void everyGeneHasASymbolAndAnEnsemblId() {
        for (Signature signature : Signatures.shipped()) {
            for (SignatureGene gene : signature.genes()) {
                assertFalse(gene.symbol().isEmpty(), signature.id() + " " + gene);
                assertTrue(gene.ensemblId().matches("ENSG\\d{11}"), signature.id() + " " + gene);
            }
        }
    }

    @Test
    void everySignatureSaysWhereItComesFromAndWhatItIsFor() {
        for (Signature signature : Signatures.shipped()) {
            for (String text : List.of(
                    signature.version(),
                    signature.title(),
                    signature.intendedUse(),
                    signature.source(),
                    signature.doi(),
                    signature.licence())) {
                assertFalse(text.isEmpty(), signature.toString());
            }
        }
    }

    /** A name that two genes share, or that is a symbol of another gene, would match the wrong row. */
    @Test
    void noAliasPointsToTwoGenes() {
        Map<String, String> geneOfName = new HashMap<>();
        for (Signature signature : Signatures.shipped()) {
            for (SignatureGene gene : signature.genes()) {
                Stream.concat(Stream.of(gene.symbol()), gene.aliases().stream()).forEach(name -> {
                    String other = geneOfName.putIfAbsent(name, gene.ensemblId());
                    assertTrue(other == null || other.equals(gene.ensemblId()), name + " in " + signature.id());
                });
            }
        }
        for (String trap : List.of("IP", "FP", "CD14", "ACP1", "COX1", "COX2", "RIP1", "SDH1")) {
            assertFalse(geneOfName.containsKey(trap), trap);
        }
    }

    @Test
    void newerAndOlderSymbolsAreKnown() {
        Map<String, String> expected = Map.of(
                "ATP5MK", "ATP5MD", "USMG5", "ATP5MD", "ATP5MJ", "ATP5MPL", "C14orf2", "ATP5MPL", "ATP5A1", "ATP5F1A");
        List<SignatureGene> genes = Signatures.load("oxphos-nuclear").get(0).genes();
        expected.forEach((alias, symbol) -> assertTrue(
                genes.stream()
                        .anyMatch(gene ->
                                gene.symbol().equals(symbol) && gene.aliases().contains(alias)),
                alias));
        List<SignatureGene> lsc17 = Signatures.load("lsc17").get(0).genes();
        Map.of("FAM30A", "KIAA0125", "BEX3", "NGFRAP1", "ADGRG1", "GPR56")
                .forEach((alias, symbol) -> assertTrue(
                        lsc17.stream()
                                .anyMatch(gene -> gene.symbol().equals(symbol)
                                        && gene.aliases().contains(alias)),
                        alias));
    }

    /** The 102 subunits are those of the five complexes and the two that belong to no complex. */
    @Test
    void nuclearAndMitochondrialSubunitsAreTheComplexesAndTwoMore() {
        Set<String> subunits = symbols("oxphos-nuclear");
        Set<String> mitochondrial = symbols("oxphos-mtdna");
        assertTrue(subunits.stream().noneMatch(mitochondrial::contains));
        subunits.addAll(mitochondrial);
        Set<String> complexes = new TreeSet<>();
        Stream.of("i", "ii", "iii", "iv", "v").forEach(number -> complexes.addAll(symbols("complex-" + number)));
        assertEquals(102, subunits.size());
        assertTrue(subunits.containsAll(complexes));
        subunits.removeAll(complexes);
        assertEquals(Set.of("CYCS", "HCCS"), subunits);
    }

    @Test
    void mitochondrialGenesAreThoseOfTheMitochondrialGenome() {
        assertTrue(symbols("oxphos-mtdna").stream().allMatch(symbol -> symbol.startsWith("MT-")));
        assertTrue(symbols("oxphos-nuclear").stream().noneMatch(symbol -> symbol.startsWith("MT-")));
        assertTrue(symbols("hallmark-oxphos").stream().noneMatch(symbol -> symbol.startsWith("MT-")));
    }

    @ParameterizedTest
    @CsvSource({
        "complex-i, mitocarta3_CI_subunits.txt",
        "complex-ii, mitocarta3_CII_subunits.txt",
        "complex-iii, mitocarta3_CIII_subunits.txt",
        "complex-iv, mitocarta3_CIV_subunits.txt",
        "complex-v, mitocarta3_CV_subunits.txt",
        "oxphos-mtdna, mtdna_protein_coding13.txt",
        "hallmark-oxphos, hallmark_oxidative_phosphorylation_v7.0.txt",
        "mitoribosome, mitocarta3_Mitochondrial_ribosome.txt",
        "tca-cycle, mitocarta3_TCA_cycle.txt"
    })
    void holdsTheGenesOfItsSource(String id, String file) throws IOException {
        assertEquals(sourceLines(file).map(String::strip).collect(Collectors.toSet()), symbols(id));
    }

    @Test
    void ensemblIdsAreAmongThoseOfMitoCarta() throws IOException {
        Map<String, Set<String>> ids = sourceLines("mitocarta3_annotation.tsv")
                .map(line -> line.split("\t"))
                .collect(
                        Collectors.toMap(cells -> cells[0], cells -> Set.copyOf(Arrays.asList(cells[1].split("\\|")))));
        for (String id : Signatures.shippedIds()) {
            for (SignatureGene gene : Signatures.load(id).get(0).genes()) {
                if (ids.containsKey(gene.symbol())) {
                    assertTrue(ids.get(gene.symbol()).contains(gene.ensemblId()), gene.toString());
                }
            }
        }
    }

    @Test
    void lsc17HasThePublishedWeights() throws IOException {
        Map<String, Double> weights = sourceLines("lsc17_weights.tsv")
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
        assertEquals(
                weights,
                Signatures.load("lsc17").get(0).genes().stream()
                        .collect(Collectors.toMap(SignatureGene::symbol, SignatureGene::weight)));
    }

    /** Twenty acute myeloid leukaemias of TCGA, keyed by versioned GENCODE ids. */
    @Test
    void everyGeneIsFoundByItsIdInARealMatrix() throws IOException {
        List<String> ids;
        try (BufferedReader reader = InputFile.openText(SharedData.path("data/tcga_laml20/counts_ensembl.csv.gz"))) {
            ids = reader.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
        GeneMatcher matcher = new GeneMatcher(ids, Collections.nCopies(ids.size(), ""));
        for (Signature signature : Signatures.shipped()) {
            for (GeneMatch match : matcher.match(signature).genes()) {
                assertEquals(MatchRule.ENSEMBL_ID, match.rule(), signature.id() + " " + match);
            }
        }
    }

    /** The example of the documentation must pass its own check. */
    @Test
    void theDocumentedExampleIsAGoodSignature() throws IOException {
        String page = Files.readString(Path.of("docs", "methods.md"));
        int start = page.indexOf("```yaml\n") + 8;
        List<String> example =
                page.substring(start, page.indexOf("```", start)).lines().toList();
        Signature signature = SignatureReader.read("example.yml", example).get(0);
        assertEquals(3, signature.genes().size());
        assertEquals(-1, signature.genes().get(1).weight());
    }

    /** The documentation's table names every shipped signature with its number of genes. */
    @Test
    void theDocumentedTableIsTrue() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "methods.md"));
        for (Signature signature : Signatures.shipped()) {
            if (!signature.id().startsWith("complex-")) {
                assertTrue(
                        rows.stream()
                                .anyMatch(row -> row.startsWith("| `" + signature.id() + "`")
                                        && row.contains("| " + signature.genes().size())),
                        signature.id());
            }
        }
    }

    private static Stream<String> sourceLines(String file) throws IOException {
        return Files.readAllLines(SharedData.path("signatures/" + file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @Test
    void anUnknownIdNamesTheNearestAndAll() {
        InputException e = assertThrows(InputException.class, () -> Signatures.load("oxphos_nuclear"));
        assertTrue(e.getMessage().contains("did you mean 'oxphos-nuclear'?"), e.getMessage());
        assertTrue(Signatures.shippedIds().stream().allMatch(e.getMessage()::contains), e.getMessage());
        InputException far = assertThrows(InputException.class, () -> Signatures.load("x.gmt"));
        assertFalse(far.getMessage().contains("did you mean"), far.getMessage());
    }

    @Test
    void severalAreLoadedInOrderAndTheirProblemsGathered() {
        assertEquals(
                List.of("tca-cycle", "lsc17"),
                Signatures.loadAll(List.of("tca-cycle", "lsc17")).stream()
                        .map(Signature::id)
                        .toList());
        InputException e =
                assertThrows(InputException.class, () -> Signatures.loadAll(List.of("nope", "lsc17", "lsc17", "nada")));
        assertEquals(3, e.problems().size());
        assertTrue(e.problems().get(1).message().contains("'lsc17' was already given"), e.getMessage());
    }
}
