package org.mitoscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.score.Titration;

class MultiqcFilesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    private Path folder;

    private void write(List<String> samples, Call call, boolean qc) {
        new MultiqcFiles(ReportFixtures.inputs(samples, call, qc, "singscore")).write(folder);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    /** The settings in a table's comment lines. */
    private JsonNode settings(String name) throws IOException {
        return YAML.readTree(lines(name).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n")));
    }

    private List<List<String>> table(String name) throws IOException {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    @Test
    void generalStatisticsHaveAColumnPerSetting() throws IOException {
        write(ReportFixtures.samples(2), Call.HIGH, true);

        JsonNode settings = settings("mitoscore_general_stats_mqc.tsv");
        List<List<String>> table = table("mitoscore_general_stats_mqc.tsv");
        assertEquals("generalstats", settings.get("plot_type").asText());
        // MultiQC wants a list with one mapping per column.
        assertTrue(settings.get("pconfig").isArray());
        for (int i = 0; i < settings.get("pconfig").size(); i++) {
            assertTrue(settings.get("pconfig").get(i).has(table.get(0).get(i + 1)));
        }
        assertEquals(List.of("S1", "0.1", "50", "High", "88 of 89"), table.get(1));
    }

    @Test
    void thereIsNoPercentileColumnWithoutPercentiles() throws IOException {
        write(ReportFixtures.samples(2), Call.NOT_CALLED, true);

        assertEquals(
                List.of("Sample", "mitoscore_score", "mitoscore_call", "mitoscore_genes"),
                table("mitoscore_general_stats_mqc.tsv").get(0));
    }

    @Test
    void tablesHaveAHeaderPerColumnInOrder() throws IOException {
        write(ReportFixtures.samples(2), Call.HIGH, true);

        for (String name : List.of("mitoscore_strandedness_mqc.tsv", "mitoscore_signature_coverage_mqc.tsv")) {
            JsonNode headers = settings(name).get("headers");
            List<String> columns = table(name).get(0);
            assertEquals(columns.size() - 1, headers.size(), name);
            for (int i = 1; i < columns.size(); i++) {
                assertEquals(
                        10 * i, headers.get(columns.get(i)).get("placement").asInt(), columns.get(i));
            }
        }
        assertEquals(
                List.of("S1", "auto", "reverse", "reverse", "2.5", "97.5", "warn"),
                table("mitoscore_strandedness_mqc.tsv").get(1));
        assertEquals(
                List.of("oxphos-nuclear", "89", "98.87640449438203", "88", "0", "0", "0", "0", "1", "0"),
                table("mitoscore_signature_coverage_mqc.tsv").get(1));
    }

    @Test
    void pagesStateTheirSectionInAComment() throws IOException {
        write(ReportFixtures.samples(2), Call.HIGH, true);

        for (String name : List.of("scores", "heatmap", "methods", "versions")) {
            String html = Files.readString(folder.resolve("mitoscore_" + name + "_mqc.html"));
            JsonNode settings = YAML.readTree(html.substring(4, html.indexOf("-->")));
            assertEquals("mitoscore_" + name, settings.get("id").asText());
            assertEquals("mitoscore_" + name, settings.get("anchor").asText());
            assertEquals("mitoscore", settings.get("parent_id").asText());
            Page.parse("<div>" + html + "</div>");
        }
    }

    @Test
    void namesThatLookLikeNumbersAreQuoted() throws IOException {
        write(List.of("1", "1e5", "#7", "nan", "A1"), Call.HIGH, false);

        assertEquals(
                List.of("A1", "\"nan\"", "\"#7\"", "\"1e5\"", "\"1\""),
                table("mitoscore_general_stats_mqc.tsv").stream()
                        .skip(1)
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void withoutQualityControlThereIsNoStrandedness() throws IOException {
        write(ReportFixtures.samples(1), Call.NOT_CALLED, false);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(
                            "mitoscore_general_stats_mqc.tsv",
                            "mitoscore_heatmap_mqc.html",
                            "mitoscore_methods_mqc.html",
                            "mitoscore_scores_mqc.html",
                            "mitoscore_signature_coverage_mqc.tsv",
                            "mitoscore_versions_mqc.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void everySectionHasItsPlaceInTheConfiguration() throws IOException {
        write(ReportFixtures.samples(1), Call.NOT_CALLED, true);
        List<Mitoscore> scores = ReportFixtures.scores(ReportFixtures.samples(3), Call.HIGH, "singscore", "mean");
        Reliability reliability = Reliability.of(
                List.of(), Map.of(), List.of(new Titration.Step(ScoreKey.of(scores.get(0)), 0.5, 1e6, 0, 0.1, 0.2, 1)));
        new MultiqcFiles(ReportFixtures.inputs(scores, reliability)).write(folder);
        assertTrue(Files.exists(folder.resolve("mitoscore_agreement_mqc.html")));
        assertTrue(Files.exists(folder.resolve("mitoscore_depth_mqc.html")));
        JsonNode order = YAML.readTree(Files.readString(Path.of("assets/multiqc_config.yml")))
                .get("report_section_order");

        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString().replaceFirst("_mqc\\..*", ""))
                    .filter(id -> !id.equals("mitoscore_general_stats"))
                    .forEach(id -> assertTrue(order.has(id), id));
        }
    }

    @Test
    void multiqcShowsEverySection() throws IOException, InterruptedException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "multiqc")));
        Assumptions.assumeTrue(installed, "skipped: multiqc is not on PATH");
        write(List.of("1", "<b>P</b>", "P-2"), Call.HIGH, true);

        Path log = folder.resolve("log.txt");
        Process multiqc = new ProcessBuilder(
                        "multiqc",
                        "--filename",
                        "multiqc_report.html",
                        "--config",
                        Path.of("assets/multiqc_config.yml").toAbsolutePath().toString(),
                        ".")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(multiqc.waitFor(300, TimeUnit.SECONDS), "multiqc did not finish");

        String said = Files.readString(log);
        assertEquals(0, multiqc.exitValue(), said);
        assertFalse(said.toLowerCase(java.util.Locale.ROOT).contains("error"), said);
        String report = Files.readString(folder.resolve("multiqc_report.html"));
        int before = -1;
        for (String section :
                List.of("scores", "heatmap", "signature_coverage", "strandedness", "methods", "versions")) {
            int at = report.indexOf("id=\"mitoscore_" + section + "\"");
            assertTrue(at > before, section + " is missing or out of order");
            before = at;
        }
        String stats = Files.readString(folder.resolve("multiqc_report_data/multiqc_general_stats.txt"));
        assertTrue(stats.contains("mitoscore_score"), stats);
        assertTrue(stats.contains("\n1\t") || stats.contains("\n1.0\t"), stats);
        assertTrue(stats.contains("88 of 89"), stats);
    }
}
