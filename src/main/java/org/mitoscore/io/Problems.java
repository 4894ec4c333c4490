package org.mitoscore.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the problems of one input so that the user sees all of them at once.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * for (row : rows) { if (bad) problems.add(Problem.at(file, row.line(), "...")); }
 * problems.throwIfAny();
 * }</pre>
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Runs a check that throws {@link InputException}, and keeps its problems instead of stopping at them. */
    public void collect(Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            found.addAll(e.problems());
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems found so far, in the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** @throws InputException with every problem gathered, when there is one */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InputException(found);
        }
    }
}
