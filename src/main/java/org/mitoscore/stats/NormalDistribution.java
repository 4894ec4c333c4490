package org.mitoscore.stats;

/**
 * Cumulative distribution of the standard normal, by the rational approximations of W. J. Cody (Math. Comp. 1969; ACM
 * Algorithm 715), the ones R uses, so that tables made from it agree with R's to the last digit.
 */
public final class NormalDistribution {
    private static final double SQRT_HALF_OVER_PI = 0.398942280401432677939946059934;
    private static final double SQRT_32 = 5.656854249492380195206754896838;
    private static final double CENTER = 0.67448975;
    private static final double[] A = {
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249,
        .065682337918207449113
    };
    private static final double[] B = {
        47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] C = {
        .39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218,
        1.0765576773720192317e-8
    };
    private static final double[] D = {
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] P = {
        .21589853405795699,
        .1274011611602473639,
        .022235277870649807,
        .001421619193227893466,
        2.9112874951168792e-5,
        .02307344176494017303
    };
    private static final double[] Q = {
        1.28426009614491121, .468238212480865118, .0659881378689285515, .00378239633202758244, 7.29751555083966205e-5
    };

    private NormalDistribution() {}

    /** P(Z ≤ x). */
    public static double cumulative(double x) {
        double y = Math.abs(x);
        if (y <= CENTER) {
            double square = y > 1.11e-16 ? x * x : 0;
            double numerator = A[4] * square;
            double denominator = square;
            for (int i = 0; i < 3; i++) {
                numerator = (numerator + A[i]) * square;
                denominator = (denominator + B[i]) * square;
            }
            return 0.5 + x * (numerator + A[3]) / (denominator + B[3]);
        }
        double tail = y <= SQRT_32 ? middleTail(y) : farTail(y);
        return x > 0 ? 1 - tail : tail;
    }

    private static double middleTail(double y) {
        double numerator = C[8] * y;
        double denominator = y;
        for (int i = 0; i < 7; i++) {
            numerator = (numerator + C[i]) * y;
            denominator = (denominator + D[i]) * y;
        }
        return (numerator + C[7]) / (denominator + D[7]) * density(y);
    }

    private static double farTail(double y) {
        double square = 1 / (y * y);
        double numerator = P[5] * square;
        double denominator = square;
        for (int i = 0; i < 4; i++) {
            numerator = (numerator + P[i]) * square;
            denominator = (denominator + Q[i]) * square;
        }
        double ratio = square * (numerator + P[4]) / (denominator + Q[4]);
        return (SQRT_HALF_OVER_PI - ratio) / y * density(y);
    }

    /** exp(−y²/2), with the square split so that it loses no digits. */
    private static double density(double y) {
        double rounded = Math.floor(y * 16) / 16;
        double rest = (y - rounded) * (y + rounded);
        return Math.exp(-rounded * rounded * 0.5) * Math.exp(-rest * 0.5);
    }
}
