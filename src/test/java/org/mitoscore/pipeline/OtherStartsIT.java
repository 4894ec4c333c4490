package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mitoscore.cli.Mitoscore;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/** Runs that start elsewhere than the test profile: from a matrix, from nf-core/rnaseq's sheet, with one sample, as a stub. */
class OtherStartsIT {
    private static final String GTF = NextflowRun.DATA.resolve("genes.gtf.gz").toString();

    private static final Path COUNTS = NextflowRun.DATA.resolve("gene_counts.tsv");

    private static final String CLINICAL =
            NextflowRun.DATA.resolve("clinical.csv").toString();

    private Path folder;

    @BeforeEach
    void freshFolder(TestInfo test) throws IOException {
        folder = NextflowRun.freshFolder(test.getTestMethod().orElseThrow().getName());
    }

    /** A machine without MultiQC at that, which must not matter. */
    @Test
    void aMatrixOfCountsIsScoredAndCalledWithoutMultiqc() throws IOException, InterruptedException {
        String path =
                NextflowRun.pathWithout("multiqc", folder.resolve("programs")).toString();
        Outcome outcome = NextflowRun.in(folder)
                .with("--counts", COUNTS.toString(), "--gtf", GTF)
                .with("--methods", "singscore,zscore", "--titration", "--replicates", "20")
                .environment("PATH", path)
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        assertTrue(outcome.output().contains("MultiQC was not found on PATH"), outcome.output());
        assertEquals(
                List.of(
                        "expression/gene_counts.tsv",
                        "expression/gene_cpm.tsv",
                        "expression/gene_lengths.tsv",
                        "expression/gene_logcpm_tmm.tsv",
                        "expression/gene_tpm.tsv",
                        "mitoscore/agreement.tsv",
                        "mitoscore/calls_by_method.tsv",
                        "mitoscore/confidence.tsv",
                        "mitoscore/mitoscores.json",
                        "mitoscore/mitoscores.tsv",
                        "mitoscore/signature_genes.tsv",
                        "mitoscore/titration.tsv",
                        "report/mitoscore_report.html"),
                outcome.files());
        List<Map<String, String>> scores = outcome.table("mitoscore/mitoscores.tsv");
        assertEquals(2 * 24, scores.size());
        assertEquals(
                2 * 12,
                scores.stream().filter(row -> row.get("call").equals("high")).count());
        List<Map<String, String>> confidence = outcome.table("mitoscore/confidence.tsv");
        for (int i = 0; i < scores.size(); i++) {
            double flips = Double.parseDouble(confidence.get(i).get("flip_probability"));
            assertEquals(1 - flips, Double.parseDouble(scores.get(i).get("confidence")), 1e-12);
            assertTrue(Double.isFinite(Double.parseDouble(confidence.get(i).get("noise_low"))), "counts were drawn");
        }
        String page = Files.readString(outcome.file("report/mitoscore_report.html"));
        for (String section : List.of("agreement", "depth")) {
            assertTrue(page.contains("<section id=\"" + section + "\">"), section);
        }
        assertTrue(page.contains("methods call it"), "each sample has its sentence");
    }

    /** With a clinical table, whose results go into every report. */
    @Test
    void aMatrixOfTpmIsScoredAsItIsAndTestedAgainstOutcome() throws IOException, InterruptedException {
        Path tpm = folder.resolve("gene_tpm.tsv");
        Files.writeString(tpm, perMillion(Files.readAllLines(COUNTS)));
        Outcome outcome = NextflowRun.in(folder)
                .with("--counts", tpm.toString(), "--clinical", CLINICAL)
                .with("--arm", "arm", "--covariates", "age_years,sex", "--groups", "tertiles")
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        assertEquals(24, outcome.scores().size());
        assertFalse(Files.exists(outcome.file("expression")), "TPM is not normalized as if it were counts");
        List<Map<String, String>> results = outcome.table("cohort/cohort_results.tsv");
        for (String analysis : List.of("cox", "cox_adjusted", "arm_interaction", "roc", "random_signatures")) {
            List<Map<String, String>> rows = results.stream()
                    .filter(row -> row.get("analysis").equals(analysis))
                    .toList();
            assertFalse(rows.isEmpty(), analysis);
            rows.forEach(row -> assertTrue(Double.isFinite(Double.parseDouble(row.get("estimate"))), row.toString()));
            rows.forEach(row -> assertEquals("24", row.get("n"), row.toString()));
        }
        assertTrue(results.stream().anyMatch(row -> row.get("term").equals("tertiles")));
        assertTrue(Files.exists(outcome.file("cohort/figures/OS.oxphos-nuclear.singscore.kaplan-meier.png")));
        assertTrue(Files.readString(outcome.file("report/mitoscore_report.html"))
                .contains("href=\"../cohort/cohort_report.html\""));
        if (NextflowRun.hasMultiqc()) {
            String page = Files.readString(outcome.file("multiqc/multiqc_report.html"));
            assertTrue(page.contains("Mitoscore: outcome") && page.contains("OS time (days)"));
        }
    }

    private Path referenceOfTheMatrix(String method) {
        Path reference = folder.resolve("cohort.mitoref");
        assertEquals(
                0,
                Mitoscore.run(
                        "reference",
                        "build",
                        "--counts",
                        COUNTS.toString(),
                        "--method",
                        method,
                        "--name",
                        "cohort-of-24",
                        "--release",
                        "1",
                        "--output",
                        reference.toString()));
        return reference;
    }

