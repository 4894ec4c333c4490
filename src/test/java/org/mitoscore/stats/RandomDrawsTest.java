package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Means and variances of many draws of a fixed seed, within five standard errors of the theory. */
class RandomDrawsTest {
    private static final int DRAWS = 100_000;

    private static void assertMoments(double mean, double variance, double fourthCentral, DoubleSupplier draw) {
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> draw.getAsDouble());
        assertEquals(mean, Descriptive.mean(draws), 5 * Math.sqrt(variance / DRAWS), "mean");
        double errorOfVariance = Math.sqrt((fourthCentral - variance * variance) / DRAWS);
        assertEquals(variance, Descriptive.variance(draws), 5 * errorOfVariance, "variance");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 3, 9.99, 10, 11.5, 80, 5000, 1e6})
    void poisson(double mean) {
        RandomDraws draws = new RandomDraws(1);
        assertMoments(mean, mean, mean * (1 + 3 * mean), () -> draws.poisson(mean));
    }

    @ParameterizedTest
    @CsvSource({"5,0.3", "30,0.5", "31,0.01", "1000,0.001", "1000,0.9", "1000000,0.02"})
    void binomial(long trials, double probability) {
        RandomDraws draws = new RandomDraws(2);
        double q = 1 - probability;
        double variance = trials * probability * q;
        double fourth = variance * (1 + 3 * (trials - 2) * probability * q);
        assertMoments(trials * probability, variance, fourth, () -> draws.binomial(trials, probability));
    }

    @Test
    void gammaAndNegativeBinomial() {
        RandomDraws draws = new RandomDraws(3);
        for (double shape : new double[] {0.3, 1, 7.5}) {
            assertMoments(shape, shape, 3 * shape * shape + 6 * shape, () -> draws.gamma(shape));
        }
        double mean = 50;
        double dispersion = 0.2;
        double variance = mean + dispersion * mean * mean;
        assertMoments(mean, variance, 6 * variance * variance, () -> draws.negativeBinomial(mean, dispersion));
    }

    @Test
    void edges() {
        RandomDraws draws = new RandomDraws(4);
        assertEquals(0, draws.poisson(0));
        assertEquals(0, draws.binomial(1000, 0));
        assertEquals(1000, draws.binomial(1000, 1));
        assertEquals(0, draws.negativeBinomial(0, 0.5));
    }
}
