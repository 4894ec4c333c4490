package org.mitoscore.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis with round ticks.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}; above {@code low}
 * @param from place of the low end
 * @param to place of the high end
 * @param logarithmic whether equal ratios are equally far
 * @param marked values of the ticks, within the axis
 */
public record Axis(double low, double high, double from, double to, boolean logarithmic, List<BigDecimal> marked) {
    /** As a share of a step: a tick at an end stands there whatever the last digit of a division is. */
    private static final double ROUNDING = 1e-9;

    private static final List<BigDecimal> RATIOS = Stream.of(
                    "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50", "100")
            .map(BigDecimal::new)
            .toList();

    public Axis {
        marked = List.copyOf(marked);
    }

    /**
     * An axis that holds all finite values with a margin; a span of one value is widened.
     *
     * @param steps how many steps of the ticks the axis has at the most
     */
    public static Axis over(double[] values, double from, double to, int steps) {
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
        return between(min - margin, max + margin, from, to, steps);
    }

    /**
     * An axis from one value to another, without a margin; where they are the same, one unit long.
     *
     * @param steps how many steps of the ticks the axis has at the most
     */
    public static Axis between(double low, double high, double from, double to, int steps) {
        double end = high > low ? high : low + 1;
        BigDecimal step = roundStep((end - low) / steps);
        List<BigDecimal> marked = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue() - ROUNDING);
        for (long i = first; i * step.doubleValue() <= end + step.doubleValue() * ROUNDING; i++) {
            marked.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Axis(low, end, from, to, false, marked);
    }

    /** An axis of ratios within 0.01 to 100, ticks at 1, 2 and 5 times the powers of ten. */
    public static Axis ofRatios(double low, double high, double from, double to) {
        List<BigDecimal> marked = RATIOS.stream()
                .filter(ratio -> ratio.doubleValue() >= low && ratio.doubleValue() <= high)
                .toList();
        return new Axis(low, high, from, to, true, marked);
    }

    /** 1, 2 or 5 times a power of ten, not below. */
    private static BigDecimal roundStep(double rough) {
        int power = (int) Math.floor(Math.log10(rough));
        double lead = rough / Math.pow(10, power);
        int digit = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
    }

    /** The place of a value. */
    public double at(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    /** From the low end to the high one. */
    public List<Tick> ticks() {
        return marked.stream()
                .map(value -> new Tick(value.doubleValue(), at(value.doubleValue()), label(value)))
                .toList();
    }

    private static String label(BigDecimal value) {
        String label = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return label.replace('-', '−');
    }

    /**
     * One tick.
     *
     * @param label the value without needless digits and with a true minus sign
     */
    public record Tick(double value, double place, String label) {}
}
