package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * Counts divided by DESeq2's size factors ({@code counts(dds, normalized = TRUE)}).
 *
 * @param positiveCounts whether genes with zeros take part in the size factors ({@code type = "poscounts"})
 */
public record MedianOfRatios(boolean positiveCounts) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] factors = positiveCounts ? SizeFactors.positiveCounts(counts) : SizeFactors.ratio(counts);
        return divided(counts, factors);
    }

    static ExpressionMatrix divided(ExpressionMatrix counts, double[] factors) {
        double[][] values = new double[factors.length][];
        for (int sample = 0; sample < factors.length; sample++) {
            double factor = factors[sample];
            values[sample] = Arrays.stream(counts.sample(sample))
                    .map(count -> count / factor)
                    .toArray();
        }
        return counts.withValues(values);
    }
}
