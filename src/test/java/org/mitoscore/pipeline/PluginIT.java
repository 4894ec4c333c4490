package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.cli.Mitoscore;
import org.mitoscore.pipeline.NextflowRun.Outcome;
import org.mitoscore.signature.Signatures;

/** The plugin in real runs of other pipelines and of this one. */
class PluginIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = NextflowRun.PROJECT.resolve("docs/plugin.md");

    private static Path folder;
    private static Path plugins;
    private static Path scores;
    private static Path samples;

    @BeforeAll
    static void installAndScore() throws IOException {
        folder = NextflowRun.freshFolder("plugin");
        plugins = InstalledPlugin.into(folder.resolve("plugins"));
        Path logcpm = folder.resolve("logcpm.tsv");
        scores = folder.resolve("mitoscores.tsv");
        samples = folder.resolve("samples.tsv");
        Path counts = NextflowRun.DATA.resolve("gene_counts.tsv");
        assertEquals(
                0,
                Mitoscore.run(
                        "normalize",
                        "--counts",
                        counts.toString(),
                        "--method",
                        "logcpm",
                        "--output",
                        logcpm.toString()));
        assertEquals(
                0,
                Mitoscore.run(
                        "score",
                        "--expression",
                        logcpm.toString(),
                        "--signature",
                        "oxphos-nuclear",
                        "--method",
                        "singscore",
                        "--output",
                        scores.toString()));
        Files.writeString(
                samples,
                "sample\tlibraries\tqc_status\tqc_reasons\nC01\tAML01_L1\tpass\tNA\nC02\tC02\tfail\tfew fragments; few genes\n");
    }

    private static NextflowRun run(Path script) {
        return NextflowRun.in(script.getParent()).script(script).environment("NXF_PLUGINS_DIR", plugins.toString());
    }

    @ParameterizedTest
    @CsvSource({"24.10.0,v1", "25.04.4,v1", "25.04.4,v2"})
    void everyFunctionAnswersAndTheRunIsSummarised(String nextflow, String parser)
            throws IOException, InterruptedException {
        Path pipeline = NextflowRun.copyOf("functions", folder.resolve("functions-" + nextflow + parser));
        Outcome outcome = run(pipeline.resolve("main.nf"))
                .version(nextflow, parser)
                .with("--data", NextflowRun.DATA.toString())
                .with("--scores", scores.toString(), "--samples", samples.toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        assertTrue(outcome.output().contains("version " + nextflow), outcome.output());

        Map<String, JsonNode> answers = answers(outcome);
        JsonNode library = answers.get("libraries").get(0);
        assertEquals(6, answers.get("libraries").size());
        assertEquals("AML01_diagnosis", library.at("/meta/id").asText());
        assertEquals("auto", library.at("/meta/strandedness").asText());
        assertEquals("AML01_diagnosis.bam", library.get("bam").asText());
        assertTrue(library.get("bai").asText().endsWith("bam/AML01_diagnosis.bam.bai"));
        assertEquals("[]", answers.get("libraries").get(1).get("bai").asText());
        assertEquals(6, answers.get("nf-core").asInt());

        JsonNode alignment = answers.get("alignment");
        assertEquals("AML01_diagnosis", alignment.at("/samples/0").asText());
        assertEquals("coordinate", alignment.get("sort_order").asText());
        assertTrue(alignment.get("paired").asBoolean());
        assertEquals("GRCh38", alignment.get("assembly").asText());
        assertEquals("chr1", alignment.get("contig_style").asText());
        assertEquals("chrM", alignment.get("mitochondrial_contig").asText());
        assertEquals(6, answers.get("contigs").size());
        assertEquals(25, answers.get("contigs of one").get("matched").asInt());

        JsonNode row = answers.get("row");
        assertEquals("C01", row.get("sample").asText());
        assertTrue(row.get("score").isNumber() && row.get("genes_used").isInt(), row.toString());
        assertTrue(row.get("confidence").isNull() && row.get("flags").isArray(), row.toString());
        assertEquals(
                Signatures.load("oxphos-nuclear").get(0).sha256(),
                answers.get("signature").get("sha256").asText());
        assertEquals(24, answers.get("factory").size());
        assertEquals(6, answers.get("samples in a channel").size());

        JsonNode summary = JSON.readTree(pipeline.resolve("summary.json").toFile());
        assertTrue(summary.at("/run/success").asBoolean());
        assertEquals(24, summary.get("samples").size());
        JsonNode first = summary.at("/samples/0");
        assertEquals("C01", first.get("sample").asText());
        assertEquals("pass", first.get("qc_status").asText());
        assertEquals(row.get("score").asDouble(), first.at("/scores/0/score").asDouble());
        assertEquals(row.get("call"), first.at("/scores/0/call"));
        assertTrue(first.at("/files/0").asText().endsWith("published/AML01_L1.counts.txt"), first.toString());
        assertEquals("few genes", summary.at("/samples/1/qc_reasons/1").asText());
        assertTrue(outcome.output().contains("12 high, 12 low"), outcome.output());
        assertTrue(outcome.output().contains("1 of 24 samples failed QC"), outcome.output());
        assertTrue(
                outcome.output().lines().anyMatch(line -> line.matches(" *C02 .* fail +few fragments; few genes")),
                outcome.output());
    }

    /** Lines such as {@code ANSWER {"name": …, "value": …}}. */
    private static Map<String, JsonNode> answers(Outcome outcome) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        for (String line : outcome.output().lines().toList()) {
            if (line.startsWith("ANSWER ")) {
                JsonNode answer = JSON.readTree(line.substring("ANSWER ".length()));
                answers.put(answer.get("name").asText(), answer.get("value"));
            }
        }
        return answers;
    }

    @Test
    void theExampleOfThePageSendsPatientsTheirWays() throws IOException, InterruptedException {
        Path pipeline = Files.createDirectories(folder.resolve("branch"));
        Files.writeString(pipeline.resolve("main.nf"), FencedBlock.with("process HIGH", PAGE));
        Files.writeString(pipeline.resolve("nextflow.config"), FencedBlock.with("id 'nf-mitoscore@0.1.0'", PAGE));
        Outcome outcome = run(pipeline.resolve("main.nf"))
                .version("25.04.4", "v2")
                .with("--scores", scores.toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        Map<String, String> calls = new HashMap<>();
        for (String line : Files.readAllLines(scores)) {
            String[] cells = line.split("\t");
            calls.put(cells[0], cells[9]);
        }
        for (String call : List.of("high", "low")) {
            assertEquals(
                    calls.keySet().stream()
                            .filter(sample -> calls.get(sample).equals(call))
                            .map(sample -> sample + ".txt")
                            .sorted()
                            .toList(),
                    names(outcome.file(call)));
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void badInputEndsTheRunWithEveryProblem() throws IOException, InterruptedException {
        Path pipeline = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                pipeline.resolve("sheet.csv"), "sample,bam,strandedness\nA,missing.bam,foward\n,other.bam,auto\n");
        Files.writeString(pipeline.resolve("nextflow.config"), "plugins { id 'nf-mitoscore@0.1.0' }\n");
        Files.writeString(
                pipeline.resolve("main.nf"),
                """
                include { samplesheetToMitoscore } from 'plugin/nf-mitoscore'
                workflow { channel.fromList(samplesheetToMitoscore("${projectDir}/sheet.csv")).view() }
                """);
        Outcome outcome = run(pipeline.resolve("main.nf")).run();
        assertNotEquals(0, outcome.exit());
        for (String part :
                List.of("line 2", "missing.bam: file not found", "'forward'", "line 3", "sample name is missing")) {
            assertTrue(outcome.output().contains(part), part + " in:\n" + outcome.output());
        }
        assertFalse(outcome.output().contains("at org.mitoscore"), outcome.output());
    }

    /** The same results but for the summary, with and without the plugin. */
    @Test
    void thisPipelineUsesThePluginWhenItIsInstalled() throws IOException, InterruptedException {
        Outcome without = matrixRun("without", folder.resolve("no-plugins"));
        Outcome with = matrixRun("with", plugins);
        assertFalse(without.output().contains("Mitoscore calls"), without.output());
        assertTrue(
                with.output().contains("Mitoscore calls, oxphos-nuclear by singscore: 12 high, 12 low"), with.output());
        List<String> files = new ArrayList<>(with.files());
        assertTrue(files.remove("mitoscore/mitoscore_summary.json"), files.toString());
        assertEquals(without.files(), files);
        for (String name : List.of("mitoscore/mitoscores.tsv", "expression/gene_logcpm_tmm.tsv")) {
            assertEquals(Files.readString(without.file(name)), Files.readString(with.file(name)), name);
        }
        JsonNode summary =
                JSON.readTree(with.file("mitoscore/mitoscore_summary.json").toFile());
        assertEquals(24, summary.get("samples").size());
    }

    private static Outcome matrixRun(String name, Path pluginFolder) throws IOException, InterruptedException {
        return NextflowRun.in(folder.resolve(name))
                .with("--counts", NextflowRun.DATA.resolve("gene_counts.tsv").toString(), "--skip_multiqc")
                .environment("NXF_PLUGINS_DIR", pluginFolder.toString())
                .run();
    }
}
