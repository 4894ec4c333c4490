package org.mitoscore.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.SharedData;

/** A small CSV of text and numbers that R wrote, read without the code under test. */
public record GoldenCsv(List<String> columns, List<String[]> rows) {

    /** A file under {@code golden/small/survival}; skips the test when it is absent. */
    public static GoldenCsv shared(String name) {
        return read(SharedData.path("golden/small/survival/" + name));
    }

    /** A file under {@code src/test/resources/cohort}. */
    public static GoldenCsv own(String name) {
        return read(Path.of("src/test/resources/cohort", name));
    }

    private static GoldenCsv read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            List<String[]> rows =
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
            return new GoldenCsv(Arrays.asList(lines.get(0).split(",", -1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows whose cell in a column has this text. */
    public GoldenCsv where(String column, String text) {
        int index = index(column);
        return new GoldenCsv(
                columns, rows.stream().filter(row -> row[index].equals(text)).toList());
    }

    public String[] text(String column) {
        int index = index(column);
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    /** A column of numbers, NA as NaN. */
    public double[] numbers(String column) {
        return Arrays.stream(text(column)).mapToDouble(GoldenCsv::number).toArray();
    }

    /** The number in the first row of a column. */
    public double number(int row, String column) {
        return number(rows.get(row)[index(column)]);
    }

    /** The value of a key in a table of key and value. */
    public double value(String key) {
        return where("key", key).number(0, "value");
    }

    private static double number(String cell) {
        return switch (cell) {
            case "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    private int index(String column) {
        int index = columns.indexOf(column);
        assertTrue(index >= 0, "no column " + column + " in " + columns);
        return index;
    }

    /** Fails unless the numbers are equal to a tolerance relative to values above 1, absolute below; NaN equals NaN. */
    public static void assertClose(double expected, double actual, double tolerance, String what) {
        if (Double.isNaN(expected)) {
            assertTrue(Double.isNaN(actual), what + " should not be defined but is " + actual);
        } else if (Double.isInfinite(expected)) {
            assertEquals(expected, actual, what);
        } else {
            assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
        }
    }

    /** The same of arrays. */
    public static void assertClose(double[] expected, double[] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        IntStream.range(0, expected.length)
                .forEach(i -> assertClose(expected[i], actual[i], tolerance, what + "[" + i + "]"));
    }
}
