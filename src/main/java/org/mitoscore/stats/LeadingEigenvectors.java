package org.mitoscore.stats;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The largest eigenvalues of a symmetric matrix without negative ones, such as one of products, and their vectors.
 *
 * <p>The decomposition (Commons Math) stops when what is off the diagonal is small beside the eigenvalues next to it. Where
 * many are zero but for rounding, as with more samples than genes, that never comes. So all are first raised by their sum.
 *
 * @param values in falling order, without those that are rounding beside the largest
 * @param vectors one of length 1 for each value
 */
public record LeadingEigenvectors(double[] values, double[][] vectors) {
    private static final double ROUNDING = 1e-12;

    /**
     * @param matrix symmetric; not changed
     * @param most how many are wanted
     */
    public static LeadingEigenvectors of(double[][] matrix, int most) {
        double sum =
                IntStream.range(0, matrix.length).mapToDouble(i -> matrix[i][i]).sum();
        Array2DRowRealMatrix raised = new Array2DRowRealMatrix(matrix);
        for (int i = 0; i < matrix.length; i++) {
            raised.addToEntry(i, i, sum);
        }
        EigenDecomposition eigen = new EigenDecomposition(raised);
        double[] values = IntStream.range(0, Math.min(most, matrix.length))
                .mapToDouble(i -> eigen.getRealEigenvalue(i) - sum)
                .filter(value -> value > ROUNDING * sum)
                .toArray();
        double[][] vectors = IntStream.range(0, values.length)
                .mapToObj(i -> eigen.getEigenvector(i).toArray())
                .toArray(double[][]::new);
        return new LeadingEigenvectors(values, vectors);
    }
}
