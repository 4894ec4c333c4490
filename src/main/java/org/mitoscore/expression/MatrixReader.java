package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Reads expression matrices in the formats people have, recognised by content: merged gene counts or TPM of
 * nf-core/rnaseq, featureCounts, STAR, HTSeq-count, GCT, plain TSV and CSV, gzip'd or not. Several files are joined by
 * gene id. What was recognised, inferred or left out is logged.
 */
public final class MatrixReader {
    /** In the order in which they are tried; the last recognises everything. */
    private static final List<MatrixFormat> FORMATS =
            List.of(new Gct(), new FeatureCountsTable(), new StarGeneCounts(), new HtseqCounts(), new DelimitedTable());

    private MatrixReader() {}

    /**
     * Reads one or several files into one matrix; the genes are in the order of the first file.
     *
     * @throws InputException with every problem of every file: cells that are not numbers (or negative, for counts),
     *     duplicate genes or samples, files with other genes than the first, samples of different kinds of values, and
     *     values that are not counts where counts are required
     */
    public static LoadedMatrix read(List<Path> files, MatrixRequest request) {
        List<ParsedTable> tables = parse(files, request);
        LoadedMatrix joined = join(tables);
        requireKind(tables.get(0).source(), joined.kind(), request);
        return joined;
    }

    /**
     * Reads a matrix that {@link MatrixWriter} wrote, from an open text.
     *
     * @param source what to call the text in messages
     * @throws InputException when it is not such a matrix
     */
    public static ExpressionMatrix readOwn(String source, BufferedReader in) throws IOException {
        Problems problems = new Problems();
        ParsedTable table = new DelimitedTable().read(source, in, MatrixRequest.anyValues(), problems);
        problems.throwIfAny();
        return new ExpressionMatrix(table.geneIds(), table.geneNames(), table.samples(), table.columns());
    }

    /** Parses every file, gathering the problems of all. */
    private static List<ParsedTable> parse(List<Path> files, MatrixRequest request) {
        Problems problems = new Problems();
        List<ParsedTable> tables = new ArrayList<>();
        parseEach(files, request, problems, tables::add);
        problems.throwIfAny();
        return tables;
    }

    /** Parses one file after the other and hands on those that are good: thousands need not be in memory together. */
    static void parseEach(List<Path> files, MatrixRequest request, Problems problems, Consumer<ParsedTable> take) {
        for (Path file : files) {
            problems.collect(() -> parse(file, request, problems).ifPresent(take));
        }
    }

    private static Optional<ParsedTable> parse(Path file, MatrixRequest request, Problems problems) {
        try {
            List<String> head = head(file);
            if (head.isEmpty()) {
                problems.add(Problem.of(file.toString(), "the file is empty; expected an expression matrix"));
                return Optional.empty();
            }
            if (head.get(0).indexOf('\0') >= 0) {
                problems.add(Problem.of(file.toString(), "this is a binary file; expected a text table"));
                return Optional.empty();
            }
            MatrixFormat format =
                    FORMATS.stream().filter(f -> f.recognises(head)).findFirst().orElseThrow();
            try (BufferedReader in = InputFile.openText(file)) {
                ParsedTable table = format.read(file, in, request, problems);
                Log.info(file + ": recognised as " + format.label(head) + "; "
                        + table.geneIds().size() + " genes, " + table.samples().size()
                        + (table.samples().size() == 1 ? " sample" : " samples"));
                table.notes().forEach(note -> Log.info(file + ": " + note));
                return Optional.of(table);
            }
        } catch (EOFException | ZipException e) {
            problems.add(Problem.of(file.toString(), "the gzip file is damaged or truncated (" + e.getMessage() + ")"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> head(Path file) throws IOException {
        List<String> head = new ArrayList<>();
        try (BufferedReader in = InputFile.openText(file)) {
            for (String line = in.readLine();
                    line != null && head.size() < MatrixFormat.HEAD_LINES;
                    line = in.readLine()) {
                if (!line.isBlank()) {
                    head.add(line);
                }
            }
        }
        return head;
    }

    private static LoadedMatrix join(List<ParsedTable> tables) {
        Problems problems = new Problems();
        Map<String, String> fileOfSample = new HashMap<>();
        List<String> samples = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        ParsedTable first = tables.get(0);
        GeneOrder order = new GeneOrder(first);
        OneKind kind = new OneKind();
        for (ParsedTable table : tables) {
            kind.check(table, problems);
            Optional<int[]> rows = order.rowsIn(table, problems);
            boolean inOrder = table.geneIds().equals(first.geneIds());
            for (int i = 0; i < table.samples().size(); i++) {
                String sample = table.samples().get(i);
                String other = fileOfSample.putIfAbsent(sample, table.source());
                if (other != null) {
                    problems.add(Problem.of(
                            table.source(),
                            "sample '" + sample + "' is also in " + other
                                    + "; rename one, or sum libraries with 'mitoscore merge'"));
                }
                samples.add(sample);
                double[] column = table.columns()[i];
                rows.ifPresent(rowOf -> columns.add(inOrder ? column : GeneOrder.reordered(column, rowOf)));
            }
        }
        problems.throwIfAny();
        ExpressionMatrix matrix =
                new ExpressionMatrix(first.geneIds(), first.geneNames(), samples, columns.toArray(double[][]::new));
        Optional<GeneLengths> lengths =
                first.hasLengths() ? Optional.of(GeneLengths.of(first.geneIds(), first.lengths())) : Optional.empty();
        return new LoadedMatrix(matrix, ValueKind.of(matrix), lengths);
    }

    static void requireKind(String source, ValueKind kind, MatrixRequest request) {
        if (request.values() != ValueRule.COUNTS) {
            return;
        }
        if (!kind.isCounts()) {
            throw InputException.of(
                    source,
                    "counts are required, but the values look like " + kind.label()
                            + "; give raw gene counts, or score these values as they are with 'score --expression'");
        }
        if (kind == ValueKind.ESTIMATED_COUNTS) {
            Log.warn(
                    source
                            + ": values have fractions: taken as estimated counts (salmon, RSEM); RPKM or a part of TPM would be wrong here");
        }
    }
}
