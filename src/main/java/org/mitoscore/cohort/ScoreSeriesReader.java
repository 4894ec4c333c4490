package org.mitoscore.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreTable;

/**
 * Reads scores: this project's {@code mitoscores.tsv}, its wide table (first column {@code signature}, one column per
 * sample), or any table with one row per sample and one column per score.
 */
public final class ScoreSeriesReader {
    private ScoreSeriesReader() {}

    /** @throws InputException with every cell that is not a number and every repeated sample */
    public static List<ScoreSeries> read(Path path) {
        String header = firstLine(path);
        if (header.equals(String.join("\t", MitoscoreTable.COLUMNS))) {
            return ofMitoscores(path, MitoscoreTable.read(path));
        }
        String delimiter = header.indexOf('\t') >= 0 ? "\t" : header.indexOf(',') >= 0 ? "," : ";";
        return plain(path, delimiter);
    }

    private static String firstLine(Path path) {
        try (BufferedReader in = InputFile.openText(path)) {
            String line = in.readLine();
            if (line == null) {
                throw InputException.of(path.toString(), "the file is empty; a header line was expected");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ScoreSeries> ofMitoscores(Path path, List<Mitoscore> rows) {
        Problems problems = new Problems();
        Map<List<String>, Map<String, Double>> values = new LinkedHashMap<>();
        Map<List<String>, Map<String, Double>> percentiles = new LinkedHashMap<>();
        for (Mitoscore row : rows) {
            List<String> key = List.of(
                    row.signature(),
                    row.signatureVersion(),
                    row.direction().label(),
                    row.method(),
                    row.signatureSha256());
            put(values.computeIfAbsent(key, k -> new LinkedHashMap<>()), row.sample(), row.score(), path, problems);
            boolean frozen = row.frozenReference().isPresent();
            percentiles
                    .computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .put(row.sample(), frozen ? row.percentile() : Double.NaN);
        }
        problems.throwIfAny();
        List<ScoreSeries> series = new ArrayList<>();
        values.forEach((key, scores) -> series.add(new ScoreSeries(
                key.get(0),
                key.get(1),
                key.get(2),
                key.get(3),
                key.get(4),
                known(scores),
                known(percentiles.get(key)))));
        return series;
    }

    private static void put(Map<String, Double> scores, String sample, double value, Path path, Problems problems) {
        if (scores.putIfAbsent(sample, value) != null) {
            problems.add(Problem.of(path.toString(), "sample '" + sample + "' has two values of one score"));
        }
    }

    private static Map<String, Double> known(Map<String, Double> scores) {
        Map<String, Double> known = new LinkedHashMap<>();
        scores.forEach((sample, value) -> {
            if (Double.isFinite(value)) {
                known.put(sample, value);
            }
        });
        return known;
    }

    private static List<ScoreSeries> plain(Path path, String delimiter) {
        Problems problems = new Problems();
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        try (BufferedReader in = InputFile.openText(path)) {
            String[] header = in.readLine().split(delimiter, -1);
            boolean samplesAcross = header[0].equals("signature");
            long number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String[] cells = line.split(delimiter, -1);
                if (line.isBlank()) {
                    continue;
                }
                if (cells.length != header.length) {
                    problems.add(Problem.at(
                            path.toString(), number, cells.length + " cells; the header has " + header.length));
                    continue;
                }
                for (int i = 1; i < cells.length; i++) {
                    String score = samplesAcross ? cells[0] : header[i];
                    String sample = samplesAcross ? header[i] : cells[0];
                    double value = number(cells[i], path, number, header[i], problems);
                    put(values.computeIfAbsent(score, k -> new LinkedHashMap<>()), sample, value, path, problems);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.throwIfAny();
        if (values.isEmpty()) {
            throw InputException.of(path.toString(), "no score; expected one row per sample and one column per score");
        }
        List<ScoreSeries> series = new ArrayList<>();
        values.forEach((name, scores) -> {
            int colon = name.indexOf(':');
            series.add(new ScoreSeries(
                    colon < 0 ? name : name.substring(0, colon),
                    "",
                    "",
                    colon < 0 ? "" : name.substring(colon + 1),
                    "",
                    known(scores),
                    Map.of()));
        });
        return series;
    }

    private static double number(String cell, Path path, long line, String column, Problems problems) {
        if (cell.isEmpty() || cell.equals("NA")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            problems.add(new Problem(path.toString(), line, column, "'" + cell + "' is not a number"));
            return Double.NaN;
        }
    }
}
