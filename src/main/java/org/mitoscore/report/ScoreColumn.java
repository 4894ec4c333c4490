package org.mitoscore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.score.Mitoscore;

/**
 * All samples' scores by one signature and one method.
 *
 * @param signature signature id
 * @param method method name
 * @param rows one row per sample
 */
record ScoreColumn(String signature, String method, List<Mitoscore> rows) {
    ScoreColumn {
        rows = List.copyOf(rows);
    }

    /** Splits a score table by signature and method, in the order in which they come. */
    static List<ScoreColumn> split(List<Mitoscore> table) {
        Map<List<String>, List<Mitoscore>> rows = new LinkedHashMap<>();
        for (Mitoscore row : table) {
            rows.computeIfAbsent(List.of(row.signature(), row.method()), key -> new ArrayList<>())
                    .add(row);
        }
        return rows.entrySet().stream()
                .map(entry ->
                        new ScoreColumn(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    /** The same scores in the order of a list of samples; those of other samples come last, as they were. */
    ScoreColumn inOrder(List<String> samples) {
        Map<String, Integer> place = new HashMap<>();
        samples.forEach(sample -> place.putIfAbsent(sample, place.size()));
        return new ScoreColumn(
                signature,
                method,
                rows.stream()
                        .sorted(Comparator.comparingInt(row -> place.getOrDefault(row.sample(), samples.size())))
                        .toList());
    }

    double[] scores() {
        return rows.stream().mapToDouble(Mitoscore::score).toArray();
    }
}
