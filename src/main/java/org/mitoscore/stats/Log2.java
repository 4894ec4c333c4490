package org.mitoscore.stats;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Base-2 logarithm, nearly always correctly rounded (error below 0.51 units in the last place). Methods that rank log
 * ratios need it: two genes whose ratios are equal up to rounding must tie here exactly when they tie in R, and
 * {@code Math.log(x) / Math.log(2)} is off by one unit too often for that.
 *
 * <p>Table driven: x = 2^k · c · (1 + r) with c from a table of 128, so |r| &lt; 2^-7 and a short series does.
 */
public final class Log2 {
    private static final int TABLE_BITS = 7;
    private static final int TABLE_SIZE = 1 << TABLE_BITS;

    /** Bits of 0.6875: the mantissa is taken from [0.6875, 1.375), so that values near 1 have r = x − 1 exactly. */
    private static final long OFFSET = 0x3fe6000000000000L;

    private static final long SMALLEST_NORMAL = 0x0010000000000000L;
    private static final long INFINITY = 0x7ff0000000000000L;
    private static final double[] INVERSE = new double[TABLE_SIZE];
    private static final double[] LOG_HIGH = new double[TABLE_SIZE];
    private static final double[] LOG_LOW = new double[TABLE_SIZE];
    private static final double INVERSE_LN2_HIGH = 1.4426950408889634;
    private static final double INVERSE_LN2_LOW = 2.0355273740931033e-17;

    /** Coefficients −1/2, 1/3, −1/4 … of the series of ln(1 + r), divided by ln 2. */
    private static final double[] SERIES = new double[8];

    static {
        for (int i = 0; i < SERIES.length; i++) {
            SERIES[i] = (i % 2 == 0 ? -1.0 : 1.0) / (i + 2) * INVERSE_LN2_HIGH;
        }
        for (int i = 0; i < TABLE_SIZE; i++) {
            long bits = OFFSET + ((long) i << (52 - TABLE_BITS)) + (1L << (51 - TABLE_BITS));
            double center = Double.longBitsToDouble(bits);
            boolean nearOne = Math.abs(center - 1) < 1.0 / TABLE_SIZE;
            // A short inverse keeps the product with the mantissa exact enough; its own log is what the table holds.
            INVERSE[i] = nearOne ? 1 : (double) (float) (1 / center);
            double[] log = negativeLog2(INVERSE[i]);
            LOG_HIGH[i] = log[0];
            LOG_LOW[i] = log[1];
        }
    }

    private Log2() {}

    /** The logarithm; −∞ of 0, NaN of negative numbers, as {@link Math#log}. */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (bits < SMALLEST_NORMAL || bits >= INFINITY) {
            return special(x);
        }
        long shifted = bits - OFFSET;
        int i = (int) (shifted >>> (52 - TABLE_BITS)) & (TABLE_SIZE - 1);
        long k = shifted >> 52;
        double mantissa = Double.longBitsToDouble(bits - (k << 52));
        double r = Math.fma(mantissa, INVERSE[i], -1);
        double linear = r * INVERSE_LN2_HIGH;
        double linearLow = Math.fma(r, INVERSE_LN2_LOW, Math.fma(r, INVERSE_LN2_HIGH, -linear));
        double whole = k + LOG_HIGH[i];
        double high = whole + linear;
        double low = (whole - high) + linear + linearLow + LOG_LOW[i];
        double series = SERIES[SERIES.length - 1];
        for (int term = SERIES.length - 2; term >= 0; term--) {
            series = Math.fma(series, r, SERIES[term]);
        }
        return high + (low + r * r * series);
    }

    private static double special(double x) {
        if (x > 0 && x < Double.MIN_NORMAL) {
            return of(x * 0x1p52) - 52;
        }
        return Math.log(x);
    }

    /** −log2(x) as a sum of two doubles whose first has few bits, by the series of the area tangent in double-double. */
    private static double[] negativeLog2(double x) {
        MathContext precise = new MathContext(50);
        BigDecimal value = new BigDecimal(x);
        BigDecimal one = BigDecimal.ONE;
        BigDecimal log = ln(value, precise).negate().divide(ln(one.add(one), precise), precise);
        // 40 bits after the point, so that adding the exponent is exact.
        double high = Math.rint(log.doubleValue() * 0x1p40) / 0x1p40;
        return new double[] {high, log.subtract(new BigDecimal(high)).doubleValue()};
    }

    private static BigDecimal ln(BigDecimal x, MathContext precise) {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal t = x.subtract(one).divide(x.add(one), precise);
        BigDecimal square = t.multiply(t, precise);
        BigDecimal power = t;
        BigDecimal sum = t;
        for (int n = 3; n < 120; n += 2) {
            power = power.multiply(square, precise);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), precise), precise);
        }
        return sum.add(sum);
    }
}
