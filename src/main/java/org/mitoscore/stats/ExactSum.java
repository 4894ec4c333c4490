package org.mitoscore.stats;

/**
 * A sum with a running correction (Neumaier 1974): as good as rounded once. R adds in extended precision, and methods
 * that compare values for equality need the same last digit.
 */
public final class ExactSum {
    private double sum;
    private double correction;

    public static double of(double[] values) {
        ExactSum total = new ExactSum();
        for (double value : values) {
            total.add(value);
        }
        return total.value();
    }

    public void add(double value) {
        double next = sum + value;
        correction += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + correction;
    }
}
