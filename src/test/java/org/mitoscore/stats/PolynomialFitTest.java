package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PolynomialFitTest {
    @Test
    void aPolynomialOfTheDegreeIsFound() {
        double[] cubic = new PolynomialFit(3, 0.7).of(x -> 2 - x + 5 * x * x + 0.25 * x * x * x);
        assertArrayEquals(new double[] {2, -1, 5, 0.25}, cubic, 1e-14);
    }

    /** Interpolation at Chebyshev points is off by at most w^n / (2^(n − 1) n!) times the largest n-th derivative. */
    @Test
    void theErrorOfAnExponentialIsWithinTheTheory() {
        double[] polynomial = new PolynomialFit(7, 0.5).of(Math::exp);
        double bound = Math.pow(0.5, 8) / (128 * 40320) * Math.exp(0.5);
        for (double x = -0.5; x <= 0.5; x += 1e-3) {
            double value = 0;
            for (int power = 7; power >= 0; power--) {
                value = value * x + polynomial[power];
            }
            assertEquals(Math.exp(x), value, bound + 1e-15);
        }
    }
}
