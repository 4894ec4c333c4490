package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.score.MitoscoreTable;

/** What {@code score} and {@code normalize} say of a matrix that cannot be right: exit 2, the reason, and no file. */
class BadMatrixTest {
    private static final Path COUNTS = Path.of("test-data/gene_counts.tsv");

    @TempDir
    private Path folder;

    /** The shipped counts with every row of genes changed. */
    private Path matrix(UnaryOperator<List<String>> change) throws IOException {
        return Files.write(folder.resolve("bad.tsv"), change.apply(new ArrayList<>(Files.readAllLines(COUNTS))));
    }

    private static String withCell(String line, int column, String text) {
        String[] cells = line.split("\t", -1);
        cells[column] = text;
        return String.join("\t", cells);
    }

    private static void assertSays(String message, String... arguments) {
        String text = said(2, arguments);
        assertTrue(text.contains(message), arguments[0] + " says: " + text);
        assertFalse(text.contains("\tat org."), "no stack trace: " + text);
    }

    private static String said(int status, String... arguments) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertEquals(status, Mitoscore.run(arguments), arguments[0]);
        } finally {
            System.setErr(before);
        }
        return errors.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(Path matrix, String message) {
        Path output = folder.resolve("output.tsv");
        for (String[] arguments : List.of(
                new String[] {"score", "--counts", matrix.toString(), "--output", output.toString()}, new String[] {
                    "normalize", "--counts", matrix.toString(), "--method", "tmm-logcpm", "--output", output.toString()
                })) {
            assertSays(message, arguments);
            assertFalse(Files.exists(output));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-3, negative value -3",
        "1e300, '1e300' is more than any library holds",
        "NaN, missing value 'NaN'",
        "NA, missing value 'NA'",
        "'', missing value ''",
        "Inf, infinite value 'Inf'",
        "-Inf, infinite value '-Inf'",
        "many, 'many' is not a number"
    })
    void aBadCellIsNamedByLineSampleAndGene(String cell, String message) throws IOException {
        Path bad = matrix(lines -> {
            lines.set(5, withCell(lines.get(5), 3, cell));
            return lines;
        });
        assertRefused(bad, bad + ", line 6, column 'C02': gene ENSG00000187017: " + message);
    }

    private static List<String> withoutCountsInTheFirstSample(List<String> lines) {
        lines.replaceAll(line -> line.startsWith("gene_id") ? line : withCell(line, 2, "0"));
        return lines;
    }

    @Test
    void aSampleWithoutCountsIsNamed() throws IOException {
        Path matrix = matrix(BadMatrixTest::withoutCountsInTheFirstSample);
        assertRefused(matrix, "sample 'C01': all its counts are zero");
        Path output = folder.resolve("output.tsv");
        for (String method : List.of("rle", "vst")) {
            assertSays(
                    "sample 'C01': all its counts are zero",
                    "normalize",
                    "--counts",
                    matrix.toString(),
                    "--method",
                    method,
                    "--output",
                    output.toString());
        }
        assertFalse(Files.exists(output));
    }

    /** Ranks of equal values would call it low by one method and high by another. */
    @Test
    void aSampleWhoseGenesAreAllAlikeIsNeitherScoredNorPassedByTheCheck() throws IOException {
        String matrix = matrix(BadMatrixTest::withoutCountsInTheFirstSample).toString();
        String output = folder.resolve("output.tsv").toString();
        String message = "sample 'C01': all its values are 0, so they tell nothing of its genes; leave the sample out";
        assertSays(message, "score", "--expression", matrix, "--output", output);
        assertSays(
                message,
                "reference",
                "build",
                "--expression",
                matrix,
                "--name",
                "r",
                "--release",
                "1",
                "--output",
                output);
        assertSays(message, "check", "--counts", matrix);
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void averagingOtherValuesThanLogsIsWarnedOfAndFlagged() {
        String output = folder.resolve("output.tsv").toString();
        String text = said(
                0, "score", "--expression", COUNTS.toString(), "--method", "singscore,mean,zscore", "--output", output);
        assertTrue(text.contains("the values look like counts; log values are needed for mean, zscore"), text);
        for (org.mitoscore.score.Mitoscore row : MitoscoreTable.read(Path.of(output))) {
            assertEquals(!row.method().equals("singscore"), row.flags().contains("not_log_values"), row.toString());
        }
        String ranks = said(0, "score", "--expression", COUNTS.toString(), "--output", output);
        assertFalse(ranks.contains("WARN"), ranks);
    }

    @Test
    void twoSamplesOfOneNameAreNamed() throws IOException {
        assertRefused(
                matrix(lines -> {
                    lines.set(0, withCell(lines.get(0), 3, "C01"));
                    return lines;
                }),
                "line 1: duplicate sample name 'C01' (samples 1 and 2)");
    }

    @Test
    void aTableWithoutGenesOrWithoutSamplesIsRefused() throws IOException {
        assertRefused(matrix(lines -> lines.subList(0, 1)), "the table has a header but no gene row");
        assertRefused(
                matrix(lines -> {
                    lines.replaceAll(
                            line -> String.join("\t", List.of(line.split("\t")).subList(0, 2)));
                    return lines;
                }),
                "line 1: no sample column");
    }

    /** One sample's log values among counts would pass as estimated counts. */
    @Test
    void aSampleOfAnotherKindIsNamed() throws IOException {
        Path mixed = matrix(lines -> {
            lines.replaceAll(line -> line.startsWith("gene_id")
                    ? line
                    : withCell(line, 4, "" + Math.log(1 + Double.parseDouble(line.split("\t")[4]))));
            return lines;
        });
        String message = mixed
                + ": holds samples of different kinds: log values (fractions, none above 30): C03; counts (whole numbers, on"
                + " average above 30): C01, C02, C04, C05, C06 and 18 more; give a matrix of one kind only";
        assertRefused(mixed, message);
        Path output = folder.resolve("scores.tsv");
        assertSays(message, "score", "--expression", mixed.toString(), "--output", output.toString());
        assertFalse(Files.exists(output));
    }
}
