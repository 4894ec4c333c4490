package org.mitoscore.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.io.InputException;

class MatrixReaderTest {
    private static final String HTSEQ = "g1\t5\ng2\t0\n__no_feature\t100\n__ambiguous\t2\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private LoadedMatrix counts(Path... files) {
        return MatrixReader.read(List.of(files), MatrixRequest.counts());
    }

    private List<String> refused(Path... files) {
        InputException refused = assertThrows(InputException.class, () -> counts(files));
        return refused.problems().stream().map(Object::toString).toList();
    }

    private static void assertHolds(
            ExpressionMatrix matrix, List<String> genes, List<String> samples, double[]... values) {
        assertEquals(genes, matrix.geneIds());
        assertEquals(samples, matrix.samples());
        for (int sample = 0; sample < values.length; sample++) {
            assertArrayEquals(values[sample], matrix.sample(sample));
        }
    }

    @Test
    void nfCoreMergedCountsKeepGeneNames() throws IOException {
        LoadedMatrix loaded = counts(file("m.tsv", "gene_id\tgene_name\tA\tB\nE1\tSDHA\t10\t2.5\nE2\tSDHB\t0\t31\n"));
        assertHolds(
                loaded.matrix(), List.of("E1", "E2"), List.of("A", "B"), new double[] {10, 0}, new double[] {2.5, 31});
        assertEquals(List.of("SDHA", "SDHB"), loaded.matrix().geneNames());
        assertEquals(ValueKind.ESTIMATED_COUNTS, loaded.kind());
    }

    @Test
    void featureCountsTableGivesLengthsAndSampleNames() throws IOException {
        String text =
                "# Program:featureCounts v2.0.3\nGeneid\tChr\tStart\tEnd\tStrand\tLength\tgene_name\t/x/A.bam\tB.cram\n"
                        + "E1\t1;1\t1;9\t5;19\t+;+\t16\tSDHA\t3\t4\n";
        LoadedMatrix loaded = counts(file("fc.txt", text));
        assertHolds(loaded.matrix(), List.of("E1"), List.of("A", "B"), new double[] {3}, new double[] {4});
        assertEquals(List.of("SDHA"), loaded.matrix().geneNames());
        assertArrayEquals(new double[] {16}, loaded.lengths().orElseThrow().of(loaded.matrix()));
    }

    @Test
    void featureCountsColumnsKeepTheirFoldersWhenFileNamesRepeat() throws IOException {
        String text = "Geneid\tChr\tStart\tEnd\tStrand\tLength\ta/x.bam\tb/x.bam\nE1\t1\t1\t5\t+\t5\t3\t4\n";
        assertEquals(
                List.of("a/x.bam", "b/x.bam"),
                counts(file("fc.txt", text)).matrix().samples());
    }

    @Test
    void starFilesTakeTheStrandTheirCountsShow() throws IOException {
        String reverse = "N_unmapped\t5\t5\t5\nN_multimapping\t1\t1\t1\nN_noFeature\t2\t9\t3\nN_ambiguous\t0\t0\t0\n"
                + "E1\t100\t3\t97\nE2\t10\t1\t9\n";
        String even = "N_unmapped\t5\t5\t5\nE1\t100\t52\t48\nE2\t10\t5\t5\n";
        LoadedMatrix loaded = counts(file("A.ReadsPerGene.out.tab", reverse), file("B_ReadsPerGene.out.tab", even));
        assertHolds(
                loaded.matrix(), List.of("E1", "E2"), List.of("A", "B"), new double[] {97, 9}, new double[] {100, 10});
    }

    @Test
    void starFileWhoseStrandIsUnclearIsRefusedUnlessTheColumnIsGiven() throws IOException {
        Path unclear = file("A.ReadsPerGene.out.tab", "N_unmapped\t5\t5\t5\nE1\t100\t70\t30\n");
        List<String> problems = refused(unclear);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("--star-column"), problems.get(0));
        MatrixRequest forward = new MatrixRequest(ValueRule.COUNTS, StarColumn.FORWARD);
        assertArrayEquals(
                new double[] {70},
                MatrixReader.read(List.of(unclear), forward).matrix().sample(0));
    }

    @Test
    void starFileIsNamedByItsFolderWhenItHasNoPrefix() throws IOException {
        Files.createDirectory(folder.resolve("patient7"));
        Path file = file("patient7/ReadsPerGene.out.tab", "N_unmapped\t5\t5\t5\nE1\t100\t0\t100\n");
        assertEquals(List.of("patient7"), counts(file).matrix().samples());
    }

    @Test
    void htseqFilesAreJoinedByGeneWithoutTheirSummary() throws IOException {
        Path second = file("B.htseq.counts", "g2\t7\ng1\t1\n__no_feature\t3\n");
        LoadedMatrix loaded = counts(file("A.htseq.counts", HTSEQ), second);
        assertHolds(loaded.matrix(), List.of("g1", "g2"), List.of("A", "B"), new double[] {5, 0}, new double[] {1, 7});
    }

    @Test
    void filesWithOtherGenesAreNotJoined() throws IOException {
        List<String> problems =
                refused(file("A.htseq.counts", HTSEQ), file("B.htseq.counts", "g1\t1\ng9\t1\n__no_feature\t3\n"));
        assertTrue(problems.get(0).contains("other genes") && problems.get(0).contains("g2"), problems.get(0));
    }

    @Test
    void filesOfCountsAndOfLogValuesAreNotJoined() throws IOException {
        List<String> problems = refused(
                file("a.tsv", "gene_id\tA\ng1\t500\ng2\t7\n"), file("b.tsv", "gene_id\tB\ng1\t8.97\ng2\t2.81\n"));
        assertTrue(problems.get(0).contains("b.tsv: holds log or centred values, but"), problems.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1.2\n2\t2\nName\tDescription\tA\tB\nE1\tSDHA\t1\t2\nE2\tna\t3\t4\n",
                "#1.3\n2\t2\t1\t1\nid\tsymbol\tA\tB\nbatch\tna\tx\ty\nE1\tSDHA\t1\t2\nE2\tna\t3\t4\n"
            })
    void gctOfBothVersions(String text) throws IOException {
        LoadedMatrix loaded = counts(file("m.gct", text));
        assertHolds(loaded.matrix(), List.of("E1", "E2"), List.of("A", "B"), new double[] {1, 3}, new double[] {2, 4});
        assertEquals(List.of("SDHA", ""), loaded.matrix().geneNames());
    }

    @Test
    void truncatedGctIsRefused() throws IOException {
        List<String> problems = refused(file("m.gct", "#1.2\n3\t1\nName\tDescription\tA\nE1\tx\t1\n"));
        assertTrue(problems.get(0).contains("announces 3 rows, the file has 1"), problems.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gene,A,B\nE1,1,2\nE2,3,4\n",
                "\"\",\"A\",\"B\"\n\"E1\",1,2\n\"E2\",3,4\n",
                "A\tB\nE1\t1\t2\nE2\t3\t4\n",
                "gene;A;B\nE1;1;2\nE2;3;4\n",
                "# made by a program\nid\tdescription\tA\tB\nE1\tsays, what\t1\t2\nE2\t\t3\t4\n"
            })
    void plainTablesOfManyHabits(String text) throws IOException {
        assertHolds(
                counts(file("plain", text)).matrix(),
                List.of("E1", "E2"),
                List.of("A", "B"),
                new double[] {1, 3},
                new double[] {2, 4});
    }

    @Test
    void gzipIsReadWhateverTheNameAndWindowsLineEndsToo() throws IOException {
        Path file = folder.resolve("table.txt");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("gene\tA\r\nE1\t4\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertArrayEquals(new double[] {4}, counts(file).matrix().sample(0));
    }

    @Test
    void everyBadCellIsNamed() throws IOException {
        Path file = file("bad.tsv", "gene_id\tgene_name\tA\tB\nE1\tx\t1\tNaN\nE2\ty\t-3\tfoo\nE3\tz\tInf\t\n");
        List<String> problems = refused(file);
        assertEquals(5, problems.size());
        assertTrue(problems.get(0).contains("line 2, column 'B': gene E1: missing value 'NaN'"), problems.get(0));
        assertTrue(problems.get(1).contains("line 3, column 'A': gene E2: negative value -3"), problems.get(1));
        assertTrue(problems.get(2).contains("'foo' is not a number"), problems.get(2));
        assertTrue(problems.get(3).contains("infinite value 'Inf'"), problems.get(3));
        assertTrue(problems.get(4).contains("missing value ''"), problems.get(4));
    }

    @Test
    void manyBadCellsAreCounted() throws IOException {
        String rows = IntStream.range(0, 80).mapToObj(i -> "E" + i + "\tx\n").collect(Collectors.joining());
        List<String> problems = refused(file("bad.tsv", "gene\tA\n" + rows));
        assertEquals(51, problems.size());
        assertTrue(problems.get(50).contains("30 more bad cells (80 in all)"), problems.get(50));
    }

    @Test
    void duplicateGenesSamplesAndRaggedRowsAreToldTogether() throws IOException {
        Path bad = file("bad.tsv", "gene\tA\tA\nE1\t1\t2\nE1\t3\t4\nE2\t1\n");
        InputException refused =
                assertThrows(InputException.class, () -> MatrixReader.read(List.of(bad), MatrixRequest.anyValues()));
        List<String> problems =
                refused.problems().stream().map(Object::toString).toList();
        assertEquals(3, problems.size());
        assertTrue(problems.get(0).contains("duplicate sample name 'A' (samples 1 and 2)"), problems.get(0));
        assertTrue(problems.get(1).contains("line 4: the row has 2 fields, the header asks for 3"), problems.get(1));
        assertTrue(problems.get(2).contains("line 3: duplicate gene id 'E1' (first in line 2)"), problems.get(2));
    }

    @Test
    void countsOfAGeneInSeveralRowsAreSummed() throws IOException {
        Path file = file("counts.tsv", "gene\tA\tB\nE1\t1\t2\nE2\t5\t5\nE1\t10\t20\nE1\t100\t0\n");
        ExpressionMatrix matrix =
                MatrixReader.read(List.of(file), MatrixRequest.counts()).matrix();
        assertEquals(List.of("E1", "E2"), matrix.geneIds());
        assertArrayEquals(new double[] {111, 5}, matrix.sample(0));
        assertArrayEquals(new double[] {22, 5}, matrix.sample(1));
    }

    @Test
    void problemsOfAllFilesAreToldTogether() throws IOException {
        List<String> problems =
                refused(file("a.tsv", "gene\tA\nE1\tx\n"), file("b.tsv", ""), folder.resolve("missing.tsv"));
        assertEquals(3, problems.size());
        assertTrue(problems.get(1).contains("the file is empty"), problems.get(1));
        assertTrue(problems.get(2).contains("file not found"), problems.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gene_id\tgene_name\tA\n", "gene\tA\n\n"})
    void headerWithoutGenesIsRefused(String text) throws IOException {
        assertTrue(refused(file("m.tsv", text)).get(0).contains("a header but no gene row"));
    }

    @Test
    void oneSampleInTwoFilesPointsToMerge() throws IOException {
        List<String> problems = refused(file("a.tsv", "gene\tA\nE1\t1\n"), file("b.tsv", "gene\tA\nE1\t2\n"));
        assertTrue(problems.get(0).contains("sample 'A' is also in")
                && problems.get(0).contains("mitoscore merge"));
    }

    @Test
    void samplesInRowsAreRecognised() throws IOException {
        String text = "sample,ENSG00000000003,ENSG00000000005\nTR1,1,2\n";
        assertTrue(refused(file("m.csv", text)).get(0).contains("transpose"));
    }

    @Test
    void tpmIsNotTakenForCounts() throws IOException {
        Path tpm = file("tpm.tsv", "gene\tA\nE1\t400000.5\nE2\t599999.5\n");
        assertTrue(refused(tpm).get(0).contains("TPM or CPM"));
        assertEquals(
                ValueKind.PER_MILLION,
                MatrixReader.read(List.of(tpm), MatrixRequest.anyValues()).kind());
    }

    /** @param factor what each of 2,000 values is a multiple of */
    private Path thousands(String name, double factor) throws IOException {
        StringBuilder text = new StringBuilder("gene\tA\tB\n");
        for (int gene = 1; gene <= 2000; gene++) {
            text.append("E" + gene + "\t" + gene * factor + "\t" + gene * factor * 0.9 + "\n");
        }
        return file(name, text.toString());
    }

    @Test
    void valuesPerKilobaseAreNotTakenForCounts() throws IOException {
        Path rpkm = thousands("rpkm.tsv", 0.1237);
        assertTrue(refused(rpkm).get(0).contains("RPKM"), refused(rpkm).toString());
        assertEquals(
                ValueKind.PER_KILOBASE,
                MatrixReader.read(List.of(rpkm), MatrixRequest.anyValues()).kind());
    }

    /** As tximport scales them by length: no value is whole, but they add up to the library. */
    @Test
    void countsScaledByLengthAreEstimatedCounts() throws IOException {
        assertEquals(
                ValueKind.ESTIMATED_COUNTS,
                counts(thousands("scaled.tsv", 12.37)).kind());
    }

    @Test
    void logValuesAreNotTakenForCounts() throws IOException {
        assertTrue(
                refused(file("log.tsv", "gene\tA\nE1\t4.25\nE2\t11.5\n")).get(0).contains("log"));
    }

    @Test
    void negativeValuesAreFineWhereAnyValueIs() throws IOException {
        Path log = file("log.tsv", "gene\tA\nE1\t-4.25\nE2\t1.5e1\n");
        assertArrayEquals(
                new double[] {-4.25, 15},
                MatrixReader.read(List.of(log), MatrixRequest.anyValues())
                        .matrix()
                        .sample(0));
    }

    @Test
    void truncatedGzipIsSaid() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 5000; i++) {
                out.write(("E" + i * 7919 + "\t" + i * 31 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(refused(cut).get(0).contains("truncated"));
    }

    @Test
    void aMillionColumnsAreRead() throws IOException {
        int samples = 1_000_000;
        StringBuilder text = new StringBuilder("gene");
        for (int i = 0; i < samples; i++) {
            text.append("\ts").append(i);
        }
        text.append("\nE1")
                .append("\t7".repeat(samples))
                .append("\nE2")
                .append("\t8".repeat(samples))
                .append('\n');
        ExpressionMatrix matrix = counts(file("wide.tsv", text.toString())).matrix();
        assertEquals(samples, matrix.sampleCount());
        assertArrayEquals(new double[] {7, 8}, matrix.sample(samples - 1));
    }
}
