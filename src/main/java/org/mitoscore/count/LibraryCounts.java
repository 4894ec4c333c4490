package org.mitoscore.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.metrics.RnaSeqFigures;

/**
 * The counts of one library.
 *
 * @param column what heads the library's column
 * @param counts for each target, in the order of {@link CountTargets#rows}, in parts of {@code whole}
 * @param whole what one fragment is in {@code counts}: 1, or 65,536 when fragments are shared out
 * @param assignments for each {@link Assignment}, by its ordinal
 * @param junctions fragments that support each splice junction, by contig and place; empty unless asked for
 * @param qc what else the pass learned
 * @param rnaSeq the figures of Picard's CollectRnaSeqMetrics, when they were asked for
 * @param warnings what a person should know before believing the counts, in whole sentences
 */
public record LibraryCounts(
        String column,
        long[] counts,
        long whole,
        long[] assignments,
        Map<Junction, Long> junctions,
        CountQc qc,
        Optional<RnaSeqFigures> rnaSeq,
        List<String> warnings) {
    public LibraryCounts {
        junctions = Collections.unmodifiableMap(new LinkedHashMap<>(junctions));
        warnings = List.copyOf(warnings);
    }

    /** The count of a target in fragments. */
    public double fragments(int target) {
        return (double) counts[target] / whole;
    }

    /** The count as the table shows it: shares with two decimals, rounded as C's printf does. */
    String text(int target) {
        return counts[target] % whole == 0
                ? Long.toString(counts[target] / whole)
                : new BigDecimal(fragments(target))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
