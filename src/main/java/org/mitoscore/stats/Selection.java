package org.mitoscore.stats;

/** Order statistics without sorting everything: expected linear time, and the same result always. */
public final class Selection {
    private Selection() {}

    /**
     * The value that would stand at a place if the values were sorted. The array is partly reordered.
     *
     * @param values no NaN
     * @param place 0-based
     */
    public static double at(double[] values, int place) {
        return at(values, values.length, place);
    }

    /** As {@link #at(double[], int)}, of the first {@code count} values. */
    public static double at(double[] values, int count, int place) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = medianOfThree(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return values[place];
            }
        }
        return values[place];
    }

    private static double medianOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** The median, as {@link Descriptive#median} gives it; the array is partly reordered. */
    public static double median(double[] values) {
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        double upper = at(values, middle);
        return values.length % 2 == 1 ? upper : (at(values, middle - 1) + upper) / 2;
    }

    /**
     * Quantile by linear interpolation, R's type 7; the array is partly reordered.
     *
     * @param probability 0–1
     */
    public static double quantile(double[] values, double probability) {
        double position = (values.length - 1) * probability;
        int below = (int) Math.floor(position);
        double low = at(values, below);
        if (position == below) {
            return low;
        }
        double high = at(values, below + 1);
        return low + (position - below) * (high - low);
    }
}
