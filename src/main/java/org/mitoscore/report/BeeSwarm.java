package org.mitoscore.report;

import java.util.Arrays;
import java.util.Comparator;

/** Places marks beside each other so that none hides another, each at its own value. */
final class BeeSwarm {
    private BeeSwarm() {}

    /**
     * Offsets from the middle line, so that marks of one radius do not overlap; beyond the limit they do.
     *
     * @param x pixel of each mark along the axis; NaN is given offset 0
     * @param radius of a mark
     * @param limit largest offset
     * @return one offset per mark; the same for the same input
     */
    static double[] offsets(double[] x, double radius, double limit) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] offsets = new double[x.length];
        double diameter = 2 * radius;
        int first = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            if (Double.isNaN(x[i])) {
                continue;
            }
            while (x[i] - x[order[first]] >= diameter) {
                first++;
            }
            offsets[i] = freeOffset(x, offsets, order, first, k, diameter, limit);
        }
        return offsets;
    }

    private static double freeOffset(
            double[] x, double[] offsets, Integer[] order, int first, int k, double diameter, double limit) {
        double step = diameter / 4;
        for (int ring = 0; ring * step <= limit; ring++) {
            for (double offset : ring == 0 ? new double[] {0} : new double[] {ring * step, -ring * step}) {
                boolean free = true;
                for (int j = first; j < k && free; j++) {
                    double dx = x[order[k]] - x[order[j]];
                    double dy = offset - offsets[order[j]];
                    free = dx * dx + dy * dy >= diameter * diameter * 0.98;
                }
                if (free) {
                    return offset;
                }
            }
        }
        return limit * ((k % 2 == 0) ? 1 : -1);
    }
}
