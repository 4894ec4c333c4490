package org.mitoscore.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.Direction;

/** Writes and reads {@code mitoscores.tsv}, the one table that every other view is made from. */
public final class MitoscoreTable {
    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "sample",
            "signature",
            "signature_version",
            "direction",
            "method",
            "score",
            "reference",
            "percentile",
            "z",
            "call",
            "call_rule",
            "confidence",
            "genes_used",
            "genes_total",
            "genes_missing",
            "flags",
            "signature_sha256");

    private static final String NA = "NA";

    private MitoscoreTable() {}

    /** Writes the table; lists are joined by commas, what is not known is {@code NA}. */
    public static void write(List<Mitoscore> scores, Path target) {
        OutputFile.writeText(target, out -> {
            out.write(String.join("\t", COLUMNS) + "\n");
            for (Mitoscore score : scores) {
                out.write(String.join("\t", cells(score)) + "\n");
            }
        });
    }

    private static List<String> cells(Mitoscore score) {
        return List.of(
                score.sample(),
                score.signature(),
                text(score.signatureVersion()),
                score.direction().label(),
                score.method(),
                NumberText.of(score.score()),
                text(score.reference()),
                NumberText.of(score.percentile()),
                NumberText.of(score.z()),
                score.call().label(),
                text(score.callRule()),
                NumberText.of(score.confidence()),
                Integer.toString(score.genesUsed()),
                Integer.toString(score.genesTotal()),
                text(String.join(",", score.genesMissing())),
                text(String.join(",", score.flags())),
                text(score.signatureSha256()));
    }

    private static String text(String value) {
        return value.isEmpty() ? NA : value.replace('\t', ' ').replace('\n', ' ');
    }

    /**
     * Reads a table that {@link #write} wrote.
     *
     * @throws InputException naming every line that is not a row of such a table
     */
    public static List<Mitoscore> read(Path file) {
        Problems problems = new Problems();
        List<Mitoscore> scores = new ArrayList<>();
        try (BufferedReader in = InputFile.openText(file)) {
            String header = in.readLine();
            if (header == null || !Arrays.asList(header.split("\t", -1)).equals(COLUMNS)) {
                throw InputException.of(
                        file.toString(),
                        "not a table of Mitoscores; expected the columns " + String.join(" ", COLUMNS));
            }
            long number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS.size()) {
                    problems.add(
                            Problem.at(file.toString(), number, cells.length + " fields; expected " + COLUMNS.size()));
                    continue;
                }
                try {
                    scores.add(row(cells));
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.at(file.toString(), number, e.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        problems.throwIfAny();
        return scores;
    }

    private static Mitoscore row(String[] cells) {
        return new Mitoscore(
                cells[0],
                cells[1],
                known(cells[2]),
                one(Direction.values(), Direction::label, cells[3], "direction"),
                cells[4],
                number(cells[5]),
                known(cells[6]),
                number(cells[7]),
                number(cells[8]),
                one(Call.values(), Call::label, cells[9], "call"),
                known(cells[10]),
                number(cells[11]),
                Integer.parseInt(cells[12]),
                Integer.parseInt(cells[13]),
                list(cells[14]),
                list(cells[15]),
                known(cells[16]));
    }

    private static <T> T one(T[] values, Function<T, String> label, String text, String what) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a " + what));
    }

    private static String known(String cell) {
        return cell.equals(NA) ? "" : cell;
    }

    private static double number(String cell) {
        return cell.equals(NA) ? Double.NaN : Double.parseDouble(cell);
    }

    private static List<String> list(String cell) {
        return cell.equals(NA) ? List.of() : List.of(cell.split(","));
    }
}
