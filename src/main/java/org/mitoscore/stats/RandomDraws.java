package org.mitoscore.stats;

import java.util.SplittableRandom;

/** Exact random draws from the distributions of counts, the same for the same seed. For one thread. */
public final class RandomDraws {
    private static final double POISSON_BY_REJECTION_FROM = 10;
    private static final long BINOMIAL_BY_TRIALS_UP_TO = 30;

    private final SplittableRandom random;

    public RandomDraws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Poisson, by multiplication for small means and Hörmann's transformed rejection (PTRS, 1993) for others. */
    public double poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean < POISSON_BY_REJECTION_FROM ? poissonByMultiplication(mean) : poissonByRejection(mean);
    }

    private double poissonByMultiplication(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private double poissonByRejection(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double quickly = 0.9277 - 3.6224 / (b - 2);
        double logMean = Math.log(mean);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= quickly) {
                return count;
            }
            if (count < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = Math.log(v * inverseAlpha / (a / (us * us) + b));
            if (left <= count * logMean - mean - GammaFunction.logGamma(count + 1)) {
                return count;
            }
        }
    }

    /** Negative binomial of mean μ and variance μ + dispersion · μ²: Poisson of a gamma-distributed mean. */
    public double negativeBinomial(double mean, double dispersion) {
        return dispersion <= 0 || mean <= 0 ? poisson(mean) : poisson(gamma(1 / dispersion) * dispersion * mean);
    }

    /** Gamma of unit scale (Marsaglia and Tsang 2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            double u = 1 - random.nextDouble();
            if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Standard normal, by Marsaglia's polar method. */
    private double gaussian() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                return x * Math.sqrt(-2 * Math.log(square) / square);
            }
        }
    }

    /** Binomial: a large number of trials is halved at the median of their order statistics (Devroye 1986, X.4.3). */
    public long binomial(long trials, double probability) {
        long n = trials;
        double p = Math.min(1, Math.max(0, probability));
        long successes = 0;
        while (n > BINOMIAL_BY_TRIALS_UP_TO && p > 0 && p < 1) {
            long middle = 1 + n / 2;
            double own = gamma(middle);
            double split = own / (own + gamma(n + 1 - middle));
            if (split >= p) {
                n = middle - 1;
                p /= split;
            } else {
                successes += middle;
                n -= middle;
                p = (p - split) / (1 - split);
            }
        }
        for (long trial = 0; trial < n; trial++) {
            successes += random.nextDouble() < p ? 1 : 0;
        }
        return successes;
    }
}
