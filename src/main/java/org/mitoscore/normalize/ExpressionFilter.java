package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;

/**
 * Which genes have enough counts to be worth keeping, as {@code filterByExpr} of edgeR 3.40.2 with all samples in one
 * group: a CPM that corresponds to {@code minCount} in a library of median size, in nearly all samples (all of the first
 * ten, 70 % of the others), and {@code minTotalCount} over all samples.
 *
 * @param minCount count needed in a sample of median size
 * @param minTotalCount count needed over all samples
 */
public record ExpressionFilter(double minCount, double minTotalCount) {
    private static final double LARGE_GROUP = 10;
    private static final double SHARE_OF_LARGE_GROUP = 0.7;
    private static final double ROUNDING = 1e-14;

    /** With edgeR's thresholds, 10 and 15. */
    public ExpressionFilter() {
        this(10, 15);
    }

    /** The rows to keep, in order. */
    public int[] rows(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        double samples = sizes.length;
        double needed = samples > LARGE_GROUP ? LARGE_GROUP + (samples - LARGE_GROUP) * SHARE_OF_LARGE_GROUP : samples;
        double cutOff = minCount / Descriptive.median(sizes) * 1e6;
        return IntStream.range(0, counts.geneCount())
                .filter(gene -> {
                    int enough = 0;
                    double total = 0;
                    for (int sample = 0; sample < sizes.length; sample++) {
                        double count = counts.value(gene, sample);
                        total += count;
                        // multiplied in edgeR's order: a count right at the cut-off may round below it, there and here
                        enough += count * (1e6 / sizes[sample]) >= cutOff ? 1 : 0;
                    }
                    return enough >= needed - ROUNDING && total >= minTotalCount - ROUNDING;
                })
                .toArray();
    }
}
