package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.score.MitoscoreTable;

/** The verbs qc and report on files, as a person runs them. */
class QcReportCommandTest {
    private static final String JSON =
            """
            {"sample": "%s", "library": "x.bam", "paired": true, "records": 200, "fragments": 100, "assigned": 90,
             "strandedness_declared": "%s", "strandedness_inferred": "reverse", "strandedness_used": "%s",
             "strand_forward": 0.02, "strand_reverse": 0.98, "strand_informative": 80, "mtdna_fraction": 0.25,
             "duplicate_fraction": 0.0, "rrna_fraction": "NaN", "genes_detected": 2,
             "xist_fragments": 3.0, "chromosome_y_fragments": "NaN", "median_insert_size": 200.0}
            """;

    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** What a failing run says on standard error. */
    private static String failure(int status, String... args) {
        VerbRunner mitoscore = new VerbRunner();
        assertEquals(status, mitoscore.run(args), mitoscore.errors());
        return mitoscore.errors();
    }

    @BeforeEach
    void counts() throws IOException {
        text(
                "counts.tsv",
                """
                gene_id\tgene_name\tA\tB
                ENSG00000004779\tNDUFAB1\t50\t40
                ENSG00000023228\tNDUFS1\t40\t0
                ENSG00000075624\tACTB\t0\t50
                """);
        text("A_1.count_qc.json", JSON.formatted("A", "auto", "reverse"));
        text("B_2.count_qc.json", JSON.formatted("B", "forward", "forward"));
    }

    private String[] qc(String... more) {
        return Stream.concat(
                        Stream.of(
                                "qc",
                                "--count-qc",
                                file("A_1.count_qc.json"),
                                file("B_2.count_qc.json"),
                                "--counts",
                                file("counts.tsv"),
                                "--output",
                                file("samples.tsv")),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void qcJudgesEverySample() throws IOException {
        assertEquals(0, Mitoscore.run(qc("--warn-assigned", "50")));

        List<String> lines = Files.readAllLines(folder.resolve("samples.tsv"));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1)
                .startsWith("A\tA_1\t100\t90\t90\tauto\treverse\treverse\t2\t98\t25\t2\t3\tNA\t0\t200\tNA"));
        assertTrue(lines.get(1).endsWith("\toxphos-nuclear\t2\t2\t89\tpass\tNA"), lines.get(1));
        assertTrue(
                lines.get(2).contains("\toxphos-nuclear\t1\t2\t89\tfail\tcounted as forward but the reads say reverse"),
                lines.get(2));
    }

    @Test
    void qcReportsTheProblemsOfAllFilesAtOnceAndWritesNothing() throws IOException {
        text("A_1.count_qc.json", "{\"sample\": \"A\"}");
        text("B_2.count_qc.json", "no json");

        String said = failure(2, qc("--signature", "oxphos-nucleer", "--rnaseq-metrics", file("absent.rna_metrics")));

        assertTrue(said.contains("4 problems"), said);
        assertTrue(said.contains("did you mean 'oxphos-nuclear'"), said);
        assertTrue(said.contains("absent.rna_metrics: file not found"), said);
        assertFalse(Files.exists(folder.resolve("samples.tsv")));
    }

    private String[] report(String output, String... more) {
        return Stream.concat(
                        Stream.of(
                                "report",
                                "--scores",
                                file("mitoscores.tsv"),
                                "--expression",
                                file("counts.tsv"),
                                "--output",
                                file(output)),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private void score() {
        assertEquals(
                0,
                Mitoscore.run(
                        "score",
                        "--expression",
                        file("counts.tsv"),
                        "--output",
                        file("mitoscores.tsv"),
                        "--gene-matches",
                        file("genes.tsv")));
    }

    @Test
    void theReportNeedsOnlyScoresAndExpression() throws IOException {
        score();

        assertEquals(0, Mitoscore.run(report("report.html")));

        String html = Files.readString(folder.resolve("report.html"));
        assertTrue(html.contains("There is no quality control of the reads"));
        assertTrue(html.contains("No table of matched genes was given"));
    }

    @Test
    void theReportShowsWhatItIsGivenTheSameWayTwice() throws IOException {
        score();
        assertEquals(0, Mitoscore.run(qc()));
        text("params.json", "{\"input\": \"sheet.csv\", \"nested\": {\"a\": [1, 2]}, \"none\": null}");
        text("versions.yml", "\"MITOSCORE_COUNT\":\n    mitoscore: 0.1.0\n\"PICARD\":\n    picard: 3.4.0\n");
        String[] more = {
            "--qc",
            file("samples.tsv"),
            "--gene-matches",
            file("genes.tsv"),
            "--params",
            file("params.json"),
            "--versions",
            file("versions.yml"),
            "--multiqc",
            file("multiqc")
        };

        assertEquals(0, Mitoscore.run(report("1.html", more)));
        assertEquals(0, Mitoscore.run(report("2.html", more)));

        String html = Files.readString(folder.resolve("1.html"));
        assertTrue(html.contains("<tr><th scope=\"row\">picard</th><td>3.4.0</td></tr>"));
        assertTrue(html.contains("<tr><th scope=\"row\">nested.a</th><td>[1,2]</td></tr>"));
        assertFalse(html.contains(">none</th>"));
        assertTrue(html.contains("counted as forward but the reads say reverse"));
        assertTrue(Files.exists(folder.resolve("multiqc/mitoscore_strandedness_mqc.tsv")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("1.html")), Files.readAllBytes(folder.resolve("2.html")));
    }

    @Test
    void theReportNamesEveryInputThatIsWrong() throws IOException {
        score();
        text("params.json", "[1]");
        text("samples.tsv", "sample\tqc_status\nA\tpass\n");

        String said = failure(2, report("report.html", "--params", file("params.json"), "--qc", file("samples.tsv")));

        assertTrue(said.contains("column 'fragments' is missing"), said);
        assertTrue(said.contains("params.json: expected a JSON mapping"), said);
        assertFalse(Files.exists(folder.resolve("report.html")));
    }

    @Test
    void theDocumentationHasTheColumnsOfTheScoreTable() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/output.md")).stream()
                .dropWhile(line -> !line.startsWith("`mitoscore/mitoscores.tsv`"))
                .dropWhile(line -> !line.startsWith("| `"))
                .takeWhile(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();

        assertEquals(MitoscoreTable.COLUMNS, documented);
    }

    @Test
    void theDocumentationHasTheLimitsAndTheirOptions() throws IOException {
        String docs = Files.readString(Path.of("docs/output.md"));

        Mitoscore.commandLine().getSubcommands().get("qc").getCommandSpec().options().stream()
                .filter(option -> option.longestName().matches("--(warn|fail)-.*"))
                .forEach(option -> {
                    String limit = option.initialValue().toString().replaceFirst("\\.0$", "");
                    String row = "\\| " + limit + "( %)? \\| `" + option.longestName() + "` \\| "
                            + option.longestName().substring(2, 6);
                    assertTrue(
                            java.util.regex.Pattern.compile(row).matcher(docs).find(), row);
                });
    }
}
