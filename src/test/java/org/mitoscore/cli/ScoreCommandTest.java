package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {
    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();
    private Path matrix;
    private Path sets;

    @BeforeEach
    void writeInputs() throws IOException {
        matrix = Files.writeString(folder.resolve("expr.tsv"), "gene\tA\tB\nG1\t1\t9\nG2\t2\t2\nG3\t3\t1\nG4\t4\t4\n");
        sets = Files.writeString(folder.resolve("sets.gmt"), "S1\tx\tG1\tG2\nS2\tx\tG3\tG4\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Scores the matrix, into {@code out.tsv}; gives the exit status. */
    private int scoreMatrix(Path signature, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "score",
                "--expression",
                matrix.toString(),
                "--signature",
                signature.toString(),
                "--output",
                path("out.tsv")));
        arguments.addAll(List.of(more));
        return mitoscore.run(arguments.toArray(String[]::new));
    }

    @Test
    void aPlainTableAndAGmtAreEnough() throws IOException {
        int status = scoreMatrix(sets, "--wide", path("wide.tsv"), "--method", "mean");
        assertEquals(0, status, mitoscore.errors());
        assertEquals("signature\tA\tB\nS1\t1.5\t5.5\nS2\t3.5\t2.5\n", Files.readString(folder.resolve("wide.tsv")));
        List<String> lines = Files.readAllLines(folder.resolve("out.tsv"));
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).startsWith("sample\tsignature\tsignature_version\tdirection\tmethod\tscore\t"));
        assertTrue(lines.get(1).startsWith("A\tS1\t"), lines.get(1));
    }

    /** Each shipped signature keeps enough genes in a mouse for a call. */
    @Test
    void mouseGenesAreScoredWithEveryShippedSignature() throws IOException {
        StringBuilder mouse = new StringBuilder("gene_id\tM1\tM2\tM3\n");
        List<String> orthologs = Files.readAllLines(Path.of("assets/mouse_orthologs.tsv"));
        for (int row = 1; row < orthologs.size(); row++) {
            String symbol = orthologs.get(row).split("\t")[2];
            mouse.append(symbol + "\t" + 0.01 * row + "\t" + row % 7 + ".5\t" + row % 11 + ".5\n");
        }
        Files.writeString(folder.resolve("mouse.tsv"), mouse);
        int status = mitoscore.run(
                "score",
                "--expression",
                path("mouse.tsv"),
                "--signature",
                "oxphos-nuclear,mitoribosome,tca-cycle,hallmark-oxphos,lsc17",
                "--output",
                path("out.tsv"),
                "--gene-matches",
                path("genes.tsv"));
        assertEquals(0, status, mitoscore.errors());
        List<String> rows = Files.readAllLines(folder.resolve("out.tsv"));
        assertEquals(16, rows.size());
        assertFalse(rows.stream().anyMatch(row -> row.contains("low_coverage")), rows.toString());
        String genes = Files.readString(folder.resolve("genes.tsv"));
        assertTrue(genes.contains("\tortholog\tFh1\t"), genes);
        assertTrue(
                genes.lines().anyMatch(gene -> gene.startsWith("lsc17\tAKR1C3\t") && gene.contains("\tambiguous\t")),
                genes);
    }

    /** A set of a large collection that the data cannot show must not vanish from the table. */
    @Test
    void aSetWithoutAnyGeneKeepsItsRowWithoutScore() throws IOException {
        Path some = folder.resolve("some.gmt");
        Files.writeString(some, Files.readString(sets) + "UNKNOWN\tna\tX\tY\n");
        int status = scoreMatrix(some, "--wide", path("wide.tsv"), "--method", "mean");
        assertEquals(0, status, mitoscore.errors());
        assertEquals(
                "signature\tA\tB\nS1\t1.5\t5.5\nS2\t3.5\t2.5\nUNKNOWN\tNA\tNA\n",
                Files.readString(folder.resolve("wide.tsv")));
        String row = Files.readAllLines(folder.resolve("out.tsv")).get(3);
        assertTrue(row.contains("none of the 2 signature genes is in the data"), row);
    }

    @Test
    void noSetWithAnyGeneIsBadInput() throws IOException {
        Path none = folder.resolve("none.gmt");
        Files.writeString(none, "UNKNOWN\tna\tX\tY\n");
        int status = scoreMatrix(none);
        assertEquals(2, status);
        assertTrue(mitoscore.errors().contains("signature 'UNKNOWN'"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("out.tsv")));
    }

    @Test
    void jsonHoldsTheSameRows() throws IOException {
        scoreMatrix(sets, "--json", path("out.json"), "--method", "singscore,mean");
        JsonNode rows = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
        assertEquals(8, rows.size());
        assertEquals("mean", rows.get(1).get("method").asText());
        assertEquals(1.5, rows.get(1).get("score").asDouble());
        assertTrue(rows.get(1).get("percentile").isNull());
        assertEquals("not_called", rows.get(1).get("call").asText());
    }

    @Test
    void badCellsStopTheRunAndLeaveNothingBehind() throws IOException {
        Files.writeString(matrix, "gene\tA\nG1\tNaN\n");
        int status = scoreMatrix(sets);
        assertEquals(2, status);
        assertTrue(mitoscore.errors().contains("line 2, column 'A': gene G1: missing value 'NaN'"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("out.tsv")));
    }

    @Test
    void unknownMethodIsWrongUse() {
        int status = scoreMatrix(sets, "--method", "magic");
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains("'magic' is not known; choose singscore"), mitoscore.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gsva-tau=-1", "--ssgsea-alpha=-0.25", "--constant-tolerance=-1"})
    void aNegativeSettingIsWrongUse(String option) {
        int status = mitoscore.run(
                "score",
                "--expression",
                matrix.toString(),
                "--signature",
                sets.toString(),
                "--method",
                "gsva,ssgsea",
                option,
                "--output",
                path("o.tsv"));
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains("cannot be negative"), mitoscore.errors());
    }

    /** A setting that changes nothing would be taken for one that does. */
    @ParameterizedTest
    @CsvSource({
        "--gsva-tau=0.25, --gsva-tau is for gsva",
        "--singscore-ties=max, --singscore-ties is for singscore",
        "--constant-tolerance=0, '--constant-tolerance is for gsva, zscore, plage'",
        "--stable-genes=none.txt, --stable-genes is for singscore-stable",
        "--weighted-offset=1, --weighted-offset is for weighted"
    })
    void aSettingOfAMethodThatIsNotAskedForIsWrongUse(String option, String message) throws IOException {
        int status = scoreMatrix(sets, "--method", "ssgsea,mean", option);
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains(message + ", which --method does not name"), mitoscore.errors());
    }

    @Test
    void absoluteRankingNeedsBothDeviations() throws IOException {
        int status = scoreMatrix(sets, "--method", "gsva", "--gsva-max-diff", "false", "--gsva-abs-ranking");
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains("give one of the two"), mitoscore.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e999"})
    void aPriorThatLeavesNoLogarithmIsWrongUse(String prior) throws IOException {
        Files.writeString(matrix, "gene\tA\tB\nG1\t0\t11\nG2\t20\t9\n");
        int status = mitoscore.run(
                "normalize",
                "--counts",
                matrix.toString(),
                "--method",
                "logcpm",
                "--prior-count=" + prior,
                "--output",
                path("o.tsv"));
        assertEquals(1, status);
        assertTrue(mitoscore.errors().contains("--prior-count must be above 0"), mitoscore.errors());
    }

    /** {@code --counts} scores log values, on which a kernel for counts would give numbers without meaning. */
    @ParameterizedTest
    @CsvSource({"--counts,2", "--expression,0"})
    void thePoissonKernelIsForCountsAsTheyAre(String source, int expected) throws IOException {
        StringBuilder counts = new StringBuilder("gene\tA\tB\tC\n");
        for (int gene = 1; gene <= 60; gene++) {
            counts.append(String.format("G%d\t%d\t%d\t%d%n", gene, gene * 7 % 50, gene * 13 % 90, gene * gene % 70));
        }
        Files.writeString(matrix, counts);
        int status = mitoscore.run(
                "score",
                source,
                matrix.toString(),
                "--signature",
                sets.toString(),
                "--method",
                "gsva",
                "--gsva-kernel",
                "poisson",
                "--output",
                path("o.tsv"));
        assertEquals(expected, status, mitoscore.errors());
        assertEquals(
                expected != 0,
                mitoscore.errors().contains("the values to score are log or centred values"),
                mitoscore.errors());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        StringBuilder counts = new StringBuilder("gene\tA\tB\tC\tD\n");
        for (int gene = 1; gene <= 60; gene++) {
            counts.append("G").append(gene);
            for (int sample = 1; sample <= 4; sample++) {
                counts.append('\t').append(gene * gene * sample % 97 * 10);
            }
            counts.append('\n');
        }
        Files.writeString(matrix, counts);
        for (String threads : List.of("1", "3")) {
            assertEquals(
                    0,
                    mitoscore.run(
                            "score",
                            "--counts",
                            matrix.toString(),
                            "--signature",
                            sets.toString(),
                            "--method",
                            "singscore,gsva,plage,zscore,ssgsea",
                            "--threads",
                            threads,
                            "--replicates",
                            "20",
                            "--output",
                            path("scores" + threads),
                            "--confidence",
                            path("confidence" + threads),
                            "--titrate",
                            path("titration" + threads)));
            assertEquals(
                    0,
                    mitoscore.run(
                            "normalize",
                            "--counts",
                            matrix.toString(),
                            "--method",
                            "tmm-logcpm",
                            "--threads",
                            threads,
                            "--output",
                            path("tmm" + threads)));
        }
        for (String name : List.of("scores", "confidence", "titration", "tmm")) {
            assertEquals(Files.readString(folder.resolve(name + 1)), Files.readString(folder.resolve(name + 3)), name);
        }
        assertEquals(
                1, mitoscore.run("score", "--counts", matrix.toString(), "--threads", "0", "--output", path("o.tsv")));
    }

    @Test
    void leavingOutReadsNeedsCounts() {
        assertEquals(1, scoreMatrix(sets, "--titrate", path("t.tsv")));
        assertTrue(mitoscore.errors().contains("needs --counts"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("out.tsv")));
    }

    @Test
    void eitherExpressionOrCountsIsNeeded() {
        assertEquals(1, mitoscore.run("score", "--signature", sets.toString(), "--output", path("o.tsv")));
    }

    @Test
    void normalizeRefusesLogValuesAsCounts() throws IOException {
        Files.writeString(matrix, "gene\tA\nG1\t4.5\nG2\t11.25\n");
        int status = mitoscore.run(
                "normalize", "--counts", matrix.toString(), "--method", "cpm", "--output", path("cpm.tsv"));
        assertEquals(2, status);
        assertTrue(mitoscore.errors().contains("counts are required"), mitoscore.errors());
        assertFalse(Files.exists(folder.resolve("cpm.tsv")));
    }

    @Test
    void mergeThenNormalizeThenScore() throws IOException {
        String head = "Geneid\tChr\tStart\tEnd\tStrand\tLength\t";
        Path first =
                Files.writeString(folder.resolve("a"), head + "A\nG1\t1\t1\t9\t+\t100\t10\nG2\t1\t1\t9\t+\t200\t20\n");
        Path second =
                Files.writeString(folder.resolve("b"), head + "A\nG1\t1\t1\t9\t+\t100\t5\nG2\t1\t1\t9\t+\t200\t0\n");
        assertEquals(
                0,
                mitoscore.run(
                        "merge",
                        "--output",
                        path("c.tsv"),
                        "--lengths",
                        path("l.tsv"),
                        first.toString(),
                        second.toString()));
        assertEquals("gene_id\tgene_name\tA\nG1\t\t15\nG2\t\t20\n", Files.readString(folder.resolve("c.tsv")));
        assertEquals(
                0,
                mitoscore.run(
                        "normalize",
                        "--counts",
                        path("c.tsv"),
                        "--method",
                        "tpm",
                        "--lengths",
                        path("l.tsv"),
                        "--output",
                        path("tpm.tsv")));
        // 15/100 and 20/200 per base: 0.15 and 0.10 of 0.25.
        assertEquals(
                "gene_id\tgene_name\tA\nG1\t\t600000\nG2\t\t400000\n", Files.readString(folder.resolve("tpm.tsv")));
        assertEquals(
                0,
                mitoscore.run(
                        "score", "--counts", path("c.tsv"), "--signature", sets.toString(), "--output", path("s.tsv")));
        List<String> scores = Files.readAllLines(folder.resolve("s.tsv"));
        assertTrue(scores.get(1).startsWith("A\tS1\t"), scores.toString());
        assertTrue(scores.get(2).contains("none of the 2 signature genes is in the data"), scores.toString());
    }
}
