package org.mitoscore.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Runs the real featureCounts, where it is installed, and reads what it wrote. */
final class FeatureCountsProgram {
    /** Column of its table, 0-based, that holds the first file's counts. */
    private static final int FIRST_COUNT = 6;

    private FeatureCountsProgram() {}

    /**
     * What a run gave.
     *
     * @param counts count by row, in order; rows of one gene are numbered when features are counted
     * @param summary fragments by category
     */
    record Result(Map<String, String> counts, Map<String, Long> summary) {}

    static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("featureCounts", "-v")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Result run(Path folder, Path annotation, Path alignment, List<String> options)
            throws IOException, InterruptedException {
        return run(folder, annotation, List.of(alignment), options).get(0);
    }

    /** One call for several files, whose annotation and options are the same: a result for each. */
    static List<Result> run(Path folder, Path annotation, List<Path> alignments, List<String> options)
            throws IOException, InterruptedException {
        Path output = folder.resolve("featureCounts.txt");
        List<String> command =
                new ArrayList<>(List.of("featureCounts", "-a", annotation.toString(), "-o", output.toString()));
        if (annotation.toString().endsWith(".saf")) {
            command.addAll(List.of("-F", "SAF"));
        }
        command.addAll(options);
        alignments.forEach(alignment -> command.add(alignment.toString()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + "\n" + log);
        }
        List<String> table = Files.readAllLines(output);
        List<String> summary = Files.readAllLines(output.resolveSibling("featureCounts.txt.summary"));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < alignments.size(); i++) {
            results.add(new Result(counts(table.subList(2, table.size()), FIRST_COUNT + i), summary(summary, 1 + i)));
        }
        return results;
    }

    private static Map<String, String> counts(List<String> rows, int column) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String line : rows) {
            String[] fields = line.split("\t");
            String row = fields[0];
            for (int i = 2; counts.containsKey(row); i++) {
                row = fields[0] + "." + i;
            }
            counts.put(row, fields[column]);
        }
        return counts;
    }

    /**
     * A row of a junction table.
     *
     * @param genes the primary gene, then the others in no particular order; empty without any
     */
    record JunctionRow(Optional<String> primaryGene, Set<String> genes, String count) {}

    /** The junction table of the last run with {@code -J}, by both sites. */
    static Map<String, JunctionRow> junctions(Path folder) throws IOException {
        return readJunctions(folder.resolve("featureCounts.txt.jcounts"));
    }

    static Map<String, JunctionRow> readJunctions(Path path) throws IOException {
        Map<String, JunctionRow> junctions = new TreeMap<>();
        List<String> lines = Files.readAllLines(path);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            Set<String> genes = new TreeSet<>(List.of(fields[1].split(",")));
            genes.add(fields[0]);
            genes.remove("NA");
            Optional<String> primary = Optional.of(fields[0]).filter(gene -> !gene.equals("NA"));
            junctions.put(String.join(" ", List.of(fields).subList(2, 8)), new JunctionRow(primary, genes, fields[8]));
        }
        return junctions;
    }

    private static Map<String, Long> summary(List<String> lines, int column) {
        Map<String, Long> summary = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            summary.put(fields[0], Long.parseLong(fields[column]));
        }
        return summary;
    }
}
