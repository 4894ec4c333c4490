package org.mitoscore.stats;

/** Quantiles without sorting everything: expected linear time, and the same result always. No value may be NaN. */
public final class Selection {
    private Selection() {}

    /**
     * Quantile by linear interpolation, R's type 7.
     *
     * @param probability 0–1
     */
    public static double quantile(double[] values, double probability) {
        double position = (values.length - 1) * probability;
        int below = (int) Math.floor(position);
        Neighbours near = Neighbours.of(values, values.length, below);
        double low = near.at(below);
        if (position == below) {
            return low;
        }
        double high = near.at(below + 1);
        return low + (position - below) * (high - low);
    }
}
