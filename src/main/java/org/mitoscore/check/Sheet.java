package org.mitoscore.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * A samplesheet as a table: commas, semicolons or tabs (whichever its header uses most), quotes, any line ends, a byte-order
 * mark. Empty rows are left out.
 *
 * @param columns column names
 * @param rows rows in file order
 */
record Sheet(List<String> columns, List<SheetRow> rows) {
    /**
     * Reads a samplesheet.
     *
     * @param problems gathers rows that do not have the header's number of cells (they are left out), repeated and empty
     *     column names, a quote that is not closed
     * @throws InputException when the file is not there or is no text table
     */
    static Sheet read(Path path, Problems problems) {
        try (BufferedReader reader = InputFile.openText(path)) {
            String text = reader.lines().collect(Collectors.joining("\n", "", "\n"));
            return parse(path.toString(), text, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet parse(String source, String text, Problems problems) {
        if (text.startsWith("PK\3\4")) {
            throw InputException.of(source, "this is a workbook, not text; export the sheet as CSV");
        }
        if (text.indexOf('\0') >= 0) {
            throw InputException.of(source, "this is not UTF-8 text (UTF-16?); save it as CSV UTF-8");
        }
        if (text.isBlank()) {
            throw InputException.of(source, "the samplesheet is empty; a header with 'sample' and 'bam' was expected");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<String> columns = new ArrayList<>();
        List<SheetRow> rows = new ArrayList<>();
        long line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            LineCounter lines = new LineCounter(text);
            for (CSVRecord record : parser) {
                line = lines.lineAt((int) record.getCharacterPosition());
                List<String> cells = record.stream().map(String::strip).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns.addAll(cells);
                    checkColumns(source, line, columns, problems);
                } else if (cells.size() != columns.size()) {
                    problems.add(Problem.at(
                            source,
                            line,
                            cells.size() + " cells, but the header has " + columns.size()
                                    + "; add or remove separators, or quote a value that holds one"));
                } else {
                    rows.add(new SheetRow(source, line, filled(columns, cells)));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            problems.add(Problem.at(source, line + 1, "a quote is misplaced or not closed in this row or after it"));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(source, "the samplesheet has a header but no row"));
        }
        return new Sheet(columns, rows);
    }

    /** The separator that the first line with content uses most. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .filter(separator -> header.indexOf(separator) >= 0)
                .orElse(',');
    }

    private static void checkColumns(String source, long line, List<String> columns, Problems problems) {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column.isEmpty()) {
                problems.add(new Problem(source, line, Integer.toString(i + 1), "the column has no name"));
            } else if (columns.indexOf(column) < i) {
                problems.add(new Problem(source, line, "'" + column + "'", "the column is there twice"));
            }
        }
    }

    private static Map<String, String> filled(List<String> columns, List<String> cells) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.put(columns.get(i), cells.get(i));
            }
        }
        return filled;
    }

    /** Turns growing character positions into 1-based line numbers. */
    private static final class LineCounter {
        private final String text;
        private int position;
        private long line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        long lineAt(int target) {
            for (; position < target; position++) {
                if (text.charAt(position) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
