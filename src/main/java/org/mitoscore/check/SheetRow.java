package org.mitoscore.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mitoscore.io.Problem;

/**
 * One row of a samplesheet.
 *
 * @param source the samplesheet as the user named it
 * @param line 1-based line of the file on which the row starts
 * @param cells the row's values by column, in the order of the header, without surrounding blanks; empty cells left out
 */
record SheetRow(String source, long line, Map<String, String> cells) {
    SheetRow {
        cells = new LinkedHashMap<>(cells);
    }

    /** The value of a column, or an empty string. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    Problem problem(String column, String message) {
        return new Problem(source, line, "'" + column + "'", message);
    }
}
