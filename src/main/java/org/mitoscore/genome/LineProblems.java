package org.mitoscore.genome;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Problems of the lines of a large file: the first few of each kind are shown, and the rest are counted. */
final class LineProblems {
    private static final int SHOWN = 10;

    private final Path path;
    private final Problems shown = new Problems();
    private final Map<String, Long> kinds = new LinkedHashMap<>();

    LineProblems(Path path) {
        this.path = path;
    }

    /**
     * Adds a problem.
     *
     * @param line 1-based line
     * @param kind what is wrong, in words that do not change from line to line
     * @param detail what this line has, or an empty string
     */
    void add(long line, String kind, String detail) {
        if (kinds.merge(kind, 1L, Long::sum) <= SHOWN) {
            shown.add(Problem.at(path.toString(), line, detail.isEmpty() ? kind : kind + "; " + detail));
        }
    }

    /** @throws InputException with the problems shown, and how many more there are of each kind */
    void throwIfAny() {
        kinds.forEach((kind, count) -> {
            if (count > SHOWN) {
                shown.add(Problem.of(path.toString(), "and " + (count - SHOWN) + " more lines: " + kind));
            }
        });
        shown.throwIfAny();
    }
}
