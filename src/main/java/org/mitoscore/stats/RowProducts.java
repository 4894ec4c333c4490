package org.mitoscore.stats;

/** The products of all pairs of rows: a symmetric matrix without negative eigenvalues, each entry summed in column order. */
public final class RowProducts {
    /** Rows that are multiplied with one at a time, so that the processor need not wait for one sum before the next. */
    private static final int TOGETHER = 4;

    private RowProducts() {}

    /**
     * @param rows k × n
     * @return k × k
     */
    public static double[][] of(double[][] rows) {
        int k = rows.length;
        double[][] products = new double[k][k];
        for (int i = 0; i < k; i++) {
            int j = 0;
            for (; j + TOGETHER <= i + 1; j += TOGETHER) {
                multiply(rows[i], rows[j], rows[j + 1], rows[j + 2], rows[j + 3], products[i], j);
            }
            for (; j <= i; j++) {
                products[i][j] = product(rows[i], rows[j]);
            }
            for (j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    private static void multiply(double[] row, double[] a, double[] b, double[] c, double[] d, double[] sums, int at) {
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int i = 0; i < row.length; i++) {
            sumA += row[i] * a[i];
            sumB += row[i] * b[i];
            sumC += row[i] * c[i];
            sumD += row[i] * d[i];
        }
        sums[at] = sumA;
        sums[at + 1] = sumB;
        sums[at + 2] = sumC;
        sums[at + 3] = sumD;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
