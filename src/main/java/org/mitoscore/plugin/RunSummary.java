package org.mitoscore.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoscore.io.InputException;
import org.mitoscore.io.TsvTable;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreTable;

/**
 * A run's results, sample by sample.
 *
 * @param scores the score table
 * @param quality the table of quality control, when there is one
 * @param samples one entry per sample of the score table, in its order
 * @param files published files that belong to no single sample
 */
record RunSummary(Path scores, Optional<Path> quality, List<Sample> samples, List<Path> files) {
    /**
     * One sample.
     *
     * @param name its name
     * @param quality what quality control says; empty when it was not done
     * @param scores its rows of the score table
     * @param files published files of the sample and of its libraries
     */
    record Sample(String name, Optional<Quality> quality, List<Mitoscore> scores, List<Path> files) {}

    /**
     * Quality control of one sample.
     *
     * @param status pass, warn or fail
     * @param reasons why it is not a pass
     */
    record Quality(String status, List<String> reasons) {}

    /**
     * Reads the tables and shares the published files out to the samples: a file belongs to the sample or library whose name
     * it starts with, followed by a dot.
     *
     * @throws InputException with every problem of the tables
     */
    static RunSummary read(Path scores, Optional<Path> quality, List<Path> published) {
        Map<String, List<Mitoscore>> scoresOfSample = new LinkedHashMap<>();
        for (Mitoscore score : MitoscoreTable.read(scores)) {
            scoresOfSample
                    .computeIfAbsent(score.sample(), sample -> new ArrayList<>())
                    .add(score);
        }
        Map<String, Quality> qualityOfSample = new LinkedHashMap<>();
        Map<String, String> sampleOfName = new LinkedHashMap<>();
        scoresOfSample.keySet().forEach(sample -> sampleOfName.put(sample, sample));
        quality.ifPresent(table -> {
            for (TsvTable.Row row : TsvTable.read(table, List.of("sample", "libraries", "qc_status", "qc_reasons"))
                    .rows()) {
                qualityOfSample.put(row.text("sample"), new Quality(row.text("qc_status"), reasons(row)));
                Stream.of(row.text("libraries").split(","))
                        .forEach(library -> sampleOfName.putIfAbsent(library, row.text("sample")));
            }
        });
        Map<String, List<Path>> filesOfSample = new LinkedHashMap<>();
        List<Path> others = new ArrayList<>();
        for (Path file : published) {
            owner(file.getFileName().toString(), sampleOfName)
                    .map(sample -> filesOfSample.computeIfAbsent(sample, name -> new ArrayList<>()))
                    .orElse(others)
                    .add(file);
        }
        List<Sample> samples = scoresOfSample.entrySet().stream()
                .map(entry -> new Sample(
                        entry.getKey(),
                        Optional.ofNullable(qualityOfSample.get(entry.getKey())),
                        List.copyOf(entry.getValue()),
                        List.copyOf(filesOfSample.getOrDefault(entry.getKey(), List.of()))))
                .toList();
        return new RunSummary(scores, quality, samples, List.copyOf(others));
    }

    private static List<String> reasons(TsvTable.Row row) {
        return Stream.of(row.text("qc_reasons").split("; "))
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** The sample with the longest name, or library, that a file's name starts with; names may hold dots themselves. */
    private static Optional<String> owner(String file, Map<String, String> sampleOfName) {
        for (int dot = file.lastIndexOf('.'); dot > 0; dot = file.lastIndexOf('.', dot - 1)) {
            String sample = sampleOfName.get(file.substring(0, dot));
            if (sample != null) {
                return Optional.of(sample);
            }
        }
        return Optional.empty();
    }
}
