package org.mitoscore.score;

import java.util.stream.IntStream;
import org.mitoscore.stats.Descriptive;

/**
 * The median value of the genes; with down genes, the median of the up genes less that of the down genes. In the unit of
 * the data. A function of one sample.
 */
public record MedianExpression() implements WithinSampleMethod {
    @Override
    public String name() {
        return "median";
    }

    @Override
    public boolean needsLogValues() {
        return true;
    }

    @Override
    public PreparedSample prepare(double[] values) {
        return signature -> UpDown.difference(
                signature,
                rows -> Descriptive.median(
                        IntStream.of(rows).mapToDouble(row -> values[row]).toArray()));
    }
}
