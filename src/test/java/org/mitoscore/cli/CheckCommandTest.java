package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad inputs one by one, as a person sees them: exit status 2, a message that says what and where, and no output. */
class CheckCommandTest {
    private static final Path BAMS = Path.of("test-data/bam").toAbsolutePath();
    private static final String GTF = "test-data/genes.gtf.gz";

    @TempDir
    private Path folder;

    private String run(int expected, String... arguments) {
        VerbRunner mitoscore = new VerbRunner();
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        assertEquals(expected, mitoscore.run(all.toArray(String[]::new)), mitoscore.errors());
        return expected == 0 ? mitoscore.out() : mitoscore.errors();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String sam(String... contigs) throws IOException {
        String header = String.join(
                "",
                Arrays.stream(contigs).map(contig -> "@SQ\t" + contig + "\n").toList());
        String contig = contigs[0].replaceFirst("SN:(\\S+)\t.*", "$1");
        return file("reads.sam", header + "r\t0\t" + contig + "\t100\t60\t10M\t*\t0\t0\tACGTACGTAC\tIIIIIIIIII\n");
    }

    private static void assertSays(String said, String... parts) {
        for (String part : parts) {
            assertTrue(said.contains(part), "no '" + part + "' in:\n" + said);
        }
    }

    @Test
    void goodAlignmentsAreTabulated() throws IOException {
        Path table = folder.resolve("check.tsv");
        run(
                0,
                "--alignment",
                BAMS.resolve("AML01_diagnosis.bam") + "," + BAMS.resolve("AML04.bam"),
                "--gtf",
                GTF,
                "--signature",
                "oxphos-nuclear,oxphos-mtdna",
                "--output",
                table.toString());
        List<String> rows = Files.readAllLines(table);
        assertEquals(3, rows.size());
        assertTrue(rows.get(1).startsWith("AML01_diagnosis.bam\tBAM\tcoordinate\tGRCh38\t"), rows.get(1));
        assertTrue(rows.get(1).contains("\tchr1\tchrM\t16569\t"), rows.get(1));
        assertTrue(rows.get(1).endsWith("\tAML01_diagnosis.bam.bai"), rows.get(1));
        assertTrue(rows.get(2).startsWith("AML04.bam\tBAM\tqueryname\t"), rows.get(2));
    }

    @Test
    void missingEmptyAndTruncatedAlignmentsAreToldTogether() throws IOException {
        byte[] whole = Files.readAllBytes(BAMS.resolve("AML03.bam"));
        Path cut = Files.write(folder.resolve("cut.bam"), Arrays.copyOf(whole, 50_000));
        String empty = file("empty.bam", "");
        String noReads = file("none.sam", "@SQ\tSN:chr1\tLN:248956422\n");
        Path table = folder.resolve("check.tsv");
        String said = run(
                2, "--alignment", cut.toString(), empty, noReads, folder + "/gone.bam", "--output", table.toString());
        assertSays(
                said,
                "ERROR 4 problems",
                cut + ": truncated",
                empty + ": the file is empty (0 bytes)",
                noReads + ": the file has a header but no reads",
                folder + "/gone.bam: file not found");
        assertFalse(Files.exists(table));
    }

    @Test
    void aLinkIsNamedByItsTarget() throws IOException {
        Path target = Files.writeString(folder.resolve("patient.bam"), "");
        Path link = Files.createSymbolicLink(folder.resolve("staged.bam"), target);
        assertSays(run(2, "--alignment", link.toString()), target + ": the file is empty");
    }

    @Test
    void contigsThatDoNotMatchAreShownInBothStyles() throws IOException {
        String reads = sam("SN:NC_000001.11\tLN:248956422", "SN:NC_000002.12\tLN:242193529");
        assertSays(run(2, "--alignment", reads, "--gtf", GTF), reads, "NC_000001.11", "chr1", "no contig");
    }

    @Test
    void theMitochondrionOfHg19IsNotTheOneThatIsAnnotated() throws IOException {
        String reads = sam("SN:chr7\tLN:159345973", "SN:chrM\tLN:16571");
        assertSays(run(2, "--alignment", reads, "--gtf", GTF), reads, "16571", "16,569");
    }

    @Test
    void anAnnotationWithoutGeneIdsIsRefusedByLine() throws IOException {
        String gtf = file("bad.gtf", "chr1\tx\texon\t1\t100\t.\t+\t.\tgene_name \"A\";\n");
        assertSays(run(2, "--gtf", gtf), gtf + ", line 1", "gene_id");
    }

    @Test
    void aSignatureWithoutAnyGeneInTheDataIsRefused() throws IOException {
        String signature = file("mouse.gmt", "mouse\tx\tNdufa1\tNdufa2\n");
        assertSays(
                run(2, "--gtf", GTF, "--signature", signature),
                "signature 'mouse': none of its 2 genes (such as Ndufa1)");
        String matrix = "test-data/gene_counts.tsv";
        assertSays(run(2, "--counts", matrix, "--signature", signature), "signature 'mouse'", matrix);
    }

    @Test
    void badCellsAndRepeatedGenesOfAMatrixAreNamed() throws IOException {
        String matrix = file("m.tsv", "gene_id\tS1\tS2\nG1\t1\tNaN\nG2\tmany\t2\nG1\t3\t4\n");
        assertSays(
                run(2, "--counts", matrix), matrix + ", line 2, column 'S2'", matrix + ", line 3, column 'S1'", "'G1'");
    }

    @Test
    void countsWithANegativeAreNotTakenForLogValues() throws IOException {
        String whole = file("whole.tsv", "gene_id\tS1\tS2\nG1\t1\t-3\nG2\t4\t2\n");
        assertSays(run(2, "--counts", whole), whole + ", line 2, column 'S2'", "G1");
        String fractions = file("fractions.tsv", "gene_id\tS1\tS2\nG1\t1.5\t3\nG2\t-4\t200.25\n");
        assertSays(run(2, "--counts", fractions), fractions + ", line 3, column 'S1'", "G2");
    }

    @Test
    void theKindOfAMatrixIsWhatThePipelineBranchesOn() throws IOException {
        Path kind = folder.resolve("kind.txt");
        run(0, "--counts", "test-data/gene_counts.tsv", "--signature", "oxphos-nuclear", "--kind", kind.toString());
        assertEquals("counts\n", Files.readString(kind));
        String logs = file("logs.tsv", "gene_id\tS1\tS2\nG1\t1.5\t-2\nG2\t0.25\t7.5\n");
        run(0, "--counts", logs, "--kind", kind.toString());
        assertEquals("expression\n", Files.readString(kind));
        run(0, "--counts", "test-data/gene_counts.tsv", "--need-counts");
        assertSays(
                run(2, "--counts", logs, "--need-counts"),
                logs + ": the values look like log or centred values, which hold no reads");
        String more = file("more.tsv", "gene_id\tS3\nG1\t1.5\nG2\t-0.25\n");
        assertSays(run(2, "--counts", logs + "," + more), "give one matrix of all samples");
    }

    @Test
    void aSamplesheetAloneIsCheckedAndItsLibrariesPrinted() {
        String printed = run(0, "--input", "test-data/samplesheet.csv", "--libraries", "-");
        assertSays(printed, "\"id\" : \"AML02_L2\"", BAMS.resolve("AML04.bam").toString(), "\"sex\" : \"female\"");
        assertEquals(printed, run(0, "--input", "test-data/samplesheet.csv", "--libraries", "-"));
    }

    @Test
    void parametersThatAreNoJsonObjectAreSaidToBeNone() throws IOException {
        assertSays(run(2, "--params", file("p.json", "[1")), "not JSON");
        assertSays(run(2, "--params", file("p.json", "[1]")), "a JSON object of parameters was expected");
        assertSays(
                run(2, "--params", file("p.json", "{\"outdir\": \"x\", \"input\": \"none.csv\"}")),
                "none.csv: file not found",
                "--gtf: missing");
    }
}
