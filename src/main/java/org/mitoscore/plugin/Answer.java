package org.mitoscore.plugin;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nextflow.exception.AbortOperationException;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;

/** Turns bad input into the one exception that Nextflow shows as a message, without a stack trace. */
final class Answer {
    private Answer() {}

    /**
     * The result of a function.
     *
     * @param function its name, for the message
     * @throws AbortOperationException with every problem of the input
     */
    static <T> T to(String function, Supplier<T> work) {
        try {
            return work.get();
        } catch (InputException e) {
            throw new AbortOperationException(message(function, e.problems()), e);
        }
    }

    private static String message(String function, List<Problem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem)
                .collect(Collectors.joining(
                        "\n",
                        function + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                                + " in the input\n",
                        ""));
    }
}
