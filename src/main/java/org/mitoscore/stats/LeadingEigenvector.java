package org.mitoscore.stats;

import java.util.stream.IntStream;

/**
 * The eigenvector of the largest eigenvalue alone, by repeated squaring: the larger an eigenvalue, the more of the matrix is
 * its own with every square, until nothing else is left. For small matrices this is quicker than to find all eigenvectors
 * ({@link LeadingEigenvectors}), and as exact.
 */
public final class LeadingEigenvector {
    /** Largest change of an entry, of a matrix of trace 1, that is rounding. */
    private static final double ROUNDING = 1e-15;
    /** Squares after which eigenvalues that differ by less than a double can tell are still not told apart. */
    private static final int MOST_SQUARES = 60;

    private LeadingEigenvector() {}

    /**
     * @param matrix symmetric, without negative eigenvalues, not all zero; not changed
     * @return a vector of length 1; of several eigenvalues that are equal but for rounding, some vector of theirs
     */
    public static double[] of(double[][] matrix) {
        double[][] power = scaled(matrix);
        double change = 1;
        for (int square = 0; square < MOST_SQUARES && change > ROUNDING; square++) {
            double[][] squared = scaled(RowProducts.of(power));
            change = largestDifference(power, squared);
            power = squared;
        }
        double[] vector = power[largestOnDiagonal(power)];
        double length = Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] * vector[i])
                .sum());
        return IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] / length)
                .toArray();
    }

    /** The matrix divided by the sum of its eigenvalues. */
    private static double[][] scaled(double[][] matrix) {
        int size = matrix.length;
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += matrix[i][i];
        }
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i][j] = matrix[i][j] / trace;
            }
        }
        return scaled;
    }

    private static double largestDifference(double[][] a, double[][] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                largest = Math.max(largest, Math.abs(a[i][j] - b[i][j]));
            }
        }
        return largest;
    }

    private static int largestOnDiagonal(double[][] matrix) {
        int largest = 0;
        for (int i = 1; i < matrix.length; i++) {
            largest = matrix[i][i] > matrix[largest][largest] ? i : largest;
        }
        return largest;
    }
}
