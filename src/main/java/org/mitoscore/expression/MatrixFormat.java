package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.Problems;

/**
 * A shape in which expression tables come. The set is closed; a file's format is the first in {@link #ALL} that
 * recognises the file's first lines, whatever the file is called.
 */
sealed interface MatrixFormat permits Gct, FeatureCountsTable, StarGeneCounts, HtseqCounts, DelimitedTable {
    /** How many lines a format may look at to recognise a file. */
    int HEAD_LINES = 8;

    /** The name for the log, such as {@code featureCounts table}. */
    String label(List<String> head);

    /** Whether a file that begins with these lines (at least one, not blank) is of this format. */
    boolean recognises(List<String> head);

    /** Reads the file; what is wrong with it goes to {@code problems}. */
    ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException;
}
