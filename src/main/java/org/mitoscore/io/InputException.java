package org.mitoscore.io;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used: carries every problem found, not just the first. The command line exits with 2. */
public final class InputException extends RuntimeException {
    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an input exception needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public InputException(Problem problem) {
        this(List.of(problem));
    }

    /** A problem of a whole file or parameter. */
    public static InputException of(String source, String message) {
        return new InputException(Problem.of(source, message));
    }

    public List<Problem> problems() {
        return problems;
    }
}
