package org.mitoscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.expression.ExpressionMatrix;

/** A table of numbers written by a reference package: CSV, row names first. Read without the code under test. */
public record GoldenTable(List<String> rows, List<String> columns, double[][] values) {

    /** Reads a file under {@code golden/small}; skips the test when it is absent. */
    public static GoldenTable read(String name) {
        try {
            List<String> lines = Files.readAllLines(SharedData.path("golden/small/" + name));
            List<String> columns = Arrays.asList(lines.get(0).split(","))
                    .subList(1, lines.get(0).split(",").length);
            List<String> rows = new ArrayList<>();
            double[][] values = new double[lines.size() - 1][];
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",");
                rows.add(cells[0]);
                values[i - 1] = Arrays.stream(cells)
                        .skip(1)
                        .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                        .toArray();
            }
            return new GoldenTable(rows, columns, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gene sets of a GMT file under {@code golden/small}, in file order, duplicates kept. */
    public static Map<String, List<String>> sets(String name) {
        try {
            Map<String, List<String>> sets = new LinkedHashMap<>();
            for (String line : Files.readAllLines(SharedData.path("golden/small/" + name))) {
                List<String> fields = Arrays.asList(line.split("\t"));
                sets.put(fields.get(0), fields.subList(2, fields.size()));
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as genes × samples. */
    public ExpressionMatrix matrix() {
        double[][] bySample = new double[columns.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                bySample[column][row] = values[row][column];
            }
        }
        return new ExpressionMatrix(rows, Collections.nCopies(rows.size(), ""), columns, bySample);
    }

    /** One column by name, in row order. */
    public double[] column(String name) {
        int column = columns.indexOf(name);
        assertTrue(column >= 0, "no column " + name);
        return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
    }

    /** One row by name, in column order. */
    public double[] row(String name) {
        int row = rows.indexOf(name);
        assertTrue(row >= 0, "no row " + name);
        return values[row];
    }

    /** Fails when a matrix has other genes, other samples, or a value further away than a relative tolerance. */
    public void assertEqualTo(ExpressionMatrix actual, double tolerance) {
        assertEquals(rows, actual.geneIds());
        assertEquals(columns, actual.samples());
        for (int row = 0; row < rows.size(); row++) {
            assertClose(values[row], actual.gene(row), tolerance, rows.get(row));
        }
    }

    /** Fails when two arrays differ by more than a tolerance relative to values above 1, absolute below. */
    public static void assertClose(double[] expected, double[] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertTrue(Double.isNaN(actual[i]), what + "[" + i + "] should not be defined, but is " + actual[i]);
                continue;
            }
            double allowed = tolerance * Math.max(1, Math.abs(expected[i]));
            assertEquals(expected[i], actual[i], allowed, what + "[" + i + "]");
        }
    }
}
