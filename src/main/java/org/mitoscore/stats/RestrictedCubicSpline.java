package org.mitoscore.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A restricted cubic spline: smooth, and a straight line beyond its outer knots. Basis, scaling and default places of
 * the knots are Harrell's, as in {@code rcspline.eval} of R Hmisc.
 */
public final class RestrictedCubicSpline {
    private final double[] knots;

    /** @param knots at least three, rising */
    public RestrictedCubicSpline(double[] knots) {
        for (int i = 1; i < knots.length; i++) {
            if (!(knots[i] > knots[i - 1])) {
                throw new NotEstimableException("the score has too few distinct values for a spline");
            }
        }
        if (knots.length < 3) {
            throw new IllegalArgumentException("a restricted cubic spline needs three knots");
        }
        this.knots = knots.clone();
    }

    /** Four knots at the 5th, 35th, 65th and 95th percentile. */
    public static RestrictedCubicSpline fourKnots(double[] values) {
        return new RestrictedCubicSpline(Arrays.stream(new double[] {0.05, 0.35, 0.65, 0.95})
                .map(p -> Descriptive.quantile(values, p))
                .toArray());
    }

    public double[] knots() {
        return knots.clone();
    }

    /** The variable itself and its knots − 2 nonlinear terms, named {@code name}, {@code name'}, {@code name''}. */
    public DesignMatrix basis(String name, double[] values) {
        int k = knots.length;
        List<String> terms = new ArrayList<>();
        double[][] columns = new double[k - 1][values.length];
        for (int term = 0; term < k - 1; term++) {
            terms.add(name + "'".repeat(term));
            for (int i = 0; i < values.length; i++) {
                columns[term][i] = term == 0 ? values[i] : nonlinear(values[i], term - 1);
            }
        }
        return new DesignMatrix(terms, columns);
    }

    private double nonlinear(double x, int term) {
        int last = knots.length - 1;
        double scale = Math.pow(knots[last] - knots[0], 2);
        double span = knots[last] - knots[last - 1];
        double value = cube(x - knots[term])
                + (cube(x - knots[last]) * (knots[last - 1] - knots[term])
                                - cube(x - knots[last - 1]) * (knots[last] - knots[term]))
                        / span;
        return value / scale;
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
