package org.mitoscore.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Genes × samples. Stored sample by sample (one array per sample, in gene order), because nearly every method walks one
 * sample at a time. Gene ids are unique; gene names may repeat and are empty when not known.
 */
public final class ExpressionMatrix {
    private static final double[] GIVEN_UP = {};

    private final List<String> geneIds;
    private final List<String> geneNames;
    private final List<String> samples;
    private final double[][] columns;
    private final Map<String, Integer> rowOfGene;

    /**
     * @param geneIds unique gene ids, in row order
     * @param geneNames gene names (symbols) in the same order; empty strings where not known
     * @param samples unique sample names, in column order
     * @param columns one array per sample, each as long as {@code geneIds}; not copied
     * @throws IllegalArgumentException when the shapes differ or an id or a sample repeats
     */
    public ExpressionMatrix(List<String> geneIds, List<String> geneNames, List<String> samples, double[][] columns) {
        if (geneIds.size() != geneNames.size() || samples.size() != columns.length) {
            throw new IllegalArgumentException("shapes differ: " + geneIds.size() + " ids, " + geneNames.size()
                    + " names, " + samples.size() + " samples, " + columns.length + " columns");
        }
        for (double[] column : columns) {
            if (column.length != geneIds.size()) {
                throw new IllegalArgumentException("a column has " + column.length + " values for " + geneIds.size());
            }
        }
        this.geneIds = List.copyOf(geneIds);
        this.geneNames = List.copyOf(geneNames);
        this.samples = List.copyOf(samples);
        this.columns = columns;
        this.rowOfGene = indexOf(this.geneIds);
        indexOf(this.samples);
    }

    private static Map<String, Integer> indexOf(List<String> names) {
        Map<String, Integer> index = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            if (index.put(names.get(i), i) != null) {
                throw new IllegalArgumentException("repeated name: " + names.get(i));
            }
        }
        return index;
    }

    public List<String> geneIds() {
        return geneIds;
    }

    public List<String> geneNames() {
        return geneNames;
    }

    public List<String> samples() {
        return samples;
    }

    public int geneCount() {
        return geneIds.size();
    }

    public int sampleCount() {
        return samples.size();
    }

    /** The row of a gene id, or -1 when the matrix does not have it. */
    public int rowOf(String geneId) {
        return rowOfGene.getOrDefault(geneId, -1);
    }

    public double value(int gene, int sample) {
        return columns[sample][gene];
    }

    /** The values of one sample in gene order: the matrix's own array, not a copy; do not change it. */
    public double[] sample(int sample) {
        return columns[sample];
    }

    /** The values of one gene in sample order: a new array. */
    public double[] gene(int gene) {
        double[] row = new double[columns.length];
        for (int sample = 0; sample < row.length; sample++) {
            row[sample] = columns[sample][gene];
        }
        return row;
    }

    /** A matrix with the same genes and samples and other values (one array per sample). */
    public ExpressionMatrix withValues(double[][] values) {
        return new ExpressionMatrix(geneIds, geneNames, samples, values);
    }

    /**
     * The same genes and samples with other values, made sample by sample, each of which this matrix gives up at once: for
     * cohorts that need not be in memory twice. This matrix is of no use afterwards.
     *
     * @param converted the new values of the sample of an index, whose old ones {@link #sample} still gives
     */
    public ExpressionMatrix convert(IntFunction<double[]> converted) {
        double[][] values = new double[columns.length][];
        IntStream.range(0, columns.length).parallel().forEach(sample -> {
            values[sample] = converted.apply(sample);
            columns[sample] = GIVEN_UP;
        });
        return withValues(values);
    }

    /** The same samples with only the given rows, in the given order. */
    public ExpressionMatrix rows(int[] rows) {
        List<String> ids = new ArrayList<>(rows.length);
        List<String> names = new ArrayList<>(rows.length);
        for (int row : rows) {
            ids.add(geneIds.get(row));
            names.add(geneNames.get(row));
        }
        double[][] values = new double[columns.length][];
        for (int sample = 0; sample < columns.length; sample++) {
            double[] column = columns[sample];
            values[sample] = Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
        }
        return new ExpressionMatrix(ids, names, samples, values);
    }
}
