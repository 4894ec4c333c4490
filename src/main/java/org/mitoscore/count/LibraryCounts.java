package org.mitoscore.count;

import java.util.List;

/**
 * The counts of one library.
 *
 * @param column what heads the library's column
 * @param counts for each target, in the order of {@link CountTargets#rows}
 * @param assignments for each {@link Assignment}, by its ordinal
 * @param qc what else the pass learned
 * @param warnings what a person should know before believing the counts, in whole sentences
 */
public record LibraryCounts(String column, long[] counts, long[] assignments, CountQc qc, List<String> warnings) {
    public LibraryCounts {
        warnings = List.copyOf(warnings);
    }
}
