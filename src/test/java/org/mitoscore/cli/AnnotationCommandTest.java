package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code annotation}, and the verbs that take what it makes, on the shipped test data. */
class AnnotationCommandTest {
    private static final String GTF = "test-data/genes.gtf.gz";
    private static final String BAM = "test-data/bam/AML03.bam";

    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private void compile(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("annotation", "--gtf", GTF, "--output", in("genes.annotation")));
        arguments.addAll(List.of(options));
        assertEquals(0, mitoscore.run(arguments.toArray(String[]::new)), mitoscore.errors());
    }

    private void assertSameBytes(String one, String other) throws IOException {
        assertEquals(-1, Files.mismatch(folder.resolve(one), folder.resolve(other)), one + " and " + other);
    }

    @Test
    void everyFileOfCountIsTheSameAsWithTheText() throws IOException {
        compile("--transcripts");
        for (String gtf : List.of(GTF, in("genes.annotation"))) {
            String output = in(gtf.equals(GTF) ? "text.counts.txt" : "compiled.counts.txt");
            assertEquals(
                    0,
                    mitoscore.run("count", "--gtf", gtf, "--rnaseq-metrics", "--junctions", "--output", output, BAM),
                    mitoscore.errors());
        }
        for (String file : List.of(
                ".counts.txt", ".counts.txt.summary", ".counts.txt.jcounts", ".count_qc.json", ".rna_metrics")) {
            assertSameBytes("text" + file, "compiled" + file);
        }
    }

    @Test
    void refFlatAndGeneLengthsAreTheSameAsWithTheText() throws IOException {
        compile("--transcripts");
        for (String gtf : List.of(GTF, in("genes.annotation"))) {
            String name = gtf.equals(GTF) ? "text" : "compiled";
            assertEquals(
                    0, mitoscore.run("refflat", "--gtf", gtf, "--output", in(name + ".refflat")), mitoscore.errors());
            assertEquals(
                    0,
                    mitoscore.run(
                            "merge",
                            "--gtf",
                            gtf,
                            "--output",
                            in(name + ".tsv"),
                            "--lengths",
                            in(name + ".lengths"),
                            "test-data/gene_counts.tsv"),
                    mitoscore.errors());
        }
        for (String file : List.of(".refflat", ".tsv", ".lengths")) {
            assertSameBytes("text" + file, "compiled" + file);
        }
    }

    @Test
    void countingByAnotherAttributeThanCompiledForIsRefused() {
        compile("--attribute", "gene_name");
        int exit = mitoscore.run("count", "--gtf", in("genes.annotation"), "--output", in("x.counts.txt"), BAM);
        assertEquals(2, exit);
        assertTrue(
                mitoscore.errors().contains("compiled for attribute 'gene_name', not 'gene_id'"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("x.counts.txt")));
    }
}
