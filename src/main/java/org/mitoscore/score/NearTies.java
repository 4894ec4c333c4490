package org.mitoscore.score;

import java.util.BitSet;
import org.mitoscore.stats.SortedOrder;

/** Which values are so near to another one that an error could change their order. */
final class NearTies {
    private NearTies() {}

    /** @param tolerance twice the largest error of a value, or more */
    static BitSet of(double[] values, double tolerance) {
        int[] order = SortedOrder.ascending(values);
        BitSet near = new BitSet(values.length);
        for (int i = 1; i < order.length; i++) {
            if (values[order[i]] - values[order[i - 1]] <= tolerance) {
                near.set(order[i - 1]);
                near.set(order[i]);
            }
        }
        return near;
    }
}
