package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoscore.cli.Mitoscore;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/**
 * Both subworkflows in pipelines of other people: copied as the README says, with a configuration of their own, without this
 * project's parameters, {@code bin/} or plugin, and with queue channels as well as value channels.
 */
class SubworkflowsIT {
    private static final Path README = NextflowRun.PROJECT.resolve("README.md");

    /** Copies the folders with the README's own lines, in a folder that has a clone called nf-mitoscore. */
    private static void copyFolders(Path pipeline) throws IOException, InterruptedException {
        Files.createSymbolicLink(pipeline.resolve("nf-mitoscore"), NextflowRun.PROJECT);
        Files.createDirectories(pipeline.resolve("modules/local"));
        Files.createDirectories(pipeline.resolve("subworkflows/local"));
        String lines = FencedBlock.with("cp -r nf-mitoscore/modules", README);
        Process copying = new ProcessBuilder("bash", "-euc", lines)
                .directory(pipeline.toFile())
                .inheritIO()
                .start();
        assertEquals(0, copying.waitFor());
        Files.delete(pipeline.resolve("nf-mitoscore"));
    }

    private static NextflowRun run(Path pipeline) throws IOException {
        return NextflowRun.in(pipeline)
                .script(pipeline.resolve("main.nf"))
                .environment("NXF_PLUGINS_DIR", pipeline.resolve("no-plugins").toString())
                .environment("PATH", NextflowRun.toolOfTasks(pipeline.resolve("tool")) + ":" + System.getenv("PATH"));
    }

    private static String line(Outcome outcome, String start) {
        return outcome.output()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + start + "' in:\n" + outcome.output()));
    }

    private static List<String> table(String path) throws IOException {
        return Files.readAllLines(Path.of(path.substring(path.indexOf('/'))));
    }

    @Test
    void bothAreIncludedFromCopiedFoldersWithValueChannels() throws IOException, InterruptedException {
        Path pipeline = NextflowRun.copyOf("including", NextflowRun.freshFolder("including"));
        copyFolders(pipeline);
        String matrix = NextflowRun.DATA.resolve("gene_counts.tsv").toString();
        String frozen = pipeline.resolve("frozen.mitoref").toString();
        assertEquals(
                0,
                Mitoscore.run(
                        "reference",
                        "build",
                        "--counts",
                        matrix,
                        "--method",
                        "mean",
                        "--name",
                        "frozen",
                        "--release",
                        "3",
                        "--output",
                        frozen));
        Outcome outcome = run(pipeline)
                .with(
                        "--one_bam",
                        NextflowRun.DATA.resolve("bam/AML01_diagnosis.bam").toString())
                .with("--annotation", NextflowRun.DATA.resolve("genes.gtf.gz").toString())
                .with("--matrix", matrix, "--frozen", frozen)
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        List<String> ofAlignment = table(line(outcome, "BAM_SCORES"));
        assertEquals(2, ofAlignment.size());
        assertTrue(ofAlignment.get(1).startsWith("patient\toxphos-nuclear\t"), ofAlignment.get(1));
        List<String> ofMatrix = table(line(outcome, "MATRIX_SCORES"));
        assertEquals(25, ofMatrix.size());
        assertTrue(ofMatrix.get(1).contains("\tmean\t"), "ext.args reach the module: " + ofMatrix.get(1));
        assertTrue(ofMatrix.get(1).contains("\tfrozen 3\t"), "the reference reaches it: " + ofMatrix.get(1));
        assertTrue(line(outcome, "MULTIQC_FILES").contains("patient.counts.txt.summary"));
        assertTrue(line(outcome, "VERSIONS").contains("MITOSCORE_COUNT mitoscore 0."));
    }

    @Test
    void theRecipeOfTheReadmeFitsAnAlignmentStepOfNfCoreRnaseq() throws IOException, InterruptedException {
        Path pipeline = NextflowRun.copyOf("patched", NextflowRun.freshFolder("patched"));
        copyFolders(pipeline);
        Path workflow = pipeline.resolve("workflows/rnaseq/main.nf");
        insert(workflow, "// RECIPE include", FencedBlock.with("include { BAM_MITOSCORE }", README));
        insert(workflow, "    // RECIPE call", FencedBlock.with("ch_genome_bam.join(", README));
        insert(
                pipeline.resolve("nextflow.config"),
                "// RECIPE config",
                FencedBlock.with("BAM_MITOSCORE:MITOSCORE_SCORE", README));
        Outcome outcome = run(pipeline)
                .version("25.04.4", "v2")
                .with("--bams", NextflowRun.DATA.resolve("bam").toString())
                .with("--gtf", NextflowRun.DATA.resolve("genes.gtf.gz").toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        List<String> scores = Files.readAllLines(outcome.file("mitoscore/mitoscores.tsv"));
        assertEquals(
                List.of("AML03 singscore", "AML03 ssgsea", "AML04 singscore", "AML04 ssgsea"),
                scores.stream()
                        .skip(1)
                        .map(row -> row.split("\t")[0] + " " + row.split("\t")[4])
                        .sorted()
                        .toList());
        assertTrue(Files.size(outcome.file("mitoscore/mitoscore_report.html")) > 0);
        String multiqc = line(outcome, "MULTIQC_FILES");
        for (String name : List.of("AML03.counts.txt.summary", "AML04.rna_metrics", "_mqc.")) {
            assertTrue(multiqc.contains(name), multiqc);
        }
        String versions = line(outcome, "VERSIONS");
        for (String process : List.of("RNASEQ:ALIGN", "RNASEQ:BAM_MITOSCORE:MITOSCORE_COUNT")) {
            assertTrue(versions.contains(process), versions);
        }
    }

    private static void insert(Path file, String mark, String lines) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(mark), file + " has no line " + mark);
        Files.writeString(file, text.replace(mark, lines));
    }
}
