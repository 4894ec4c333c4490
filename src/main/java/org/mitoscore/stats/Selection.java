package org.mitoscore.stats;

/** Order statistics without sorting everything: expected linear time, and the same result always. */
public final class Selection {
    /** Values of which a sample is worth taking, to know about where the one asked for lies. */
    private static final int MANY = 2_000;

    private static final int SAMPLE = 512;
    /** Places in the sample on either side of the one expected: three standard deviations of where the true one lies. */
    private static final int MARGIN = (int) (1.5 * Math.sqrt(SAMPLE));

    private Selection() {}

    /**
     * The value that would stand at a place if the values were sorted. The array may be partly reordered.
     *
     * @param values no NaN
     * @param place 0-based
     */
    public static double at(double[] values, int place) {
        return at(values, values.length, place);
    }

    /** As {@link #at(double[], int)}, of the first {@code count} values. */
    public static double at(double[] values, int count, int place) {
        if (count < MANY) {
            return partitioned(values, count, place);
        }
        double[] sample = sample(values, count);
        int expected = (int) ((long) place * SAMPLE / count);
        double least = expected < MARGIN ? Double.NEGATIVE_INFINITY : partitioned(sample, SAMPLE, expected - MARGIN);
        double most =
                expected + MARGIN >= SAMPLE ? Double.POSITIVE_INFINITY : partitioned(sample, SAMPLE, expected + MARGIN);
        double[] near = new double[count];
        int below = 0;
        int size = 0;
        for (int i = 0; i < count; i++) {
            double value = values[i];
            near[size] = value;
            below += value < least ? 1 : 0;
            size += value >= least & value <= most ? 1 : 0;
        }
        boolean inside = place >= below && place - below < size;
        if (!inside) {
            return partitioned(values, count, place);
        }
        return least == most ? least : partitioned(near, size, place - below);
    }

    /** Values from all over the array. */
    private static double[] sample(double[] values, int count) {
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = values[(int) ((long) i * count / SAMPLE)];
        }
        return sample;
    }

    /** By partitioning around medians of three, each time the part that holds the place. */
    private static double partitioned(double[] values, int count, int place) {
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

    /** The median, as {@link Descriptive#median} gives it; the array may be partly reordered. */
    public static double median(double[] values) {
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        double upper = at(values, middle);
        return values.length % 2 == 1 ? upper : (at(values, middle - 1) + upper) / 2;
    }

    /**
     * Quantile by linear interpolation, R's type 7; the array may be partly reordered.
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
