package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Log2;

/**
 * log2(x + 1) of another normalization.
 *
 * @param linear the normalization whose values are logged
 */
public record LogOfOneMore(Normalization linear) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        ExpressionMatrix matrix = linear.apply(counts);
        double[][] values = new double[matrix.sampleCount()][];
        for (int sample = 0; sample < values.length; sample++) {
            values[sample] = Arrays.stream(matrix.sample(sample))
                    .map(value -> Log2.of(value + 1))
                    .toArray();
        }
        return matrix.withValues(values);
    }
}
