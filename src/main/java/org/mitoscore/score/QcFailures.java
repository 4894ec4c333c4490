package org.mitoscore.score;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;

/** Which samples failed quality control, and why: from {@code samples.tsv}. */
public final class QcFailures {
    private static final List<String> STATUSES = List.of("pass", "warn", "fail");

    private final Map<String, String> reasonsOfSample;

    private QcFailures(Map<String, String> reasonsOfSample) {
        this.reasonsOfSample = reasonsOfSample;
    }

    /** No quality control was done. */
    public static QcFailures none() {
        return new QcFailures(Map.of());
    }

    /**
     * Reads the columns {@code sample}, {@code qc_status} (pass, warn, fail) and {@code qc_reasons}.
     *
     * @throws InputException when a column is missing or a status is none of the three
     */
    public static QcFailures read(Path file) {
        Problems problems = new Problems();
        Map<String, String> failures = new HashMap<>();
        for (TsvTable.Row row : TsvTable.read(file, List.of("sample", "qc_status", "qc_reasons"))
                .rows()) {
            String status = row.text("qc_status");
            if (!STATUSES.contains(status)) {
                problems.add(new Problem(
                        file.toString(), row.line(), "'qc_status'", "'" + status + "'; expected pass, warn or fail"));
            } else if (status.equals("fail")) {
                failures.put(row.text("sample"), row.text("qc_reasons"));
            }
        }
        problems.throwIfAny();
        return new QcFailures(failures);
    }

    /** Why a sample failed; empty when it did not. */
    public Optional<String> failure(String sample) {
        return Optional.ofNullable(reasonsOfSample.get(sample));
    }
}
