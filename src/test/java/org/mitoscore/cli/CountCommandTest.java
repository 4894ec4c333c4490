package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.alignment.BamFixture;

class CountCommandTest {
    private static final String GTF =
            """
            chr1\tx\texon\t100\t400\t.\t+\t.\tgene_id "A"; transcript_id "A1"; gene_name "a"; gene_biotype "protein_coding";
            chr1\tx\tCDS\t150\t300\t.\t+\t0\tgene_id "A"; transcript_id "A1";
            chr1\tx\texon\t600\t900\t.\t+\t.\tgene_id "A"; transcript_id "A1"; gene_name "a";
            chrM\tx\texon\t648\t1601\t.\t+\t.\tgene_id "R"; transcript_id "R1"; gene_name "MT-RNR1"; gene_biotype "Mt_rRNA";
            """;

    @TempDir
    private Path folder;

    private Path gtf;
    private Path bam;
    private Path output;
    private final VerbRunner mitoscore = new VerbRunner();

    @BeforeEach
    void makeInput() throws IOException {
        gtf = Files.writeString(folder.resolve("genes.gtf"), GTF);
        Path sam = BamFixture.sam(
                folder.resolve("r.sam"),
                BamFixture.read("r1", 0, 150),
                BamFixture.read("r2", 0, 700),
                "r3\t4\t*\t0\t0\t*\t*\t0\t0\tACGT\tIIII");
        bam = BamFixture.bam(sam, folder.resolve("r.bam"));
        output = folder.resolve("out/p1.counts.txt");
    }

    @Test
    void writesTableSummaryAndQuality() throws IOException {
        assertEquals(
                0,
                count("--gtf", gtf, "--sample", "p1", "--strandedness", "forward", "--output", output, bam),
                mitoscore.errors());
        List<String> table = Files.readAllLines(output);
        assertTrue(table.get(0).startsWith("# Program:mitoscore"));
        assertEquals("Geneid\tChr\tStart\tEnd\tStrand\tLength\tp1", table.get(1));
        assertEquals("A\tchr1;chr1\t100;600\t400;900\t+;+\t602\t2", table.get(2));
        List<String> summary = Files.readAllLines(folder.resolve("out/p1.counts.txt.summary"));
        assertEquals(List.of("Status\t" + bam, "Assigned\t2", "Unassigned_Unmapped\t1"), summary.subList(0, 3));
        JsonNode qc = new ObjectMapper()
                .readTree(folder.resolve("out/p1.count_qc.json").toFile());
        assertEquals("p1", qc.get("sample").asText());
        assertEquals("forward", qc.get("strandedness_used").asText());
        assertEquals(3, qc.get("records").asInt());
        assertEquals(1, qc.get("genes_detected").asInt());
    }

    @Test
    void writesJunctionsBesideTheTableWhenAsked() throws IOException {
        Path spliced = BamFixture.sam(
                folder.resolve("s.sam"), BamFixture.read("r", 0, 381).replace("\t50M\t", "\t20M199N30M\t"));
        assertEquals(
                0,
                count("--gtf", gtf, "--junctions", "--sample", "p1", "--output", output, spliced),
                mitoscore.errors());
        assertEquals(
                List.of(
                        "PrimaryGene\tSecondaryGenes\tSite1_chr\tSite1_location\tSite1_strand\tSite2_chr"
                                + "\tSite2_location\tSite2_strand\tp1",
                        "A\tNA\tchr1\t400\tNA\tchr1\t600\tNA\t1"),
                Files.readAllLines(folder.resolve("out/p1.counts.txt.jcounts")));
    }

    @Test
    void htseqsRulesGoWithNoOtherOnes() {
        assertEquals(1, count("--gtf", gtf, "--rules", "htseq", "--both-ends", "--output", output, bam));
        assertTrue(mitoscore.errors().contains("--rules htseq"), mitoscore.errors());
        assertEquals(0, count("--gtf", gtf, "--rules", "htseq", "--output", output, bam), mitoscore.errors());
    }

    /** A limit on the size of files stands for a full disk: the system refuses to write on in the same way. */
    @Test
    void saysInOneLineThatTheDiskIsFull() throws IOException, InterruptedException {
        StringBuilder saf = new StringBuilder("GeneID\tChr\tStart\tEnd\tStrand\n");
        for (int i = 0; i < 9_000; i++) {
            saf.append("GENE")
                    .append(i)
                    .append("\tchr1\t")
                    .append(i + 1)
                    .append("\t")
                    .append(i + 9)
                    .append("\t+\n");
        }
        Files.writeString(gtf, saf);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 64; exec \"$0\" -XX:-UsePerfData \"$@\"",
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mitoscore.class.getName(),
                        "count",
                        "--gtf",
                        gtf.toString(),
                        "--output",
                        output.toString(),
                        bam.toString())
                .start();
        List<String> errors = process.errorReader().lines().toList();
        assertEquals(3, process.waitFor());
        String last = errors.get(errors.size() - 1);
        assertTrue(last.startsWith("ERROR cannot write " + output), errors::toString);
        assertFalse(Files.exists(output));
        try (Stream<Path> files = Files.list(output.getParent())) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    @Test
    void headsTheColumnWithTheFileWhenNoSampleIsNamed() throws IOException {
        assertEquals(0, count("--gtf", gtf, "--output", output, bam), mitoscore.errors());
        assertTrue(Files.readAllLines(output).get(1).endsWith("\t" + bam));
    }

