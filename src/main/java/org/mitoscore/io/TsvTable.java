package org.mitoscore.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of this project's own tables: tab-separated, UTF-8, a header line, no quoting, {@code NA} for what is not known.
 * Cells are asked for by column name, so the order of columns and further columns do not matter.
 */
public final class TsvTable {
    private static final String MISSING = "NA";

    private final List<String> columns;
    private final List<Row> rows;

    private TsvTable(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Joins cells to one line with its line end. */
    public static String line(List<String> cells) {
        return String.join("\t", cells) + "\n";
    }

    /** A text cell: {@code NA} when empty; a tab or line break inside becomes a blank. */
    public static String cell(String text) {
        return text.isEmpty() ? MISSING : text.replaceAll("[\\t\\r\\n]", " ");
    }

    /**
     * Reads a table, gzip'd or not.
     *
     * @param required columns that must be there
     * @throws InputException with every missing or repeated column and every line of the wrong length
     */
    public static TsvTable read(Path path, List<String> required) {
        String source = path.toString();
        try (BufferedReader reader = InputFile.openText(path)) {
            String header = reader.readLine();
            if (header == null) {
                throw InputException.of(source, "the file is empty; a header line was expected");
            }
            Problems problems = new Problems();
            List<String> columns = List.of(header.split("\t", -1));
            Map<String, Integer> index = index(source, columns, required, problems);
            List<Row> rows = new ArrayList<>();
            String text = reader.readLine();
            for (long line = 2; text != null; line++) {
                String[] cells = text.split("\t", -1);
                if (cells.length == columns.size()) {
                    rows.add(new Row(source, line, index, cells));
                } else if (!text.isEmpty()) {
                    problems.add(Problem.at(
                            source, line, cells.length + " cells; the header has " + columns.size() + " columns"));
                }
                text = reader.readLine();
            }
            problems.throwIfAny();
            return new TsvTable(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> index(
            String source, List<String> columns, List<String> required, Problems problems) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (index.put(columns.get(i), i) != null) {
                problems.add(Problem.at(source, 1, "column '" + columns.get(i) + "' comes twice"));
            }
        }
        for (String name : required) {
            if (!index.containsKey(name)) {
                problems.add(
                        Problem.at(source, 1, "column '" + name + "' is missing; found " + String.join(", ", columns)));
            }
        }
        return index;
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of the table. */
    public static final class Row {
        private final String source;
        private final long line;
        private final Map<String, Integer> index;
        private final String[] cells;

        private Row(String source, long line, Map<String, Integer> index, String[] cells) {
            this.source = source;
            this.line = line;
            this.index = index;
            this.cells = cells;
        }

        /** The 1-based line in the file. */
        public long line() {
            return line;
        }

        /** The cell's text; empty for {@code NA} and for a column that the table does not have. */
        public String text(String column) {
            Integer i = index.get(column);
            return i == null || cells[i].equals(MISSING) ? "" : cells[i];
        }

        /** The cell's number; NaN for {@code NA}; NaN and a problem for what is not a number. */
        public double number(String column, Problems problems) {
            String text = text(column);
            if (text.isEmpty()) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                problems.add(new Problem(source, line, column, "'" + text + "' is not a number"));
                return Double.NaN;
            }
        }

        /** The cell's whole number; 0 and a problem for anything else, {@code NA} among it. */
        public long count(String column, Problems problems) {
            String text = text(column);
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                problems.add(new Problem(source, line, column, "'" + text + "' is not a whole number"));
                return 0;
            }
        }
    }
}
