package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/** The first thing a user does: the test profile from end to end, and the same again with {@code -resume}. */
class TestProfileIT {
    private static final List<String> HIGH_TO_LOW =
            List.of("AML02", "AML01_relapse", "AML04", "AML03", "AML01_diagnosis");
    private static final List<String> LIBRARIES =
            List.of("AML01_diagnosis", "AML01_relapse", "AML02_L1", "AML02_L2", "AML03", "AML04");

    private static Path folder;

    private static Outcome first;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        folder = NextflowRun.freshFolder("test-profile");
        first = NextflowRun.in(folder).with("-profile", "test").run();
        assertEquals(0, first.exit(), first.output());
    }

    @Test
    void everyOutputIsThereAndNotEmpty() throws IOException {
        for (String library : LIBRARIES) {
            assertNotEmpty("counts/" + library + ".counts.txt");
            assertNotEmpty("counts/" + library + ".counts.txt.summary");
            assertNotEmpty("qc/rnaseq_metrics/" + library + ".rna_metrics");
        }
        for (String name : List.of(
                "expression/gene_counts.tsv",
                "expression/gene_cpm.tsv",
                "expression/gene_tpm.tsv",
                "expression/gene_logcpm_tmm.tsv",
                "mitoscore/mitoscores.tsv",
                "mitoscore/mitoscores.json",
                "mitoscore/signature_genes.tsv",
                "mitoscore/confidence.tsv",
                "qc/samples.tsv",
                "report/mitoscore_report.html",
                "pipeline_info/execution_trace.txt",
                "pipeline_info/execution_timeline.html",
                "pipeline_info/execution_report.html",
                "pipeline_info/pipeline_dag.html",
                "pipeline_info/software_versions.yml",
                "pipeline_info/parameters.json")) {
            assertNotEmpty(name);
        }
    }

    @Test
    void scoresComeInTheOrderThatWasPutIn() throws IOException {
        Map<String, Double> scores = first.scores();
        List<String> order = scores.keySet().stream()
                .sorted(Comparator.comparing(scores::get).reversed())
                .toList();
        assertEquals(HIGH_TO_LOW, order);
    }

    @Test
    void librariesOfOneSampleAreSummed() throws IOException {
        String header =
                Files.readAllLines(first.file("expression/gene_counts.tsv")).get(0);
        assertEquals("gene_id\tgene_name\tAML01_diagnosis\tAML01_relapse\tAML02\tAML03\tAML04", header);
        double whole = columnSum("expression/gene_counts.tsv", "AML02");
        double parts =
                columnSum("counts/AML02_L1.counts.txt", "AML02") + columnSum("counts/AML02_L2.counts.txt", "AML02");
        assertEquals(parts, whole);
    }

    @Test
    void everySampleHasItsRowOfQualityFromCountsAndMetrics() throws IOException {
        List<Map<String, String>> rows = first.table("qc/samples.tsv");
        assertEquals(
                List.of("AML01_diagnosis", "AML01_relapse", "AML02", "AML03", "AML04"),
                rows.stream().map(row -> row.get("sample")).toList());
        for (Map<String, String> row : rows) {
            assertTrue(Set.of("pass", "warn").contains(row.get("qc_status")), row.toString());
            assertEquals(
                    0, row.values().stream().filter(""::equals).count(), "missing values are NA, not empty: " + row);
        }
    }

    @Test
    void theReportIsNamedWithItsWholePath() {
        assertTrue(
                first.output()
                        .contains(first.file("report/mitoscore_report.html").toString()),
                first.output());
    }

    @Test
    void multiqcMakesItsReportOrIsSaidToBeMissing() throws IOException {
        if (NextflowRun.hasMultiqc()) {
            String page = Files.readString(first.file("multiqc/multiqc_report.html"));
            for (String section : List.of("featureCounts", "RnaSeqMetrics", "Mitoscore")) {
                assertTrue(page.contains(section), section);
            }
        } else {
            assertTrue(first.output().contains("MultiQC was not found"), first.output());
        }
    }

    @Test
    void softwareVersionsNameEveryTool() throws IOException {
        String versions = Files.readString(first.file("pipeline_info/software_versions.yml"));
        for (String line : List.of("MITOSCORE_COUNT:", "    mitoscore: 0.", "    Nextflow: 2")) {
            assertTrue(versions.contains(line), versions);
        }
    }

    @Test
    void aSecondRunTakesEveryTaskFromTheCache() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(first.file("mitoscore/mitoscores.tsv"));
        Set<String> tasks = first.tasks().keySet();
        Outcome second =
                NextflowRun.in(folder).with("-profile", "test", "-resume").run();
        assertEquals(0, second.exit(), second.output());
        assertEquals(
                Set.of("CACHED"),
                Set.copyOf(second.tasks().values()),
                second.tasks().toString());
        assertEquals(tasks, second.tasks().keySet());
        assertEquals(new String(before), Files.readString(second.file("mitoscore/mitoscores.tsv")));
    }

    /** What was measured while counting is what Picard's own program writes in a second pass, and alone goes on to the QC table. */
    @Test
    void picardsOwnProgramGivesTheSameMetrics() throws IOException, InterruptedException {
        assertTrue(first.tasks().keySet().stream().noneMatch(task -> task.startsWith("PICARD")), "a second pass");
        Path other = NextflowRun.freshFolder("test-profile-picard");
        Outcome picard = NextflowRun.in(other)
                .with("-profile", "test", "--picard_rnaseq_metrics", "--skip_multiqc")
                .run();
        assertEquals(0, picard.exit(), picard.output());
        for (String library : LIBRARIES) {
            String name = "qc/rnaseq_metrics/" + library + ".rna_metrics";
            assertEquals(figures(picard.file(name)), figures(first.file(name)), library);
        }
        assertEquals(Files.readString(picard.file("qc/samples.tsv")), Files.readString(first.file("qc/samples.tsv")));
        String versions = Files.readString(picard.file("pipeline_info/software_versions.yml"));
        assertTrue(versions.contains("PICARD_COLLECTRNASEQMETRICS:\n    picard: 3."), versions);
    }

    /** The lines of a metrics file that are not about how it was made. */
    private static List<String> figures(Path metrics) throws IOException {
        List<String> lines = Files.readAllLines(metrics).stream()
                .filter(line -> !line.startsWith("# ") && !line.startsWith("## htsjdk"))
                .toList();
        assertTrue(lines.size() > 100, metrics + " has a histogram of 101 lines");
        return lines;
    }

    private static void assertNotEmpty(String name) throws IOException {
        assertTrue(Files.exists(first.file(name)), name + " is missing; there are " + first.files());
        assertTrue(Files.size(first.file(name)) > 0, name + " is empty");
    }

    private static double columnSum(String name, String column) throws IOException {
        List<String> lines = Files.readAllLines(first.file(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        int index = List.of(lines.get(0).split("\t")).indexOf(column);
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[index]))
                .sum();
    }
}
