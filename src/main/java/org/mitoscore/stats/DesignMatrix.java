package org.mitoscore.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Variables × patients of a regression, without intercept. Values are finite.
 *
 * @param terms unique names
 * @param columns one array per term, all of one length
 */
public record DesignMatrix(List<String> terms, double[][] columns) {

    public DesignMatrix {
        terms = List.copyOf(terms);
        if (terms.size() != columns.length || terms.stream().distinct().count() != terms.size()) {
            throw new IllegalArgumentException("terms must be unique and as many as columns: " + terms);
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("columns differ in length");
            }
            if (!Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a regression takes finite values only");
            }
        }
    }

    /** One variable. */
    public static DesignMatrix of(String term, double[] column) {
        return new DesignMatrix(List.of(term), new double[][] {column});
    }

    /** These variables followed by others of the same patients. */
    public DesignMatrix with(DesignMatrix more) {
        List<String> names = new ArrayList<>(terms);
        names.addAll(more.terms);
        double[][] all = Arrays.copyOf(columns, columns.length + more.columns.length);
        System.arraycopy(more.columns, 0, all, columns.length, more.columns.length);
        return new DesignMatrix(names, all);
    }

    /** The same variables for the given patients, in the given order; a patient may come twice. */
    public DesignMatrix rows(int[] patients) {
        double[][] picked = new double[columns.length][];
        for (int term = 0; term < columns.length; term++) {
            double[] column = columns[term];
            picked[term] = Arrays.stream(patients).mapToDouble(i -> column[i]).toArray();
        }
        return new DesignMatrix(terms, picked);
    }

    public int size() {
        return columns.length;
    }

    /** The linear predictor of each patient: columns · coefficients. */
    public double[] times(double[] coefficients) {
        double[] sum = new double[columns.length == 0 ? 0 : columns[0].length];
        for (int term = 0; term < columns.length; term++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += coefficients[term] * columns[term][i];
            }
        }
        return sum;
    }
}
