package org.mitoscore.score;

import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;

/** A way to make one number per sample out of a signature's genes. The set is closed; adding a method is adding a class. */
public sealed interface ScoringMethod permits WithinSampleMethod, CohortMethod {
    /** The name in options and tables, such as {@code singscore}. */
    String name();

    /** Whether a sample's score stays the same whatever other samples are scored with it. */
    default boolean isWithinSample() {
        return this instanceof WithinSampleMethod;
    }

    /**
     * Scores every signature in every sample. The result does not depend on the number of threads.
     *
     * @param expression genes × samples; log scale for the methods that average values
     * @param signatures at least one gene each
     * @return one element per signature, in the same order
     */
    List<SignatureScores> score(ExpressionMatrix expression, List<SignatureRows> signatures);
}
