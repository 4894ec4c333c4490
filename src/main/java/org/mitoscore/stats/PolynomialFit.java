package org.mitoscore.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Polynomials through a function's values at the Chebyshev points of an interval around 0, which for a smooth function
 * are within a small factor of the best of their degree.
 */
public final class PolynomialFit {
    private final double[] points;

    /** One row per power: what each point's value adds to the coefficient. */
    private final double[][] weights;

    /** @param halfWidth the polynomials are for −halfWidth to halfWidth */
    public PolynomialFit(int degree, double halfWidth) {
        int n = degree + 1;
        points = new double[n];
        weights = new double[n][n];
        for (int point = 0; point < n; point++) {
            double angle = Math.PI * (point + 0.5) / n;
            points[point] = halfWidth * Math.cos(angle);
            double[] before = new double[n];
            double[] chebyshev = new double[n];
            chebyshev[0] = 1;
            for (int order = 0; order < n; order++) {
                double share = (order == 0 ? 1.0 : 2.0) / n * Math.cos(order * angle);
                for (int power = 0; power <= order; power++) {
                    weights[power][point] += share * chebyshev[power] / Math.pow(halfWidth, power);
                }
                double[] after = following(chebyshev, before, order);
                before = chebyshev;
                chebyshev = after;
            }
        }
    }

    /** The coefficients of the Chebyshev polynomial after two others: T₁ = x, later 2x times the last less the one before. */
    private static double[] following(double[] last, double[] before, int order) {
        double[] next = new double[last.length];
        for (int power = 0; power < next.length; power++) {
            double shifted = power == 0 ? 0 : last[power - 1];
            next[power] = order == 0 ? shifted : 2 * shifted - before[power];
        }
        return next;
    }

    /** The coefficients, from the constant to the highest power. */
    public double[] of(DoubleUnaryOperator function) {
        double[] coefficients = new double[points.length];
        for (int point = 0; point < points.length; point++) {
            double value = function.applyAsDouble(points[point]);
            for (int power = 0; power < coefficients.length; power++) {
                coefficients[power] += weights[power][point] * value;
            }
        }
        return coefficients;
    }
}
