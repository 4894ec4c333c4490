package org.mitoscore.expression;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Joins the count tables of libraries by gene id; columns with one sample name are libraries of it and are summed. Of each
 * table only its counts are kept, so that the memory needed is that of the merged matrix, however many tables there are.
 */
public final class LibraryMerger {
    private final ParsedTable first;
    private final GeneOrder order;
    private final OneKind kind = new OneKind();
    private final TreeMap<String, double[]> counts = new TreeMap<>();
    private final TreeMap<String, Integer> libraries = new TreeMap<>();

    private LibraryMerger(ParsedTable first) {
        this.first = first;
        this.order = new GeneOrder(first);
    }

    /**
     * Merges count tables. Genes keep the order of the first file; samples are sorted by name, so that the result does
     * not depend on the order of the files.
     *
     * @throws InputException when a file is not a count table, has samples of different kinds of values, or has other
     *     genes, gene lengths or values of another kind than the first
     */
    public static LoadedMatrix merge(List<Path> files, MatrixRequest request) {
        Problems problems = new Problems();
        List<LibraryMerger> merger = new ArrayList<>(1); // none before the first good table
        MatrixReader.parseEach(files, request, problems, table -> {
            if (merger.isEmpty()) {
                merger.add(new LibraryMerger(table));
            }
            merger.get(0).add(table, problems);
        });
        problems.throwIfAny();
        return merger.get(0).merged(request);
    }

    private void add(ParsedTable table, Problems problems) {
        kind.check(table, problems);
        Optional<int[]> rows = order.rowsIn(table, problems);
        if (rows.isEmpty()) {
            return;
        }
        if (table.hasLengths()
                && first.hasLengths()
                && !Arrays.equals(GeneOrder.reordered(table.lengths(), rows.get()), first.lengths())) {
            problems.add(Problem.of(
                    table.source(),
                    "has other gene lengths than " + first.source() + "; use files made with one annotation"));
        }
        for (int i = 0; i < table.samples().size(); i++) {
            String sample = table.samples().get(i);
            double[] library = GeneOrder.reordered(table.columns()[i], rows.get());
            libraries.merge(sample, 1, Integer::sum);
            counts.merge(sample, library, LibraryMerger::addTo);
        }
    }

    private static double[] addTo(double[] sum, double[] library) {
        for (int gene = 0; gene < sum.length; gene++) {
            sum[gene] += library[gene];
        }
        return sum;
    }

    private LoadedMatrix merged(MatrixRequest request) {
        libraries.forEach((sample, of) -> {
            if (of > 1) {
                Log.info("sample '" + sample + "': summed " + of + " libraries");
            }
        });
        ExpressionMatrix matrix = new ExpressionMatrix(
                first.geneIds(),
                first.geneNames(),
                List.copyOf(counts.keySet()),
                counts.values().toArray(double[][]::new));
        Optional<GeneLengths> lengths =
                first.hasLengths() ? Optional.of(GeneLengths.of(first.geneIds(), first.lengths())) : Optional.empty();
        LoadedMatrix merged = new LoadedMatrix(matrix, ValueKind.of(matrix), lengths);
        MatrixReader.requireKind(first.source(), merged.kind(), request);
        return merged;
    }

    /** The same matrix with gene names where it has none, for example from the annotation the counts were made with. */
    public static ExpressionMatrix named(ExpressionMatrix matrix, Map<String, String> nameOfGene) {
        List<String> names = new ArrayList<>(matrix.geneCount());
        long unknown = matrix.geneIds().stream()
                .filter(id -> !nameOfGene.containsKey(id))
                .count();
        if (unknown > 0) {
            Log.warn(unknown + " of " + matrix.geneCount() + " genes are not in the annotation that names them");
        }
        for (int gene = 0; gene < matrix.geneCount(); gene++) {
            String known = matrix.geneNames().get(gene);
            names.add(known.isEmpty() ? nameOfGene.getOrDefault(matrix.geneIds().get(gene), "") : known);
        }
        double[][] columns = new double[matrix.sampleCount()][];
        for (int sample = 0; sample < columns.length; sample++) {
            columns[sample] = matrix.sample(sample);
        }
        return new ExpressionMatrix(matrix.geneIds(), names, matrix.samples(), columns);
    }
}
