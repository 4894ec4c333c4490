package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.stats.Descriptive;

/**
 * Upper quartile scaling (Bullard et al. 2010, doi 10.1186/1471-2105-11-94), as {@code calcNormFactors(method =
 * "upperquartile")} of edgeR 3.40.2: the 75 % quantile of the counts of all genes that some sample has, divided by the
 * library size. Zeros take part, so filtering genes first changes the factors a lot.
 */
public record UpperQuartile() implements LibraryScaling {
    private static final double UPPER_QUARTILE = 0.75;

    @Override
    public String label() {
        return "upper quartile";
    }

    @Override
    public double[] factors(ExpressionMatrix counts) {
        double[] sizes = LibrarySizes.of(counts);
        int[] rows = LibrarySizes.expressedRows(counts);
        if (sizes.length == 1) {
            return new NoScaling().factors(counts);
        }
        double[] factors = IntStream.range(0, sizes.length)
                .mapToDouble(sample ->
                        Descriptive.quantile(Tmm.pick(counts.sample(sample), rows), UPPER_QUARTILE) / sizes[sample])
                .toArray();
        for (int sample = 0; sample < factors.length; sample++) {
            if (factors[sample] == 0) {
                throw InputException.of(
                        "sample '" + counts.samples().get(sample) + "'",
                        "three quarters of its genes have no count, so its upper quartile is zero; use another method");
            }
        }
        return ProductOne.of(factors);
    }
}
