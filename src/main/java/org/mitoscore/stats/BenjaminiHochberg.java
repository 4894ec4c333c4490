package org.mitoscore.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The false discovery rate adjustment of Benjamini and Hochberg (1995), as {@code p.adjust(method = "BH")} of R. */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** Adjusted p-values in the same order; NaN stays NaN and does not count as a test. */
    public static double[] adjust(double[] p) {
        int[] known =
                IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).toArray();
        int[] order = SortedOrder.descending(
                Arrays.stream(known).mapToDouble(i -> p[i]).toArray());
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 1;
        for (int place = 0; place < order.length; place++) {
            int i = known[order[place]];
            least = Math.min(least, p[i] * known.length / (known.length - place));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
