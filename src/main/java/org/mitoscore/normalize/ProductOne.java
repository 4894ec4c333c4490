package org.mitoscore.normalize;

/** Scales factors so that their product is 1 (their mean log is 0). */
final class ProductOne {
    private ProductOne() {}

    static double[] of(double[] factors) {
        double scale = scale(factors);
        double[] scaled = new double[factors.length];
        for (int i = 0; i < factors.length; i++) {
            scaled[i] = factors[i] / scale;
        }
        return scaled;
    }

    /** The geometric mean, by which the factors are divided. */
    static double scale(double[] factors) {
        double logs = 0;
        for (double factor : factors) {
            logs += Math.log(factor);
        }
        return Math.exp(logs / factors.length);
    }
}
