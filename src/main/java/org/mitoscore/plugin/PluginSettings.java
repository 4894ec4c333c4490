package org.mitoscore.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.Spelling;

/**
 * The configuration scope {@code mitoscore { }}.
 *
 * @param enabled whether results are summarised when a run is complete ({@code true})
 * @param scores the score table to summarise; when not given, the {@code mitoscores.tsv} that the run publishes
 * @param samples the table of quality control; when not given, the {@code samples.tsv} that the run publishes
 * @param summary the file to write; when not given, {@code mitoscore_summary.json} beside the score table
 * @param table whether a short table is printed ({@code true})
 * @param maxRows samples up to which the printed table has a row for each; for more only those that failed QC ({@code 20})
 */
record PluginSettings(
        boolean enabled,
        Optional<Path> scores,
        Optional<Path> samples,
        Optional<Path> summary,
        boolean table,
        int maxRows) {
    static final String SCOPE = "mitoscore";
    static final List<String> KEYS = List.of("enabled", "scores", "samples", "summary", "table", "maxRows");

    /**
     * Reads the scope.
     *
     * @throws InputException with every unknown key and every value of the wrong type
     */
    static PluginSettings of(Map<?, ?> scope) {
        Problems problems = new Problems();
        scope.keySet().stream()
                .map(Object::toString)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add(Problem.of(SCOPE + "." + key, unknown(key))));
        PluginSettings settings = new PluginSettings(
                flag(scope, "enabled", problems),
                path(scope, "scores", problems),
                path(scope, "samples", problems),
                path(scope, "summary", problems),
                flag(scope, "table", problems),
                rows(scope, problems));
        problems.throwIfAny();
        return settings;
    }

    private static String unknown(String key) {
        return "no such setting; "
                + Spelling.nearest(key, KEYS)
                        .map(nearest -> "did you mean " + SCOPE + "." + nearest + "?")
                        .orElse("known are " + String.join(", ", KEYS));
    }

    private static boolean flag(Map<?, ?> scope, String key, Problems problems) {
        Object value = scope.get(key);
        if (value != null && !(value instanceof Boolean)) {
            problems.add(Problem.of(SCOPE + "." + key, "'" + value + "': true or false was expected"));
        }
        return !Boolean.FALSE.equals(value);
    }

    private static Optional<Path> path(Map<?, ?> scope, String key, Problems problems) {
        Object value = scope.get(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Arguments.localFile(value));
        } catch (InputException e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(Problem.of(SCOPE + "." + key, problem.source() + ": " + problem.message())));
            return Optional.empty();
        }
    }

    private static int rows(Map<?, ?> scope, Problems problems) {
        Object value = scope.get("maxRows");
        if (value == null) {
            return 20;
        }
        if (value instanceof Integer rows && rows >= 0) {
            return rows;
        }
        problems.add(Problem.of(SCOPE + ".maxRows", "'" + value + "': a whole number of 0 or more was expected"));
        return 0;
    }
}