    @Test
    void countsSeveralLibrariesInOneTable() throws IOException {
        assertEquals(0, count("--gtf", gtf, "--sample", "p1,p2", "--output", output, bam, bam), mitoscore.errors());
        assertTrue(Files.readAllLines(output).get(2).endsWith("\t2\t2"));
        assertTrue(Files.exists(folder.resolve("out/p1.2.count_qc.json")));
    }

    @Test
    void saysEveryProblemAndWritesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.gtf"), "chr1\tx\texon\t1\t9\t.\t+\t.\tx \"y\";\n");
        assertEquals(2, count("--gtf", bad, "--output", output, folder.resolve("none.bam")));
        assertTrue(mitoscore.errors().contains("none.bam: file not found"), mitoscore.errors());
        assertTrue(mitoscore.errors().contains("bad.gtf, line 1"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** As after {@code --output *.bam}, where the first file is taken as the table. */
    @Test
    void neverReplacesAnAlignment() throws IOException {
        byte[] before = Files.readAllBytes(bam);
        assertEquals(1, count("--gtf", gtf, "--output", bam, bam));
        assertEquals(1, count("--gtf", gtf, "--output", folder.resolve("other.cram"), bam));
        assertTrue(mitoscore.errors().contains("other.cram is the name of an alignment"), mitoscore.errors());
        assertArrayEquals(before, Files.readAllBytes(bam));
    }

    @Test
    void neverReplacesAnInput() throws IOException {
        byte[] before = Files.readAllBytes(gtf);
        Path link = Files.createSymbolicLink(folder.resolve("link.gtf"), gtf);
        for (Path sameFile : List.of(gtf, folder.resolve("./" + gtf.getFileName()), link)) {
            assertEquals(1, count("--gtf", gtf, "--output", sameFile, bam));
            assertTrue(
                    mitoscore.errors().contains("would replace the file that is given as --gtf"), mitoscore.errors());
        }
        assertArrayEquals(before, Files.readAllBytes(gtf));
    }

    @Test
    void refusesAnUnknownStrandedness() {
        assertEquals(1, count("--gtf", gtf, "--strandedness", "yes", "--output", output, bam));
        assertTrue(mitoscore.errors().contains("auto, unstranded, forward or reverse"), mitoscore.errors());
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertEquals(1, count("--gtf", gtf, "--fragment-length", "50-600", "--output", output, bam));
        assertTrue(mitoscore.errors().contains("needs --both-ends"), mitoscore.errors());
    }

    @Test
    void picardTakesOurRefFlatAndRibosomalIntervals() throws IOException {
        Path refFlat = folder.resolve("genes.refflat");
        Path ribosomal = folder.resolve("rrna.interval_list");
        assertEquals(
                0,
                run(
                        "refflat",
                        "--gtf",
                        gtf,
                        "--alignment",
                        bam,
                        "--output",
                        refFlat,
                        "--ribosomal-intervals",
                        ribosomal),
                mitoscore.errors());
        assertEquals(
                "a\tA1\tchr1\t+\t99\t900\t149\t300\t2\t99,599,\t400,900,",
                Files.readAllLines(refFlat).get(0));
        assertTrue(Files.readString(ribosomal).endsWith("chrM\t648\t1601\t+\tR1\n"));
        Path metrics = folder.resolve("metrics.txt");
        assertEquals(
                0,
                run(
                        "picard",
                        "CollectRnaSeqMetrics",
                        "--INPUT",
                        bam,
                        "--OUTPUT",
                        metrics,
                        "--REF_FLAT",
                        refFlat,
                        "--RIBOSOMAL_INTERVALS",
                        ribosomal,
                        "--STRAND_SPECIFICITY",
                        "FIRST_READ_TRANSCRIPTION_STRAND",
                        "--ASSUME_SORTED",
                        "true",
                        "--VERBOSITY",
                        "ERROR",
                        "--QUIET",
                        "true"));
        assertTrue(Files.readString(metrics).contains("PCT_CODING_BASES"));
    }

    @Test
    void picardSaysThatItsOptionsAreWrong() {
        assertEquals(1, run("picard", "CollectRnaSeqMetrics", "--INPUT", bam, "--QUIET", "true"));
    }

    @Test
    void whatPicardRefusesIsBadInput() throws IOException {
        Path sam = BamFixture.sam(folder.resolve("odd.sam"), BamFixture.read("r", 4, 100));
        assertEquals(
                2,
                run(
                        "picard",
                        "CollectRnaSeqMetrics",
                        "--INPUT",
                        sam,
                        "--OUTPUT",
                        folder.resolve("m"),
                        "--REF_FLAT",
                        gtf,
                        "--STRAND_SPECIFICITY",
                        "NONE",
                        "--QUIET",
                        "true"));
        assertTrue(mitoscore.errors().contains("CollectRnaSeqMetrics"), mitoscore.errors());
    }

    private int count(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "count";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run(all);
    }

    private int run(Object... arguments) {
        return mitoscore.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }
}
