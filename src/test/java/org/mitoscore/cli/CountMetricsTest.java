package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputFile;

/** {@code count --rnaseq-metrics} from the command line, on the shipped test data. */
class CountMetricsTest {
    private static final Path GTF = Path.of("test-data/genes.gtf.gz");
    private static final Path BAMS = Path.of("test-data/bam");

    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();

    private List<String> count(String name, String library, String... options) throws IOException {
        String[] arguments = {
            "count",
            "--gtf",
            GTF.toString(),
            "--rnaseq-metrics",
            "--output",
            folder.resolve(name + ".counts.txt").toString()
        };
        String bam = BAMS.resolve(library + ".bam").toString();
        assertEquals(
                0,
                mitoscore.run(Stream.of(arguments, options, new String[] {bam})
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new)),
                mitoscore.errors());
        return Files.readAllLines(folder.resolve(name + ".rna_metrics"));
    }

    private static String field(List<String> metrics, String name) {
        int header = metrics.indexOf("## METRICS CLASS\tpicard.analysis.RnaSeqMetrics") + 1;
        int column = List.of(metrics.get(header).split("\t", -1)).indexOf(name);
        return metrics.get(header + 1).split("\t", -1)[column];
    }

    @Test
    void theSameBytesForAnyNumberOfThreads() throws IOException {
        assertEquals(count("one", "AML02_lib1"), count("four", "AML02_lib1", "--threads", "4"));
    }

    /** Every read of the strand that is right for one strandedness is wrong for the other. */
    @Test
    void theStrandUsedForCountingIsTheRightOne() throws IOException {
        List<String> forward = count("forward", "AML03", "--strandedness", "forward");
        List<String> reverse = count("reverse", "AML03", "--strandedness", "reverse");
        List<String> none = count("none", "AML03", "--strandedness", "unstranded");
        assertTrue(Long.parseLong(field(forward, "CORRECT_STRAND_READS")) > 0);
        assertEquals(field(forward, "CORRECT_STRAND_READS"), field(reverse, "INCORRECT_STRAND_READS"));
        assertEquals(field(forward, "INCORRECT_STRAND_READS"), field(reverse, "CORRECT_STRAND_READS"));
        assertEquals("0", field(none, "CORRECT_STRAND_READS"));
    }

    /** The line from which MultiQC takes the sample, and none that changes from run to run. */
    @Test
    void theHeaderNamesTheAlignmentAndNoDate() throws IOException {
        List<String> metrics = count("header", "AML04");
        assertTrue(
                metrics.get(1).matches("# CollectRnaSeqMetrics --INPUT \\S*AML04\\.bam --STRAND_SPECIFICITY [A-Z_]+"));
        assertFalse(String.join("\n", metrics).contains("Started on"));
    }

    /** An annotation that does not say what is ribosomal gives no ribosomal bases, not none of them. */
    @Test
    void withoutBiotypesRibosomalBasesAreNotKnown() throws IOException {
        assertTrue(Long.parseLong(field(count("with", "AML04"), "RIBOSOMAL_BASES")) > 0);
        Path bare = folder.resolve("bare.gtf");
        try (BufferedReader lines = InputFile.openText(GTF)) {
            Files.write(
                    bare,
                    lines.lines()
                            .map(line -> line.replaceAll("gene_(bio)?type \"[^\"]*\";", ""))
                            .toList());
        }
        Path output = folder.resolve("bare.counts.txt");
        String bam = BAMS.resolve("AML04.bam").toString();
        assertEquals(
                0,
                mitoscore.run(
                        "count", "--gtf", bare.toString(), "--rnaseq-metrics", "--output", output.toString(), bam),
                mitoscore.errors());
        assertEquals("", field(Files.readAllLines(folder.resolve("bare.rna_metrics")), "RIBOSOMAL_BASES"));
    }

    @Test
    void severalLibrariesAreNumbered() throws IOException {
        String output = folder.resolve("both.counts.txt").toString();
        String first = BAMS.resolve("AML03.bam").toString();
        String second = BAMS.resolve("AML04.bam").toString();
        assertEquals(
                0,
                mitoscore.run("count", "--gtf", GTF.toString(), "--rnaseq-metrics", "--output", output, first, second),
                mitoscore.errors());
        assertEquals(count("alone", "AML04"), Files.readAllLines(folder.resolve("both.2.rna_metrics")));
        assertTrue(Files.exists(folder.resolve("both.1.rna_metrics")));
    }

    @Test
    void anAnnotationWithoutTranscriptsIsRefused() throws IOException {
        Path saf =
                Files.writeString(folder.resolve("genes.saf"), "GeneID\tChr\tStart\tEnd\tStrand\nG\tchr1\t1\t900\t+\n");
        Path output = folder.resolve("saf.counts.txt");
        int status = mitoscore.run(
                "count",
                "--gtf",
                saf.toString(),
                "--rnaseq-metrics",
                "--output",
                output.toString(),
                BAMS.resolve("AML03.bam").toString());
        assertEquals(2, status);
        assertTrue(mitoscore.errors().contains("no transcripts"), mitoscore.errors());
        assertFalse(Files.exists(output));
    }
}
