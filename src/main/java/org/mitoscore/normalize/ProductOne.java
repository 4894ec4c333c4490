package org.mitoscore.normalize;

/** Scales factors so that their product is 1 (their mean log is 0). */
final class ProductOne {
    private ProductOne() {}

    static double[] of(double[] factors) {
        double logs = 0;
        for (double factor : factors) {
            logs += Math.log(factor);
        }
        double center = Math.exp(logs / factors.length);
        double[] scaled = new double[factors.length];
        for (int i = 0; i < factors.length; i++) {
            scaled[i] = factors[i] / center;
        }
        return scaled;
    }
}
