package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.SharedData;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.TsvTable;

/** The frozen references of docs/validation.md, built from real cohorts: every figure that is written there. */
class RealReferenceTest {
    @TempDir
    private Path folder;

    /** A table with its first row as header. */
    private record Cells(List<String> header, List<List<String>> rows) {
        static Cells read(Path file) throws IOException {
            try (BufferedReader in = InputFile.openText(file)) {
                List<List<String>> lines = in.lines()
                        .map(line -> List.of(line.replace("\"", "").split(",")))
                        .toList();
                return new Cells(lines.get(0), lines.subList(1, lines.size()));
            }
        }
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static void run(String... arguments) {
        assertEquals(0, Mitoscore.run(arguments), String.join(" ", arguments));
    }

    private static List<TsvTable.Row> rows(Path table) {
        return TsvTable.read(table, List.of("sample")).rows();
    }

    /** The patients of one set as genes × samples; the first three columns are sample and outcome. */
    private Path cnaml(String set, int patients) throws IOException {
        Cells table = Cells.read(SharedData.path("data/cnaml/aml" + set + ".csv.gz"));
        List<List<String>> chosen =
                table.rows().subList(0, Math.min(patients, table.rows().size()));
        List<String> lines = new ArrayList<>();
        lines.add("gene_id\t" + chosen.stream().map(row -> row.get(0)).collect(Collectors.joining("\t")));
        for (int gene = 3; gene < table.header().size(); gene++) {
            int column = gene;
            lines.add(table.header().get(gene) + "\t"
                    + chosen.stream().map(row -> row.get(column)).collect(Collectors.joining("\t")));
        }
        return write(set + patients + ".tsv", lines);
    }

    @Test
    void fortyHeldOutPatientsArePlacedAmongThreeHundred() throws IOException {
        List<String> weights = Cells.read(SharedData.path("data/cnaml/lasso_weights.csv")).rows().stream()
                .map(row -> String.join("\t", row))
                .toList();
        String signature = write("cnaml_lasso.tsv", weights).toString();
        String reference = folder.resolve("cnaml.mitoref").toString();
        run(
                "reference",
                "build",
                "--expression",
                cnaml("train", 1000).toString(),
                "--name",
                "cn-aml",
                "--release",
                "306",
                "--signature",
                signature,
                "--method",
                "weighted",
                "--output",
                reference);
        Path together = folder.resolve("together.tsv");
        Path alone = folder.resolve("alone.tsv");
        for (Map.Entry<Path, Integer> run : Map.of(together, 1000, alone, 1).entrySet()) {
            run(
                    "score",
                    "--expression",
                    cnaml("test", run.getValue()).toString(),
                    "--reference",
                    reference,
                    "--signature",
                    signature,
                    "--method",
                    "weighted",
                    "--output",
                    run.getKey().toString());
        }
        Map<String, Integer> calls = new HashMap<>();
        rows(together).forEach(row -> calls.merge(row.text("call"), 1, Integer::sum));
        assertEquals(Map.of("low", 8, "intermediate", 20, "high", 12), calls);
        assertTrue(rows(together).stream().allMatch(row -> row.text("flags").isEmpty()));
        assertEquals(Files.readAllLines(together).subList(0, 2), Files.readAllLines(alone));
        TsvTable.Row first = rows(alone).get(0);
        assertEquals("TE001", first.text("sample"));
        assertEquals(-0.4245, Double.parseDouble(first.text("score")), 5e-5);
        assertEquals(45.8, Double.parseDouble(first.text("percentile")), 0.05);
        assertEquals(-0.26, Double.parseDouble(first.text("z")), 5e-3);

        Path drift = folder.resolve("drift.tsv");
        run(
                "reference",
                "check",
                "--reference",
                reference,
                "--expression",
                tcgaAsLogCpm().toString(),
                "--output",
                drift.toString());
        assertEquals(
                5,
                rows(drift).stream()
                        .filter(row -> row.text("status").equals("out_of_reference"))
                        .count(),
                "320 chosen genes do not tell another protocol well");
    }

