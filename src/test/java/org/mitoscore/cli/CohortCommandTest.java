package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.cohort.figures.FigureKind;

class CohortCommandTest {
    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();
    private Path scores;
    private Path clinical;

    /** 60 patients whose hazard and chance of response depend on the score. */
    @BeforeEach
    void write() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder scoreText = new StringBuilder("sample,sig:mean\n");
        StringBuilder clinicalText = new StringBuilder("patient,os_months,os_status,response,arm\n");
        for (int i = 0; i < 60; i++) {
            double score = random.nextGaussian();
            double time = -Math.log(1 - random.nextDouble()) * 20 * Math.exp(-score);
            boolean event = time < 40;
            scoreText.append("p" + i + "," + score + "\n");
            clinicalText.append("p" + i + "," + Math.min(time, 40) + "," + (event ? "1:DECEASED" : "0:LIVING") + ","
                    + (random.nextDouble() < 1 / (1 + Math.exp(score)) ? "CR" : "Refractory") + ","
                    + (i % 2 == 0 ? "ven" : "other") + "\n");
        }
        scores = Files.writeString(folder.resolve("scores.csv"), scoreText);
        clinical = Files.writeString(folder.resolve("clinical.csv"), clinicalText);
    }

    private int cohort(Path output, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "cohort",
                "--scores",
                scores.toString(),
                "--clinical",
                clinical.toString(),
                "--output",
                output.toString(),
                "--bootstraps",
                "20",
                "--permutations",
                "99"));
        options.addAll(List.of(more));
        return mitoscore.run(options.toArray(String[]::new));
    }

    @Test
    void writesTheWholeFolder() throws IOException {
        Path output = folder.resolve("out");
        assertEquals(0, cohort(output, "--arm", "arm"));
        List<String> results = Files.readAllLines(output.resolve("cohort_results.tsv"));
        List<String> columns = Arrays.asList(results.get(0).split("\t"));
        String[] cox = results.stream()
                .filter(line -> line.contains("\tcox\tscore\t"))
                .findFirst()
                .orElseThrow()
                .split("\t");
        assertEquals("OS", cox[columns.indexOf("endpoint")]);
        assertEquals("60", cox[columns.indexOf("n")]);
        assertTrue(Double.parseDouble(cox[columns.indexOf("lower")]) > 1, "the score was made to shorten survival");
        assertEquals(columns.size(), results.get(results.size() - 1).split("\t").length);
        String summary = Files.readString(output.resolve("summary.txt"));
        assertTrue(summary.contains("This is an association in this cohort."), summary);
        String page = Files.readString(output.resolve("cohort_report.html"));
        assertTrue(page.contains("OS time (months)") && page.contains("n=30, events") && page.contains("AUC"));
        assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"), "the page needs no network");
        for (String figure : List.of(
                "OS.forest",
                "OS.sig.mean.kaplan-meier",
                "OS.sig.mean.cut-point",
                "response.sig.mean.roc",
                "response.sig.mean.waterfall",
                "response.sig.mean.violin",
                "response.sig.mean.calibration")) {
            Path figures = output.resolve("figures");
            assertTrue(Files.readString(figures.resolve(figure + ".svg")).contains("<svg"), figure);
            byte[] pdf = Files.readAllBytes(figures.resolve(figure + ".pdf"));
            assertEquals("%PDF", new String(Arrays.copyOf(pdf, 4), StandardCharsets.US_ASCII));
            byte[] png = Files.readAllBytes(figures.resolve(figure + ".png"));
            assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
        }
        assertEquals(61, Files.readAllLines(output.resolve("patients.tsv")).size());
        assertTrue(Files.readString(output.resolve("multiqc/mitoscore_outcome_results_mqc.tsv"))
                .contains("sig (mean), OS"));
    }

    /** Every figure of the folder is in the page and in MultiQC's section of its kind, which the configuration places. */
    @Test
    void everyFigureIsInThePageAndInMultiqc() throws IOException {
        Path output = folder.resolve("out");
        assertEquals(
                0, cohort(output, "--cohort-column", "arm", "--event-values", "1:DECEASED", "--competing-values", "x"));
        String page = Files.readString(output.resolve("cohort_report.html"));
        Set<FigureKind> drawn = EnumSet.noneOf(FigureKind.class);
        List<Path> files;
        try (Stream<Path> all = Files.list(output.resolve("figures"))) {
            files = all.filter(file -> file.toString().endsWith(".svg")).toList();
        }
        for (Path file : files) {
            FigureKind kind = Arrays.stream(FigureKind.values())
                    .filter(k -> file.toString().endsWith("." + k.label() + ".svg"))
                    .findFirst()
                    .orElseThrow();
            drawn.add(kind);
            String svg = Files.readString(file);
            assertTrue(page.contains(svg), file.toString());
            String section = "mitoscore_outcome_" + kind.label().replace('-', '_');
            assertTrue(
                    Files.readString(output.resolve("multiqc").resolve(section + "_mqc.html"))
                            .contains(svg),
                    file.toString());
            assertTrue(svg.contains("n=") || svg.contains(">n / "), "no number of patients in " + file);
        }
        assertEquals(EnumSet.allOf(FigureKind.class), drawn);
        String config = Files.readString(Path.of("assets/multiqc_config.yml"));
        try (Stream<Path> sections = Files.list(output.resolve("multiqc"))) {
            for (Path section : sections.toList()) {
                String name = section.getFileName().toString().replaceFirst("_mqc.*", "");
                assertTrue(config.contains("  " + name + ":\n    order: "), name);
            }
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertEquals(0, cohort(one, "--threads", "1"));
        assertEquals(0, cohort(two, "--threads", "3"));
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(two.resolve(one.relativize(file).toString())),
                        file.toString());
            }
        }
    }

    @Test
    void badInputLeavesNothingBehind() throws IOException {
        Files.writeString(clinical, "p60,-3,1,CR,ven\np61,5,maybe,CR,ven\n", StandardOpenOption.APPEND);
        Files.writeString(scores, "p60,1\np61,2\n", StandardOpenOption.APPEND);
        Path output = folder.resolve("out");
        int status = mitoscore.run(
                "cohort",
                "--scores",
                scores.toString(),
                "--clinical",
                clinical.toString(),
                "--output",
                output.toString());
        assertEquals(2, status);
        assertTrue(
                mitoscore.errors().contains("line 62") && mitoscore.errors().contains("line 63"), mitoscore.errors());
        assertFalse(Files.exists(output));
    }

    @Test
    void wrongRuleIsWrongUse() {
        int status = mitoscore.run(
                "cohort",
                "--scores",
                scores.toString(),
                "--clinical",
                clinical.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--groups",
                "optimal");
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains("maxstat"), mitoscore.errors());
    }
}
