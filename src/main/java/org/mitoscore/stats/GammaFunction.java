package org.mitoscore.stats;

/**
 * log Γ and its derivative for positive arguments, by recurrence up to 10 and Stirling's series from there (Abramowitz and
 * Stegun 6.1.41, 6.3.18); absolute error near 1e-15 for moderate arguments.
 */
public final class GammaFunction {
    private static final double SERIES_FROM = 10;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    /** Coefficients of 1/x, −1/x³, 1/x⁵ … */
    private static final double[] LOG_GAMMA_SERIES = {
        1.0 / 12, 1.0 / 360, 1.0 / 1260, 1.0 / 1680, 1.0 / 1188, 691.0 / 360360, 1.0 / 156
    };

    /** Coefficients of −1/x², 1/x⁴, −1/x⁶ … */
    private static final double[] DIGAMMA_SERIES = {
        1.0 / 12, 1.0 / 120, 1.0 / 252, 1.0 / 240, 1.0 / 132, 691.0 / 32760, 1.0 / 12
    };

    private GammaFunction() {}

    private static double alternating(double[] coefficients, double square) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = coefficients[i] - square * sum;
        }
        return sum;
    }

    /** log Γ(x), x &gt; 0. */
    public static double logGamma(double x) {
        double product = 1;
        double y = x;
        while (y < SERIES_FROM) {
            product *= y;
            y++;
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        double series = inverse * alternating(LOG_GAMMA_SERIES, square);
        double value = (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series;
        return product == 1 ? value : value - Math.log(product);
    }

    /** ψ(x) = d log Γ(x) / dx, x &gt; 0. */
    public static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < SERIES_FROM) {
            sum += 1 / y;
            y++;
        }
        double square = 1 / (y * y);
        double series = square * alternating(DIGAMMA_SERIES, square);
        return Math.log(y) - 0.5 / y - series - sum;
    }
}
