package org.mitoscore.score;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/** A way to make one number per sample out of a signature's genes. The set is closed; adding a method is adding a class. */
public sealed interface ScoringMethod permits WithinSampleMethod, CohortMethod {
    /** The name in options and tables, such as {@code singscore}. */
    String name();

    /** Whether a sample's score stays the same whatever other samples are scored with it. */
    default boolean isWithinSample() {
        return this instanceof WithinSampleMethod;
    }

    /** Whether the score asks for log values, as one does that averages them or smooths over them. */
    boolean needsLogValues();

    /**
     * Learns what the method needs to know of a cohort.
     *
     * @param cohort genes × samples; log scale for the methods that need it
     * @param signatures the signatures that will be scored
     */
    FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures);

    /**
     * Scores every signature in every sample of a cohort. The result does not depend on the number of threads.
     *
     * @param expression genes × samples; log scale for the methods that need it
     * @param signatures the signatures, as rows of the matrix
     * @return one element per signature, in the same order
     */
    default List<SignatureScores> score(ExpressionMatrix expression, List<SignatureRows> signatures) {
        FittedMethod fitted = fit(expression, signatures);
        double[][] scores = fitted.scoreAll(expression, signatures);
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new SignatureScores(scores[i], fitted.judge(signatures.get(i))))
                .toList();
    }
}
