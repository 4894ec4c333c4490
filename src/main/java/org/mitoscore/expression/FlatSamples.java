package org.mitoscore.expression;

import java.util.Arrays;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Samples without a difference between genes, such as those of an empty library: a score of them says nothing. */
public final class FlatSamples {
    private FlatSamples() {}

    /** @throws org.mitoscore.io.InputException naming every sample whose values are all the same */
    public static void refuse(ExpressionMatrix matrix) {
        Problems problems = new Problems();
        for (int sample = 0; sample < matrix.sampleCount() && matrix.geneCount() > 1; sample++) {
            double[] values = matrix.sample(sample);
            if (Arrays.stream(values).allMatch(value -> value == values[0])) {
                problems.add(Problem.of(
                        "sample '" + matrix.samples().get(sample) + "'",
                        "all its values are " + NumberText.of(values[0])
                                + ", so they tell nothing of its genes; leave the sample out"));
            }
        }
        problems.throwIfAny();
    }
}
