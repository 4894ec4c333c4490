package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class SignatureReaderTest {
    @TempDir
    private Path folder;

    private static List<Signature> read(String name, String... lines) {
        return SignatureReader.read(name, Arrays.asList(lines));
    }

    private static List<String> problems(String name, String... lines) {
        InputException e = assertThrows(InputException.class, () -> read(name, lines));
        return e.problems().stream().map(Object::toString).toList();
    }

    @Test
    void yamlGivesEveryField() {
        Signature signature = read(
                        "s.yml",
                        "id: demo",
                        "version: '1.10'",
                        "title: A demonstration",
                        "direction: poor_outcome",
                        "kind: weighted",
                        "intended_use: To show",
                        "source: This test",
                        "doi: 10.1000/1",
                        "licence: MIT",
                        "cut_off: 0.25",
                        "genes:",
                        "  - {symbol: NDUFS3, ensembl: ENSG00000213619.9, weight: -0.5, aliases: [CI-30, X30]}",
                        "  - symbol: NO",
                        "    weight: up")
                .get(0);
        assertEquals("demo", signature.id());
        assertEquals("1.10", signature.version());
        assertEquals("A demonstration", signature.title());
        assertEquals(Direction.HIGH_IS_POOR_OUTCOME, signature.direction());
        assertEquals(Signature.Kind.WEIGHTED, signature.kind());
        assertEquals("To show", signature.intendedUse());
        assertEquals("This test", signature.source());
        assertEquals("10.1000/1", signature.doi());
        assertEquals("MIT", signature.licence());
        assertEquals(OptionalDouble.of(0.25), signature.cutOff());
        assertEquals(
                List.of(
                        new SignatureGene("NDUFS3", "ENSG00000213619", -0.5, List.of("CI-30", "X30")),
                        new SignatureGene("NO", "", 1, List.of())),
                signature.genes());
    }

    @Test
    void yamlProblemsComeTogetherWithTheirLines() {
        assertEquals(
                List.of(
                        "s.yml, line 2: unknown key 'licens'; known are cut_off, direction, doi, genes, id, intended_use, "
                                + "kind, licence, source, title, version",
                        "s.yml, line 1: 'title' is missing",
                        "s.yml, line 3: 'upwards' is not a direction; expected one of high_oxphos, high_mitochondrial, "
                                + "poor_outcome, good_outcome, unstated",
                        "s.yml, line 5: 'ENSG1' is not an Ensembl gene id such as ENSG00000213619",
                        "s.yml, line 6: 'much' is not a weight; expected up, down or a number other than 0",
                        "s.yml, line 8: a gene needs 'symbol' or 'ensembl'",
                        "s.yml, line 9: gene 'B' comes twice, first in line 7; keep one"),
                problems(
                        "s.yml",
                        "id: demo",
                        "licens: MIT",
                        "direction: upwards",
                        "genes:",
                        "  - {symbol: A, ensembl: ENSG1}",
                        "  - {symbol: C, weight: much}",
                        "  - B",
                        "  - {weight: 2}",
                        "  - {symbol: B}"));
    }

    @Test
    void yamlKindMustFitTheWeights() {
        assertEquals(
                List.of("s.yml, line 3: kind is 'gene_set' but the weights make it 'up_down'"),
                problems("s.yml", "id: x", "title: x", "kind: gene_set", "genes: [{symbol: A, weight: down}]"));
    }

    @Test
    void brokenYamlNamesTheLine() {
        List<String> problems = problems("s.yml", "id: x", "title: [never closed");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).matches("s.yml, line \\d: not valid YAML: .+"), problems.get(0));
    }

    @Test
    void gmtHoldsSeveralSignaturesOfSymbolsAndIds() {
        List<Signature> signatures =
                read("sets.gmt", "FIRST\tThe first\tNDUFS3\tENSG00000179091.12\t", "", "SECOND\tna\tSDHB");
        assertEquals(2, signatures.size());
        assertEquals("FIRST", signatures.get(0).id());
        assertEquals("The first", signatures.get(0).title());
        assertEquals("SECOND", signatures.get(1).title());
        assertEquals(Signature.Kind.GENE_SET, signatures.get(0).kind());
        assertEquals(Direction.UNSTATED, signatures.get(0).direction());
        assertEquals(
                List.of(
                        new SignatureGene("NDUFS3", "", 1, List.of()),
                        new SignatureGene("", "ENSG00000179091", 1, List.of())),
                signatures.get(0).genes());
    }

    @Test
    void geneRepeatedInOneGmtLineCountsOnce() {
        List<SignatureGene> genes =
                read("sets.gmt", "A\tx\tSDHB\tSDHA\tSDHB").get(0).genes();
        assertEquals(
                List.of("SDHB", "SDHA"),
                genes.stream().map(SignatureGene::label).toList());
    }

    @Test
    void gmtProblemsComeTogether() {
        assertEquals(
                List.of(
                        "sets.gmt, line 2: expected tab-separated name, description and at least one gene",
                        "sets.gmt, line 3: signature 'A' comes twice, first in line 1",
                        "sets.gmt, line 3: signature 'A' has no gene"),
                problems("sets.gmt", "A\tx\tSDHB\tSDHB", "B SDHA", "A\tx\t\t"));
    }

    @Test
    void tsvTakesWeightsWithAndWithoutHeader() {
        Signature signature = read("my.list.tsv", "# mine", "gene\tweight", "CD34\t0.0338", "CDK6\t-7e-2")
                .get(0);
        assertEquals("my.list", signature.id());
        assertEquals(Signature.Kind.WEIGHTED, signature.kind());
        assertEquals(
                List.of(
                        new SignatureGene("CD34", "", 0.0338, List.of()),
                        new SignatureGene("CDK6", "", -0.07, List.of())),
                signature.genes());
        assertEquals(
                signature.sha256(),
                read("x.tsv", "CD34\t0.0338", "CDK6\t-0.07").get(0).sha256());
    }

    @Test
    void tsvTakesUpAndDown() {
        Signature signature = read("s.txt", "SDHC\tup", "SLC25A29\tdown").get(0);
        assertEquals(Signature.Kind.UP_DOWN, signature.kind());
        assertEquals(-1, signature.genes().get(1).weight());
        assertEquals(Signature.Kind.GENE_SET, read("s.txt", "SDHC\tup").get(0).kind());
    }

    @Test
    void tsvProblemsComeTogether() {
        assertEquals(
                List.of(
                        "s.tsv, line 2: expected two tab-separated columns: gene, and weight or up/down",
                        "s.tsv, line 3, column 2: 'NaN' is not a weight; expected up, down or a number other than 0",
                        "s.tsv, line 4: '2-Sep' is a date that a spreadsheet made of a gene symbol; write the symbol",
                        "s.tsv, line 5: gene 'ENSG00000213619' comes twice, first in line 1; keep one",
                        "s.tsv: weights and up/down are mixed; use one of them for all genes"),
                problems("s.tsv", "ENSG00000213619.1\t1", "SDHA", "SDHB\tNaN", "2-Sep\tup", "ENSG00000213619.2\t1"));
    }

    @Test
    void formatIsToldByContentWhenTheNameDoesNot() {
        assertEquals(
                "demo",
                read("s", "id: demo", "title: t", "genes: [SDHA]").get(0).id());
        assertEquals("A", read("s", "A\tx\tSDHA\tSDHB").get(0).id());
        assertEquals("s", read("s", "SDHA\tup").get(0).id());
    }

    @Test
    void filesMayBeCompressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("A\tx\tSDHA\n".getBytes(StandardCharsets.UTF_8));
        }
        Path whole = Files.write(folder.resolve("s.gmt.gz"), bytes.toByteArray());
        assertEquals("A", SignatureReader.read(whole).get(0).id());

        Path cut = Files.write(folder.resolve("cut.gmt.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));
        InputException e = assertThrows(InputException.class, () -> SignatureReader.read(cut));
        assertTrue(e.getMessage().contains("cannot be read to its end"), e.getMessage());
    }

    @Test
    void anEmptyOrMissingFileIsAProblem() throws IOException {
        assertEquals(1, problems("s.gmt", "", "# nothing").size());
        Path missing = folder.resolve("none.gmt");
        InputException e = assertThrows(InputException.class, () -> SignatureReader.read(missing));
        assertEquals(missing + ": file not found", e.getMessage());
    }
}
