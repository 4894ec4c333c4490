package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code annotation}, and the verbs that take what it makes, on the shipped test data. */
class AnnotationCommandTest {
    private static final String GTF = "test-data/genes.gtf.gz";
    private static final String BAM = "test-data/bam/AML03.bam";

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Mitoscore.commandLine();
        command.setErr(new PrintWriter(errors, true));
        return command.execute(arguments);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private void compile(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("annotation", "--gtf", GTF, "--output", in("genes.annotation")));
        arguments.addAll(List.of(options));
        assertEquals(0, run(arguments.toArray(String[]::new)), errors.toString());
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
                    run("count", "--gtf", gtf, "--rnaseq-metrics", "--junctions", "--output", output, BAM),
                    errors.toString());
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
            assertEquals(0, run("refflat", "--gtf", gtf, "--output", in(name + ".refflat")), errors.toString());
            assertEquals(
                    0,
                    run(
                            "merge",
                            "--gtf",
                            gtf,
                            "--output",
                            in(name + ".tsv"),
                            "--lengths",
                            in(name + ".lengths"),
                            "test-data/gene_counts.tsv"),
                    errors.toString());
        }
        for (String file : List.of(".refflat", ".tsv", ".lengths")) {
            assertSameBytes("text" + file, "compiled" + file);
        }
    }

    @Test
    void countingByAnotherAttributeThanCompiledForIsRefused() {
        compile("--attribute", "gene_name");
        int exit = run("count", "--gtf", in("genes.annotation"), "--output", in("x.counts.txt"), BAM);
        assertEquals(2, exit);
        assertTrue(errors.toString().contains("compiled for attribute 'gene_name', not 'gene_id'"), errors.toString());
        assertFalse(Files.exists(folder.resolve("x.counts.txt")));
    }
}