    /** The twenty TCGA patients as log2 (CPM + 0.5) of the 320 genes. */
    private Path tcgaAsLogCpm() throws IOException {
        Cells counts = Cells.read(SharedData.path("data/tcga_laml20/counts_ensembl.csv.gz"));
        int samples = counts.header().size() - 1;
        double[] totals = new double[samples];
        Map<String, List<String>> ofGene = new LinkedHashMap<>();
        for (List<String> row : counts.rows()) {
            ofGene.put(row.get(0).replaceFirst("\\..*", ""), row);
            for (int sample = 0; sample < samples; sample++) {
                totals[sample] += Double.parseDouble(row.get(sample + 1));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("gene_id\t" + String.join("\t", counts.header().subList(1, samples + 1)));
        List<String> train =
                Cells.read(SharedData.path("data/cnaml/amltrain.csv.gz")).header();
        for (String gene : train.subList(3, train.size())) {
            StringBuilder line = new StringBuilder(gene);
            for (int sample = 0; sample < samples; sample++) {
                double count = Double.parseDouble(ofGene.get(gene).get(sample + 1));
                line.append('\t').append(Math.log(count / totals[sample] * 1e6 + 0.5) / Math.log(2));
            }
            lines.add(line.toString());
        }
        return write("tcga.tsv", lines);
    }

    @Test
    void aSampleThatDoesNotBelongIsSaidToBeUnlikeTheCohort() throws IOException {
        Path counts = SharedData.path("data/tcga_laml20/counts_ensembl.csv.gz");
        String reference = folder.resolve("laml.mitoref").toString();
        run(
                "reference",
                "build",
                "--counts",
                counts.toString(),
                "--name",
                "tcga-laml",
                "--release",
                "2013",
                "--output",
                reference);
        Cells table = Cells.read(counts);
        Map<String, Double> length = Cells.read(SharedData.path("data/tcga_laml20/genes.csv.gz")).rows().stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Double.parseDouble(row.get(2))));
        double total = table.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1)))
                .sum();
        List<String> member = new ArrayList<>(List.of("gene_id\tmember"));
        List<String> rpkm = new ArrayList<>(List.of("gene_id\trpkm"));
        List<String> perLength = new ArrayList<>(List.of("gene_id\tper_length"));
        double densities = table.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1)) / length.get(row.get(0)))
                .sum();
        for (List<String> row : table.rows()) {
            double count = Double.parseDouble(row.get(1));
            member.add(row.get(0) + "\t" + row.get(1));
            rpkm.add(row.get(0) + "\t" + count * 1e9 / (length.get(row.get(0)) * total));
            perLength.add(row.get(0) + "\t" + count / length.get(row.get(0)) / densities * total);
        }
        Path placed = folder.resolve("member.scores.tsv");
        run(
                "score",
                "--counts",
                write("member.tsv", member).toString(),
                "--reference",
                reference,
                "--output",
                placed.toString());
        TsvTable.Row one = rows(placed).get(0);
        assertEquals("high", one.text("call"));
        assertEquals(92.5, Double.parseDouble(one.text("percentile")));
        Path cohort = folder.resolve("cohort.scores.tsv");
        run("score", "--counts", counts.toString(), "--output", cohort.toString());
        assertEquals(rows(cohort).get(0).text("score"), one.text("score"), "alone as in the cohort");

        Path odd = folder.resolve("odd.scores.tsv");
        assertEquals(2, score(write("rpkm.tsv", rpkm), reference, odd), "RPKM are no counts");
        assertEquals(0, score(write("per_length.tsv", perLength), reference, odd));
        TsvTable.Row unlike = rows(odd).get(0);
        assertEquals("not_called", unlike.text("call"));
        assertEquals("out_of_reference", unlike.text("flags"));
        assertEquals(0.4024, Double.parseDouble(unlike.text("score")), 5e-5);
        assertTrue(unlike.text("call_rule").contains("correlation with the cohort 0.746"), unlike.text("call_rule"));
        assertTrue(unlike.text("call_rule").contains("17.10 % extreme genes"), unlike.text("call_rule"));
    }

    private static int score(Path counts, String reference, Path output) {
        return Mitoscore.run(
                "score", "--counts", counts.toString(), "--reference", reference, "--output", output.toString());
    }
}
