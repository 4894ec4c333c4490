package org.mitoscore.normalize;

import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.stats.ExactSum;

/** Sums of counts per sample. */
public final class LibrarySizes {
    private LibrarySizes() {}

    /**
     * The sum of each sample.
     *
     * @throws org.mitoscore.io.InputException naming every sample without a single count: it has no size to divide by
     */
    public static double[] of(ExpressionMatrix counts) {
        Problems problems = new Problems();
        double[] sizes = new double[counts.sampleCount()];
        for (int sample = 0; sample < sizes.length; sample++) {
            sizes[sample] = of(counts.sample(sample));
            if (!(sizes[sample] > 0)) {
                problems.add(Problem.of(
                        "sample '" + counts.samples().get(sample) + "'",
                        "all its counts are zero, so it cannot be normalized; leave the sample out"));
            }
        }
        problems.throwIfAny();
        return sizes;
    }

    /** The sum of one sample. */
    static double of(double[] counts) {
        return ExactSum.of(counts);
    }

    /** The rows that have a count above zero in some sample, in order. */
    static int[] expressedRows(ExpressionMatrix counts) {
        boolean[] expressed = new boolean[counts.geneCount()];
        for (int sample = 0; sample < counts.sampleCount(); sample++) {
            double[] column = counts.sample(sample);
            for (int gene = 0; gene < column.length; gene++) {
                expressed[gene] |= column[gene] > 0;
            }
        }
        return IntStream.range(0, expressed.length)
                .filter(gene -> expressed[gene])
                .toArray();
    }
}
