package org.mitoscore.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Which samples failed quality control, and why: from {@code samples.tsv}. */
public final class SampleQc {
    private static final List<String> STATUSES = List.of("pass", "warn", "fail");

    private final Map<String, String> failureOfSample;

    private SampleQc(Map<String, String> failureOfSample) {
        this.failureOfSample = failureOfSample;
    }

    /** No quality control was done. */
    public static SampleQc none() {
        return new SampleQc(Map.of());
    }

    /**
     * Reads the columns {@code sample}, {@code qc_status} (pass, warn, fail) and {@code qc_reasons}.
     *
     * @throws InputException when a column is missing or a status is none of the three
     */
    public static SampleQc read(Path file) {
        Problems problems = new Problems();
        Map<String, String> failures = new HashMap<>();
        try (BufferedReader in = InputFile.openText(file)) {
            String header = in.readLine();
            List<String> heads = header == null ? List.of() : Arrays.asList(header.split("\t", -1));
            int sample = heads.indexOf("sample");
            int status = heads.indexOf("qc_status");
            int reasons = heads.indexOf("qc_reasons");
            if (sample < 0 || status < 0 || reasons < 0) {
                throw InputException.of(
                        file.toString(), "expected the columns sample, qc_status and qc_reasons, tab-separated");
            }
            long number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String[] fields = line.split("\t", -1);
                if (fields.length != heads.size()) {
                    problems.add(Problem.at(
                            file.toString(), number, fields.length + " fields, the header has " + heads.size()));
                } else if (!STATUSES.contains(fields[status])) {
                    problems.add(new Problem(
                            file.toString(),
                            number,
                            "'qc_status'",
                            "'" + fields[status] + "'; expected pass, warn or fail"));
                } else if (fields[status].equals("fail")) {
                    failures.put(fields[sample], fields[reasons]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        problems.throwIfAny();
        return new SampleQc(failures);
    }

    /** Why a sample failed; empty when it did not. */
    public Optional<String> failure(String sample) {
        return Optional.ofNullable(failureOfSample.get(sample));
    }
}
