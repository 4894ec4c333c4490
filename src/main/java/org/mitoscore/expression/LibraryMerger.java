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

/** Joins the count tables of libraries by gene id; columns with one sample name are libraries of it and are summed. */
public final class LibraryMerger {
    private LibraryMerger() {}

    /**
     * Merges count tables. Genes keep the order of the first file; samples are sorted by name, so that the result does
     * not depend on the order of the files.
     *
     * @throws InputException when a file is not a count table, or has other genes or gene lengths than the first
     */
    public static LoadedMatrix merge(List<Path> files, MatrixRequest request) {
        List<ParsedTable> tables = MatrixReader.parse(files, request);
        ParsedTable first = tables.get(0);
        TreeMap<String, List<double[]>> libraries = librariesOfSamples(tables);
        List<String> samples = List.copyOf(libraries.keySet());
        double[][] columns = libraries.values().stream().map(LibraryMerger::sum).toArray(double[][]::new);
        libraries.forEach((sample, of) -> {
            if (of.size() > 1) {
                Log.info("sample '" + sample + "': summed " + of.size() + " libraries");
            }
        });
        ExpressionMatrix matrix = new ExpressionMatrix(first.geneIds(), first.geneNames(), samples, columns);
        Optional<GeneLengths> lengths =
                first.hasLengths() ? Optional.of(GeneLengths.of(first.geneIds(), first.lengths())) : Optional.empty();
        LoadedMatrix merged = new LoadedMatrix(matrix, ValueKind.of(matrix), lengths);
        MatrixReader.requireKind(first.source(), merged.kind(), request);
        return merged;
    }

    private static TreeMap<String, List<double[]>> librariesOfSamples(List<ParsedTable> tables) {
        Problems problems = new Problems();
        ParsedTable first = tables.get(0);
        GeneOrder order = new GeneOrder(first);
        TreeMap<String, List<double[]>> libraries = new TreeMap<>();
        for (ParsedTable table : tables) {
            Optional<int[]> rows = order.rowsIn(table, problems);
            if (rows.isEmpty()) {
                continue;
            }
            if (table.hasLengths()
                    && first.hasLengths()
                    && !Arrays.equals(GeneOrder.reordered(table.lengths(), rows.get()), first.lengths())) {
                problems.add(Problem.of(
                        table.source(),
                        "has other gene lengths than " + first.source() + "; use files made with one annotation"));
            }
            for (int i = 0; i < table.samples().size(); i++) {
                libraries
                        .computeIfAbsent(table.samples().get(i), sample -> new ArrayList<>())
                        .add(GeneOrder.reordered(table.columns()[i], rows.get()));
            }
        }
        problems.throwIfAny();
        return libraries;
    }

    private static double[] sum(List<double[]> libraries) {
        double[] sum = libraries.get(0).clone();
        for (double[] library : libraries.subList(1, libraries.size())) {
            for (int gene = 0; gene < sum.length; gene++) {
                sum[gene] += library[gene];
            }
        }
        return sum;
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
