package org.mitoscore.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with round ticks.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}; above {@code low}
 * @param from pixel of the low end
 * @param to pixel of the high end
 * @param step distance of ticks, 1, 2 or 5 times a power of ten
 */
record Axis(double low, double high, double from, double to, BigDecimal step) {

    /**
     * An axis that holds all finite values with a margin; a span of one value is widened.
     *
     * @param ticks about how many ticks
     */
    static Axis over(double[] values, double from, double to, int ticks) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (min > max) {
            min = 0;
            max = 1;
        }
        double margin = max > min ? 0.06 * (max - min) : Math.max(Math.abs(max) * 0.1, 0.05);
        double low = min - margin;
        double high = max + margin;
        return new Axis(low, high, from, to, roundStep((high - low) / ticks));
    }

    /** An axis from one round value to another, without a margin. */
    static Axis between(double low, double high, double from, double to, int ticks) {
        return new Axis(low, high, from, to, roundStep((high - low) / ticks));
    }

    private static BigDecimal roundStep(double rough) {
        int power = (int) Math.floor(Math.log10(rough));
        double lead = rough / Math.pow(10, power);
        int digit = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Multiples of the step within the axis. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue());
        for (long i = first; i * step.doubleValue() <= high; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            String label =
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            ticks.add(new Tick(at(value.doubleValue()), label.replace('-', '−')));
        }
        return ticks;
    }

    /** One tick: its pixel and its text. */
    record Tick(double pixel, String label) {}
}
