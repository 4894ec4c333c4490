package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;

/**
 * Counts divided by the 75 % quantile of the sample's counts above zero, times the mean of these quantiles: the other
 * definition of upper quartile in use, without library sizes.
 */
public record NonzeroUpperQuartile() implements Normalization {
    private static final double UPPER_QUARTILE = 0.75;

    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        LibrarySizes.of(counts);
        double[] quartiles = new double[counts.sampleCount()];
        for (int sample = 0; sample < quartiles.length; sample++) {
            double[] detected = Arrays.stream(counts.sample(sample))
                    .filter(count -> count > 0)
                    .toArray();
            quartiles[sample] = Descriptive.quantile(detected, UPPER_QUARTILE);
        }
        double mean = Descriptive.mean(quartiles);
        double[][] values = new double[quartiles.length][];
        for (int sample = 0; sample < values.length; sample++) {
            double quartile = quartiles[sample];
            values[sample] = Arrays.stream(counts.sample(sample))
                    .map(count -> count / quartile * mean)
                    .toArray();
        }
        return counts.withValues(values);
    }
}
