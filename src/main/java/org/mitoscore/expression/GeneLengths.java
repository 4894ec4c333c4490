package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;

/** Gene lengths in bases (the union of a gene's exons), by gene id. */
public final class GeneLengths {
    private final Map<String, Double> bases;

    private GeneLengths(Map<String, Double> bases) {
        this.bases = bases;
    }

    /** Lengths of the genes of a list, in the same order. */
    public static GeneLengths of(List<String> geneIds, double[] lengths) {
        Map<String, Double> bases = new HashMap<>();
        for (int i = 0; i < lengths.length; i++) {
            bases.put(geneIds.get(i), lengths[i]);
        }
        return new GeneLengths(bases);
    }

    /**
     * Reads a table with a header that has a column {@code length} (any case) and gene ids in the first column, such as
     * {@code gene_lengths.tsv} or a featureCounts table.
     *
     * @throws InputException naming every line whose length is not a positive number, or repeated gene ids
     */
    public static GeneLengths read(Path file) {
        String source = file.toString();
        Problems problems = new Problems();
        CappedProblems bad = new CappedProblems(source, "bad lengths");
        Map<String, Double> bases = new HashMap<>();
        try (BufferedReader in = InputFile.openText(file)) {
            long number = 1;
            String header = in.readLine();
            while (header != null && header.startsWith("#")) {
                header = in.readLine();
                number++;
            }
            DelimitedLine fields = new DelimitedLine(header != null && header.indexOf('\t') < 0 ? ',' : '\t');
            int lengthField = header == null ? -1 : lengthField(fields.split(header));
            if (lengthField < 1) {
                throw InputException.of(source, "no column 'length'; expected gene_id, …, length");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                fields.split(line);
                double length = lengthField < fields.count() ? fields.number(lengthField) : Double.NaN;
                if (!(length > 0)) {
                    bad.add(number, "'length'", "gene " + fields.text(0) + ": expected a positive number of bases");
                } else if (bases.put(fields.text(0), length) != null) {
                    bad.add(number, "", "duplicate gene id '" + fields.text(0) + "'");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        bad.addTo(problems);
        problems.throwIfAny();
        return new GeneLengths(bases);
    }

    private static int lengthField(DelimitedLine header) {
        for (int field = 0; field < header.count(); field++) {
            if (header.text(field).toLowerCase(Locale.ROOT).equals("length")) {
                return field;
            }
        }
        return -1;
    }

    /**
     * The lengths of a matrix's genes, in row order.
     *
     * @throws InputException when a gene has no length; names some and counts all
     */
    public double[] of(ExpressionMatrix matrix) {
        double[] lengths = new double[matrix.geneCount()];
        CappedProblems missing = new CappedProblems("gene lengths", "genes without a length");
        for (int gene = 0; gene < lengths.length; gene++) {
            String id = matrix.geneIds().get(gene);
            Double length = bases.get(id);
            if (length == null) {
                missing.add(
                        0, "", "gene " + id + " of the matrix has no length; use the lengths of the same annotation");
            } else {
                lengths[gene] = length;
            }
        }
        Problems problems = new Problems();
        missing.addTo(problems);
        problems.throwIfAny();
        return lengths;
    }

    /** Writes {@code gene_id}, {@code gene_name}, {@code length} for the genes of a matrix, in row order. */
    public void write(ExpressionMatrix matrix, Path target) {
        double[] lengths = of(matrix);
        OutputFile.writeText(target, out -> {
            out.write("gene_id\tgene_name\tlength\n");
            for (int gene = 0; gene < lengths.length; gene++) {
                out.write(matrix.geneIds().get(gene));
                out.write('\t');
                out.write(matrix.geneNames().get(gene));
                out.write('\t');
                out.write(NumberText.of(lengths[gene]));
                out.write('\n');
            }
        });
    }
}
