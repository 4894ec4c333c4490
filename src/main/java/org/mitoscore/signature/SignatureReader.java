package org.mitoscore.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Reads signature files: this project's YAML (one signature), GMT (a signature per line) and two-column TSV (gene, and
 * weight or up/down). The format is told by the file name's ending, else by the first line with content.
 */
public final class SignatureReader {
    private SignatureReader() {}

    /** One line of a text format. */
    record Line(long number, String text) {
        /** Tab-separated cells without surrounding blanks. */
        List<String> cells() {
            return List.of(text.split("\t", -1)).stream().map(String::strip).toList();
        }
    }

    /**
     * Reads every signature of a file, gzip'd or not.
     *
     * @return at least one signature, each with at least one gene
     * @throws InputException with every problem of the file, each with its line
     */
    public static List<Signature> read(Path path) {
        try (BufferedReader reader = InputFile.openText(path)) {
            return read(path.toString(), reader.lines().toList());
        } catch (IOException | UncheckedIOException e) {
            throw InputException.of(path.toString(), "the file cannot be read to its end: " + e.getMessage());
        }
    }

    /**
     * Reads signatures from text.
     *
     * @param source the name for messages; its last part names a TSV's signature and tells the format
     */
    static List<Signature> read(String source, List<String> text) {
        Problems problems = new Problems();
        List<Signature> signatures = parse(source, text, problems);
        problems.throwIfAny();
        return signatures;
    }

    private static List<Signature> parse(String source, List<String> text, Problems problems) {
        List<Line> lines = content(text);
        if (lines.isEmpty()) {
            problems.add(
                    Problem.of(source, "the file is empty; a signature was expected (YAML, GMT or two-column TSV)"));
            return List.of();
        }
        String name = fileName(source).toLowerCase(Locale.ROOT);
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return SignatureYaml.parse(source, String.join("\n", text), problems);
        }
        if (name.endsWith(".gmt")) {
            return SignatureGmt.parse(source, lines, problems);
        }
        int cells = lines.get(0).cells().size();
        if (cells == 1 && lines.get(0).text().matches("\\w+:.*")) {
            return SignatureYaml.parse(source, String.join("\n", text), problems);
        }
        return cells > 2 && !name.endsWith(".tsv")
                ? SignatureGmt.parse(source, lines, problems)
                : SignatureTsv.parse(source, lines, problems);
    }

    private static List<Line> content(List<String> text) {
        return IntStream.range(0, text.size())
                .mapToObj(i -> new Line(i + 1, text.get(i)))
                .filter(line -> !line.text().isBlank() && !line.text().startsWith("#"))
                .toList();
    }

    /** The last part of a path, without {@code .gz}. */
    static String fileName(String source) {
        String name = Optional.ofNullable(Path.of(source).getFileName())
                .map(Path::toString)
                .orElse(source);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** A signature of which the file tells nothing but a name and genes. */
    static Signature bare(String id, String title, String source, GeneListBuilder genes) {
        return new Signature(
                id,
                "",
                title,
                Direction.UNSTATED,
                genes.kind(),
                "",
                "file " + fileName(source),
                "",
                "",
                OptionalDouble.empty(),
                genes.genes(),
                GeneListChecksum.of(genes.genes()));
    }
}
