package org.mitoscore.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;

/** The short table for the terminal: how many calls of each kind, and a line for each sample as long as there are few. */
final class CallsTable {
    private static final List<String> HEADER = List.of("sample", "score", "call", "qc", "why");

    private CallsTable() {}

    /**
     * The table's text, ending with a line end.
     *
     * @param maxRows samples up to which each has a line; of more, only those that failed quality control have one
     */
    static String of(RunSummary summary, int maxRows) {
        StringBuilder text = new StringBuilder();
        counts(summary).forEach((scored, calls) -> text.append("Mitoscore calls, ")
                .append(scored)
                .append(": ")
                .append(Arrays.stream(Call.values())
                        .filter(calls::containsKey)
                        .map(call -> calls.get(call) + " " + call.label())
                        .collect(Collectors.joining(", ")))
                .append('\n'));
        List<RunSummary.Sample> failed =
                summary.samples().stream().filter(CallsTable::failed).toList();
        boolean few = summary.samples().size() <= maxRows;
        if (!failed.isEmpty()) {
            text.append(failed.size())
                    .append(" of ")
                    .append(summary.samples().size())
                    .append(" samples failed QC\n");
        }
        List<RunSummary.Sample> shown =
                few ? summary.samples() : failed.stream().limit(maxRows).toList();
        text.append(aligned(shown.stream().map(CallsTable::cells).toList()));
        if (!few && failed.size() > maxRows) {
            text.append("… and ").append(failed.size() - maxRows).append(" more that failed QC\n");
        }
        return text.toString();
    }

    private static boolean failed(RunSummary.Sample sample) {
        return sample.quality().map(RunSummary.Quality::status).orElse("").equals("fail");
    }

    private static Map<String, Map<Call, Integer>> counts(RunSummary summary) {
        Map<String, Map<Call, Integer>> counts = new LinkedHashMap<>();
        for (RunSummary.Sample sample : summary.samples()) {
            for (Mitoscore score : sample.scores()) {
                counts.computeIfAbsent(score.signature() + " by " + score.method(), key -> new LinkedHashMap<>())
                        .merge(score.call(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** A sample's line shows its first row of the score table, which is the one that reports lead with. */
    private static List<String> cells(RunSummary.Sample sample) {
        Mitoscore first = sample.scores().get(0);
        String reasons = sample.quality()
                .map(quality -> String.join("; ", quality.reasons()))
                .orElse("");
        return List.of(
                sample.name(),
                Double.isNaN(first.score()) ? "NA" : String.format(Locale.ROOT, "%.4f", first.score()),
                first.call().label(),
                sample.quality().map(RunSummary.Quality::status).orElse("-"),
                reasons.isEmpty() && first.call() == Call.NOT_CALLED ? first.callRule() : reasons);
    }

    private static String aligned(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<List<String>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(rows);
        int[] widths = new int[HEADER.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
