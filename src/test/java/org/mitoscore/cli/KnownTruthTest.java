package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs, one after the other, must find what was put into the test data. */
class KnownTruthTest {
    private static final Path DATA = Path.of("test-data");

    @TempDir
    private Path folder;

    private static void run(String... args) {
        assertEquals(0, Mitoscore.run(args), String.join(" ", args));
    }

    /** Rows as maps from column name to cell. */
    private static List<Map<String, String>> table(Path file, String separator) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(separator, -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(separator, -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> samplesFromHighToLow(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .sorted(Comparator.comparingDouble((Map<String, String> row) -> Double.parseDouble(row.get(column)))
                        .reversed())
                .map(row -> row.get("sample"))
                .toList();
    }

    private static List<Map<String, String>> truth(String input) throws IOException {
        return table(DATA.resolve("truth.tsv"), "\t").stream()
                .filter(row -> row.get("input").equals(input))
                .toList();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void everyMethodPutsTheSamplesInTheKnownOrder() throws IOException {
        List<String> merge = new ArrayList<>(List.of("merge", "--output", file("counts.tsv")));
        for (Map<String, String> row : table(DATA.resolve("samplesheet.csv"), ",")) {
            String counts = file(Path.of(row.get("bam")).getFileName() + ".counts.txt");
            run(
                    "count",
                    "--gtf",
                    DATA.resolve("genes.gtf.gz").toString(),
                    "--sample",
                    row.get("sample"),
                    "--strandedness",
                    row.get("strandedness"),
                    "--output",
                    counts,
                    DATA.resolve(row.get("bam")).toString());
            merge.add(counts);
        }
        run(merge.toArray(String[]::new));
        run("normalize", "--counts", file("counts.tsv"), "--method", "tmm-logcpm", "--output", file("logcpm.tsv"));
        run(
                "score",
                "--expression",
                file("logcpm.tsv"),
                "--signature",
                "oxphos-nuclear,oxphos-mtdna",
                "--method",
                "singscore,ssgsea,zscore,mean",
                "--output",
                file("scores.tsv"));
        Map<String, List<Map<String, String>>> rankings = table(folder.resolve("scores.tsv"), "\t").stream()
                .collect(Collectors.groupingBy(row -> row.get("signature") + " by " + row.get("method")));
        assertEquals(8, rankings.size());
        List<String> expected = samplesFromHighToLow(truth("bam"), "oxphos_log2_shift");
        rankings.forEach((ranking, rows) -> assertEquals(expected, samplesFromHighToLow(rows, "score"), ranking));
    }

    @Test
    void theCohortIsCalledByItsMedian() throws IOException {
        run(
                "score",
                "--counts",
                DATA.resolve("gene_counts.tsv").toString(),
                "--signature",
                "oxphos-nuclear",
                "--output",
                file("scores.tsv"));
        Map<String, String> calls = table(folder.resolve("scores.tsv"), "\t").stream()
                .collect(Collectors.toMap(row -> row.get("sample"), row -> row.get("call")));
        Map<String, String> expected = truth("matrix").stream()
                .collect(Collectors.toMap(
                        row -> row.get("sample"),
                        row -> Double.parseDouble(row.get("oxphos_log2_shift")) > 0 ? "high" : "low"));
        assertEquals(expected, calls);
    }
}
