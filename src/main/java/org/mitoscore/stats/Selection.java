package org.mitoscore.stats;

/** Order statistics without sorting everything: expected linear time, and the same result always. No value may be NaN. */
public final class Selection {
    private Selection() {}

    /** The value that would stand at a place, from 0, if the values were sorted. */
    public static double at(double[] values, int place) {
        return Neighbours.of(values, values.length, place).at(place);
    }

    /** The median, as {@link Descriptive#median} gives it. */
    public static double median(double[] values) {
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        Neighbours near = Neighbours.of(values, values.length, middle);
        double upper = near.at(middle);
        return values.length % 2 == 1 ? upper : (near.at(middle - 1) + upper) / 2;
    }

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
