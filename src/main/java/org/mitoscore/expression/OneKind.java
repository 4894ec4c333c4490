package org.mitoscore.expression;

import java.util.List;
import java.util.Optional;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Holds the files that are joined, and the samples of each, to one kind of values: counts, estimated or not, in all of
 * them, or the same others.
 */
final class OneKind {
    private record Known(String source, ValueKind kind) {}

    private Optional<Known> first = Optional.empty();

    /** Adds a problem when a table's samples are of different kinds, or of another kind than those of the first table. */
    void check(ParsedTable table, Problems problems) {
        List<SampleValues> values = SampleValues.of(table.columns());
        MixedKinds.check(table, values, problems);
        Known own = new Known(table.source(), ValueKind.of(values));
        if (first.isEmpty()) {
            first = Optional.of(own);
            return;
        }
        Known other = first.get();
        boolean alike = own.kind.isCounts() ? other.kind.isCounts() : own.kind == other.kind;
        if (!alike) {
            problems.add(Problem.of(
                    own.source,
                    "holds " + own.kind.label() + ", but " + other.source + " " + other.kind.label()
                            + "; files are joined only when all hold values of one kind"));
        }
    }
}
