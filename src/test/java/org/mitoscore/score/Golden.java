package org.mitoscore.score;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.signature.Signature;

/** Signatures of the reference tests, matched to a matrix by plain equality of names. */
final class Golden {
    private Golden() {}

    /** The genes of a set that the matrix has, each once. */
    static SignatureRows geneSet(ExpressionMatrix matrix, List<String> genes) {
        int[] rows = rows(matrix, genes);
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return new SignatureRows(Signature.Kind.GENE_SET, rows, ones, genes.size());
    }

    static SignatureRows upDown(ExpressionMatrix matrix, List<String> up, List<String> down) {
        int[] upRows = rows(matrix, up);
        int[] downRows = rows(matrix, down);
        int[] rows = Arrays.copyOf(upRows, upRows.length + downRows.length);
        System.arraycopy(downRows, 0, rows, upRows.length, downRows.length);
        double[] signs = new double[rows.length];
        Arrays.fill(signs, 0, upRows.length, 1);
        Arrays.fill(signs, upRows.length, rows.length, -1);
        return new SignatureRows(Signature.Kind.UP_DOWN, rows, signs, up.size() + down.size());
    }

    static SignatureRows weighted(ExpressionMatrix matrix, List<String> genes, double[] weights) {
        int[] found = java.util.stream.IntStream.range(0, weights.length)
                .filter(i -> matrix.rowOf(genes.get(i)) >= 0)
                .toArray();
        return new SignatureRows(
                Signature.Kind.WEIGHTED,
                Arrays.stream(found).map(i -> matrix.rowOf(genes.get(i))).toArray(),
                Arrays.stream(found).mapToDouble(i -> weights[i]).toArray(),
                genes.size());
    }

    private static int[] rows(ExpressionMatrix matrix, List<String> genes) {
        return new LinkedHashSet<>(genes)
                .stream().mapToInt(matrix::rowOf).filter(row -> row >= 0).toArray();
    }
}
