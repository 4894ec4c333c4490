package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.io.InputException;

/**
 * Dispersion = asymptotic + extraPoisson / mean.
 *
 * @param asymptotic dispersion of highly expressed genes
 * @param extraPoisson how fast it grows for low means
 */
record ParametricTrend(double asymptotic, double extraPoisson) implements DispersionTrend {
    private static final double LOWEST_RESIDUAL = 1e-4;
    private static final double HIGHEST_RESIDUAL = 15;
    private static final double CONVERGED = 1e-6;
    private static final int MOST_ROUNDS = 10;

    /**
     * Fits as {@code parametricDispersionFit} of DESeq2 1.38.3: a Gamma regression with identity link, repeated without
     * the genes whose residual is extreme.
     *
     * @throws InputException when the data do not follow such a trend
     */
    static ParametricTrend fit(double[] means, double[] dispersions) {
        ParametricTrend trend = new ParametricTrend(0.1, 1);
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            ParametricTrend before = trend;
            int[] good = IntStream.range(0, means.length)
                    .filter(gene -> {
                        double residual = dispersions[gene] / before.at(means[gene]);
                        return residual > LOWEST_RESIDUAL && residual < HIGHEST_RESIDUAL;
                    })
                    .toArray();
            GammaRegression regression = GammaRegression.fit(
                    IntStream.of(good).mapToDouble(gene -> 1 / means[gene]).toArray(),
                    IntStream.of(good).mapToDouble(gene -> dispersions[gene]).toArray(),
                    before.asymptotic,
                    before.extraPoisson);
            trend = new ParametricTrend(regression.intercept(), regression.slope());
            if (!(trend.asymptotic > 0 && trend.extraPoisson > 0)) {
                break;
            }
            double change = square(Math.log(trend.asymptotic / before.asymptotic))
                    + square(Math.log(trend.extraPoisson / before.extraPoisson));
            if (change < CONVERGED && regression.converged()) {
                return trend;
            }
        }
        throw InputException.of(
                "vst", "the dispersions do not follow the parametric trend; use --method vst-mean or another one");
    }

    private double at(double mean) {
        return asymptotic + extraPoisson / mean;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public double stabilize(double q) {
        double linear = asymptotic * q;
        double root = Math.sqrt(linear * (1 + extraPoisson + linear));
        return Math.log((1 + extraPoisson + 2 * linear + 2 * root) / (4 * asymptotic)) / Math.log(2);
    }
}
