package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GeneMatcherTest {
    private static final SignatureGene ATP5MD =
            new SignatureGene("ATP5MD", "ENSG00000173915", 1, List.of("ATP5MK", "USMG5"));
    private static final SignatureGene SDHB = new SignatureGene("SDHB", "ENSG00000117118", -2, List.of());

    private static Signature signature(SignatureGene... genes) {
        return new Signature(
                "s",
                "1",
                "t",
                Direction.UNSTATED,
                Signature.Kind.WEIGHTED,
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                List.of(genes),
                "");
    }

    /** Rows written {@code id=name}; either may be empty. */
    private static SignatureMatch match(Signature signature, String... rows) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("=", -1);
            ids.add(cells[0]);
            names.add(cells.length > 1 ? cells[1] : "");
        }
        return new GeneMatcher(ids, names).match(signature);
    }

    private static GeneMatch only(SignatureGene gene, String... rows) {
        return match(signature(gene), rows).genes().get(0);
    }

    private static void assertMatch(MatchRule rule, int row, GeneMatch match) {
        assertEquals(rule, match.rule());
        assertEquals(row, match.row());
    }

    private static SignatureGene symbol(String symbol) {
        return new SignatureGene(symbol, "", 1, List.of());
    }

    @Test
    void theGeneTableKnowsEntrezIdsOfIdsAndOfSymbols() {
        assertMatch(MatchRule.GENE_TABLE, 1, only(SDHB, "999999", "6390"));
        assertMatch(MatchRule.GENE_TABLE, 1, only(symbol("SDHB"), "999999", "6390"));
    }

    @Test
    void theGeneTableKnowsEnsemblIdsOfSymbols() {
        assertMatch(MatchRule.GENE_TABLE, 1, only(symbol("SDHB"), "ENSG00000000001", "ENSG00000117118.13"));
    }

    /** ATP5A1 became ATP5F1A in 2018. */
    @Test
    void theGeneTableKnowsOlderAndNewerSymbols() {
        assertMatch(MatchRule.GENE_TABLE, 0, only(symbol("ATP5A1"), "ATP5F1A"));
        assertMatch(MatchRule.GENE_TABLE, 0, only(symbol("ATP5F1A"), "ATP5A1"));
        assertMatch(MatchRule.GENE_TABLE, 0, only(symbol("ATP5A1"), "ENSG00000152234=ATP5F1A"));
    }

    /** OMR and ORM, aliases of ATP5F1A, are aliases of other genes, too. */
    @Test
    void anAliasOfSeveralGenesIsNeverTakenForOneOfThem() {
        SignatureGene shared = symbol("ORM");
        assertMatch(MatchRule.AMBIGUOUS, -1, only(shared, "ATP5F1A", "ORM1"));
        assertMatch(MatchRule.AMBIGUOUS, -1, only(shared, "ATP5F1A", "OTHER"));
        assertMatch(MatchRule.MISSING, -1, only(symbol("ATP5F1A"), "ORM"));
    }

    @Test
    void aRowWithAnotherEnsemblIdIsNotMatchedThroughTheGeneTable() {
        assertMatch(MatchRule.MISSING, -1, only(symbol("ATP5A1"), "ENSG00000000001=ATP5F1A"));
    }

    @Test
    void rowNumbersAreNotEntrezIds() {
        String[] numbers =
                IntStream.rangeClosed(1, 6400).mapToObj(Integer::toString).toArray(String[]::new);
        assertMatch(MatchRule.MISSING, -1, only(SDHB, numbers));
        numbers[0] = "7000";
        assertMatch(MatchRule.GENE_TABLE, 6389, only(SDHB, numbers));
    }

    @Test
    void anEnsemblIdMatchesWhateverItsVersion() {
        GeneMatch match = only(ATP5MD, "ENSG00000000001=ATP5MD", "ENSG00000173915.14=RENAMED");
        assertMatch(MatchRule.ENSEMBL_ID, 1, match);
        assertEquals("ENSG00000173915.14", match.matrixGeneId());
        assertEquals("RENAMED", match.matrixGeneName());
    }

    @Test
    void symbolsMatchInEitherColumn() {
        assertMatch(MatchRule.SYMBOL, 0, only(ATP5MD, "ATP5MD"));
        assertMatch(MatchRule.SYMBOL, 0, only(ATP5MD, "7417=ATP5MD"));
        assertMatch(MatchRule.ENSEMBL_ID, 0, only(ATP5MD, "ATP5MD=ENSG00000173915"));
    }

    @Test
    void aSymbolWinsOverAnAlias() {
        assertMatch(MatchRule.SYMBOL, 1, only(ATP5MD, "USMG5", "ATP5MD"));
        assertMatch(MatchRule.ALIAS, 0, only(ATP5MD, "USMG5", "SDHB"));
    }

    @Test
    void anAliasDoesNotOverruleAnotherEnsemblId() {
        assertMatch(MatchRule.MISSING, -1, only(ATP5MD, "ENSG00000000001=USMG5"));
        assertMatch(MatchRule.SYMBOL, 0, only(ATP5MD, "ENSG00000000001=ATP5MD"));
    }

    @Test
    void lettersOfAnotherCaseAreAnotherGene() {
        assertMatch(MatchRule.MISSING, -1, only(SDHB, "sdhb", "sDHB", "ATP5MK"));
    }

    @Test
    void twoFittingRowsAreNeverResolvedByChance() {
        assertMatch(MatchRule.AMBIGUOUS, -1, only(SDHB, "1=SDHB", "2=SDHB"));
        assertMatch(MatchRule.AMBIGUOUS, -1, only(ATP5MD, "USMG5", "ATP5MK"));
        assertMatch(MatchRule.AMBIGUOUS, -1, only(SDHB, "ENSG00000117118.1=SDHB", "ENSG00000117118.2=SDHB"));
    }

    @Test
    void aRowWhoseIdAndNameAreTheSameIsOneRow() {
        assertMatch(MatchRule.SYMBOL, 0, only(SDHB, "SDHB=SDHB"));
    }

    @Test
    void ofAPseudoautosomalGeneTheXRowIsTaken() {
        SignatureGene gene = new SignatureGene("SLC25A6", "ENSG00000169100", 1, List.of());
        assertMatch(
                MatchRule.ENSEMBL_ID, 1, only(gene, "ENSG00000169100.14_PAR_Y=SLC25A6", "ENSG00000169100.14=SLC25A6"));
        assertMatch(MatchRule.ENSEMBL_ID, 0, only(gene, "ENSG00000169100.10=SLC25A6", "ENSGR0000169100.10=SLC25A6"));
        assertMatch(MatchRule.ENSEMBL_ID, 0, only(gene, "ENSG00000169100.14_PAR_Y=SLC25A6"));
        SignatureGene symbolOnly = new SignatureGene("SLC25A6", "", 1, List.of());
        assertMatch(
                MatchRule.SYMBOL,
                1,
                only(symbolOnly, "ENSG00000169100.14_PAR_Y=SLC25A6", "ENSG00000169100.14=SLC25A6"));
    }

    @Test
    void aRowServesOneGeneOnly() {
        SignatureGene other = new SignatureGene("OTHER", "", 1, List.of("SDHB"));
        SignatureMatch match = match(signature(other, SDHB), "SDHB");
        assertMatch(MatchRule.MISSING, -1, match.genes().get(0));
        assertMatch(MatchRule.SYMBOL, 0, match.genes().get(1));

        SignatureGene third = new SignatureGene("THIRD", "", 1, List.of("X"));
        SignatureGene fourth = new SignatureGene("FOURTH", "", 1, List.of("X"));
        match = match(signature(third, fourth), "X");
        assertMatch(MatchRule.AMBIGUOUS, -1, match.genes().get(0));
        assertMatch(MatchRule.AMBIGUOUS, -1, match.genes().get(1));
    }

    @Test
    void rowsWeightsAndCoverageAreOfTheGenesFound() {
        SignatureGene absent = new SignatureGene("ABSENT", "", 3, List.of());
        SignatureMatch match = match(signature(ATP5MD, absent, SDHB), "SDHB", "X", "ATP5MD");
        assertArrayEquals(new int[] {2, 0}, match.rows());
        assertArrayEquals(new double[] {1, -2}, match.weights());
        assertEquals(List.of("ABSENT"), match.missing());
        assertEquals(2.0 / 3, match.coverage());
    }

    @Test
    void idsAndNamesMustBeAsMany() {
        List<String> ids = List.of("A", "B");
        List<String> names = List.of("A");
        assertThrows(IllegalArgumentException.class, () -> new GeneMatcher(ids, names));
    }

    /** Many genes with few names, so that every rule and conflict occurs. */
    @Property(tries = 200)
    void theOrderOfGenesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<SignatureGene> genes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = random.nextBoolean() ? "" : "ENSG0000000000" + i;
            genes.add(new SignatureGene("G" + i, id, 1, List.of("A" + random.nextInt(4), "G" + random.nextInt(12))));
        }
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            ids.add(random.nextBoolean() ? "row" + row : "ENSG0000000000" + random.nextInt(10) + "." + row);
            names.add((random.nextBoolean() ? "A" : "G") + random.nextInt(10));
        }
        GeneMatcher matcher = new GeneMatcher(ids, names);
        List<GeneMatch> expected =
                matcher.match(signature(genes.toArray(SignatureGene[]::new))).genes();
        List<SignatureGene> shuffled = new ArrayList<>(genes);
        Collections.shuffle(shuffled, random);
        for (GeneMatch match :
                matcher.match(signature(shuffled.toArray(SignatureGene[]::new))).genes()) {
            assertEquals(expected.get(genes.indexOf(match.gene())), match);
        }
        long rows = expected.stream().filter(GeneMatch::found).count();
        assertEquals(
                rows,
                expected.stream()
                        .filter(GeneMatch::found)
                        .mapToInt(GeneMatch::row)
                        .distinct()
                        .count());
    }
}
