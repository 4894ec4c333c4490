package org.mitoscore.cohort.clinical;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * A clinical table as the user gave it: one row per patient or sample, text cells. Commas, tabs or semicolons, gzip'd
 * or not; lines that start with {@code #} (cBioPortal's descriptions) are not data.
 */
public final class ClinicalTable {
    /** Spellings of "not known", compared in lower case. */
    private static final Set<String> MISSING = Set.of(
            "",
            "na",
            "n/a",
            "nan",
            "null",
            ".",
            "-",
            "--",
            "'--",
            "unknown",
            "not reported",
            "not available",
            "[not available]",
            "[not applicable]",
            "[unknown]",
            "not applicable",
            "unevaluable",
            "missing");

    private final String source;
    private final List<String> columns;
    private final List<Row> rows;

    /** One row; cells in the order of the columns. */
    public record Row(long line, List<String> cells) {}

    private ClinicalTable(String source, List<String> columns, List<Row> rows) {
        this.source = source;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** @throws InputException naming an empty file, repeated columns and rows of the wrong length */
    public static ClinicalTable read(Path path) {
        try (Reader in = InputFile.openText(path)) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[1 << 14];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                text.append(buffer, 0, got);
            }
            return parse(path.toString(), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClinicalTable parse(String source, String text) {
        String header = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElseThrow(() -> InputException.of(source, "the file is empty; a header line was expected"));
        char delimiter = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(',') >= 0 ? ',' : ';';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setCommentMarker('#')
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        Problems problems = new Problems();
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (columns.isEmpty()) {
                    columns = record.toList();
                    requireUnique(source, columns, problems);
                } else if (record.size() != columns.size()) {
                    problems.add(Problem.at(
                            source,
                            parser.getCurrentLineNumber(),
                            record.size() + " cells; the header has " + columns.size() + " columns"));
                } else {
                    rows.add(new Row(parser.getCurrentLineNumber(), record.toList()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw InputException.of(source, "not a readable table: " + e.getMessage());
        }
        problems.throwIfAny();
        if (rows.isEmpty()) {
            throw InputException.of(source, "there is a header but no row");
        }
        return new ClinicalTable(source, columns, rows);
    }

    private static void requireUnique(String source, List<String> columns, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (String column : columns) {
            if (seen.merge(column, 1, Integer::sum) == 2) {
                problems.add(Problem.at(source, 1, "column '" + column + "' comes twice"));
            }
        }
    }

    /** The file as the user named it. */
    public String source() {
        return source;
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The cell's text; empty for every spelling of "not known". */
    public String text(Row row, String column) {
        String cell = row.cells().get(indexOf(column));
        return MISSING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    private int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return index;
    }

    /** Names a column that the user asked for but that is not there. */
    public void require(String column, String option, Problems problems) {
        if (!has(column)) {
            problems.add(Problem.of(
                    source,
                    "no column '" + column + "' (" + option + "); the table has " + String.join(", ", columns)));
        }
    }
}
