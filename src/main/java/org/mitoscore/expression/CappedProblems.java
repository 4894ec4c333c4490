package org.mitoscore.expression;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** The problems of one kind in one file: the first ones in full, the rest counted, so that a broken file stays readable. */
final class CappedProblems {
    static final int SHOWN = 50;

    private final String source;
    private final String kind;
    private final List<Problem> shown = new ArrayList<>();
    private long count;

    /** @param kind what is counted, in the plural, such as {@code bad cells} */
    CappedProblems(String source, String kind) {
        this.source = source;
        this.kind = kind;
    }

    void add(long line, String column, String message) {
        if (++count <= SHOWN) {
            shown.add(new Problem(source, line, column, message));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    void addTo(Problems problems) {
        shown.forEach(problems::add);
        if (count > SHOWN) {
            problems.add(Problem.of(source, (count - SHOWN) + " more " + kind + " (" + count + " in all)"));
        }
    }
}