    /** Two members of a reference alone have the scores that GSVA gave them among all its members. */
    @Test
    void aMatrixIsPlacedInAFrozenReference() throws IOException, InterruptedException {
        Path cohort = folder.resolve("cohort.tsv");
        assertEquals(
                0,
                Mitoscore.run(
                        "score", "--counts", COUNTS.toString(), "--method", "gsva", "--output", cohort.toString()));
        Path two = folder.resolve("two.tsv");
        Files.write(
                two,
                Files.readAllLines(COUNTS).stream()
                        .map(line -> line.split("\t"))
                        .map(cells -> String.join("\t", cells[0], cells[1], cells[4], cells[9]))
                        .toList());
        Outcome outcome = NextflowRun.in(folder)
                .with("--counts", two.toString(), "--methods", "gsva", "--skip_multiqc")
                .with("--reference", referenceOfTheMatrix("gsva").toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        List<Map<String, String>> placed = outcome.table("mitoscore/mitoscores.tsv");
        assertEquals(
                List.of("C03", "C08"),
                placed.stream().map(row -> row.get("sample")).toList());
        List<String> ofCohort = Files.readAllLines(cohort);
        for (Map<String, String> row : placed) {
            String start = String.join("\t", row.get("sample"), "oxphos-nuclear", row.get("signature_version"));
            String end = "\tgsva\t" + row.get("score") + "\tcohort\t";
            assertTrue(
                    ofCohort.stream().anyMatch(line -> line.startsWith(start) && line.contains(end)), row.toString());
            assertEquals("cohort-of-24 1", row.get("reference"));
            assertTrue(row.get("call_rule").contains("of 24 members of cohort-of-24 1"), row.get("call_rule"));
        }
        assertTrue(Files.readString(outcome.file("report/mitoscore_report.html"))
                .contains("against the frozen reference cohort-of-24 1"));
    }

    /**
     * One sample alone, whose BAM nf-core/rnaseq's sheet repeats for each pair of FASTQ files; and the tool is where tasks
     * run but not where Nextflow runs, as with a container, so that the sheet is read in a task. It is scored against a
     * frozen reference.
     */
    @Test
    void oneSampleOfNfCoresSheetWithTheToolInTasksOnly() throws IOException, InterruptedException {
        List<String> rows = Files.readAllLines(NextflowRun.DATA.resolve("samplesheet_with_bams.csv"));
        String row = rows.stream()
                .filter(line -> line.startsWith("AML03,"))
                .findFirst()
                .orElseThrow();
        Path sheet = folder.resolve("samplesheet_with_bams.csv");
        Files.writeString(sheet, rows.get(0) + "\n" + row + "\n" + row.replace("_R1", "_run2_R1") + "\n");
        Files.createSymbolicLink(folder.resolve("bam"), NextflowRun.DATA.resolve("bam"));
        Path reference = referenceOfTheMatrix("singscore");
        Outcome outcome = NextflowRun.in(folder)
                .with("--input", sheet.toString(), "--gtf", GTF, "--skip_rnaseq_metrics", "--skip_multiqc")
                .with("--reference", reference.toString())
                .environment("PATH", NextflowRun.toolOfTasks(folder.resolve("tool")) + ":" + System.getenv("PATH"))
                .environment("MITOSCORE_JAR", folder.resolve("no.jar").toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        assertTrue(outcome.tasks().keySet().stream().anyMatch(task -> task.startsWith("MITOSCORE_SAMPLESHEET")));
        assertEquals(List.of("AML03"), List.copyOf(outcome.scores().keySet()));
        assertTrue(Files.exists(outcome.file("counts/AML03.counts.txt")), "the repeated BAM is one library");
        assertTrue(Double.isFinite(outcome.scores().get("AML03")));
        Map<String, String> placed = outcome.table("mitoscore/mitoscores.tsv").get(0);
        assertTrue(
                placed.get("call_rule").contains("cohort-of-24"), "one sample is placed in the reference: " + placed);
        assertTrue(Files.size(outcome.file("report/mitoscore_report.html")) > 0);
    }

    @Test
    void aStubRunTouchesEveryOutput() throws IOException, InterruptedException {
        Outcome outcome = NextflowRun.in(folder)
                .with(
                        "--input",
                        NextflowRun.DATA.resolve("samplesheet_with_bams.csv").toString(),
                        "--gtf",
                        GTF,
                        "--clinical",
                        CLINICAL,
                        "-stub-run")
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        for (String name : List.of(
                "counts/AML02_L2.counts.txt",
                "qc/rnaseq_metrics/AML03.rna_metrics",
                "expression/gene_logcpm_tmm.tsv",
                "qc/samples.tsv",
                "mitoscore/mitoscores.tsv",
                "cohort/cohort_report.html",
                "report/mitoscore_report.html")) {
            assertTrue(Files.exists(outcome.file(name)), name);
        }
    }

    private static String perMillion(List<String> counts) {
        int samples = counts.get(0).split("\t").length - 2;
        double[] sums = new double[samples];
        for (String line : counts.subList(1, counts.size())) {
            String[] cells = line.split("\t");
            for (int i = 0; i < samples; i++) {
                sums[i] += Double.parseDouble(cells[i + 2]);
            }
        }
        StringBuilder tpm = new StringBuilder(counts.get(0)).append('\n');
        for (String line : counts.subList(1, counts.size())) {
            String[] cells = line.split("\t");
            tpm.append(cells[0]).append('\t').append(cells[1]);
            for (int i = 0; i < samples; i++) {
                tpm.append('\t').append(Double.parseDouble(cells[i + 2]) / sums[i] * 1e6);
            }
            tpm.append('\n');
        }
        return tpm.toString();
    }
}
