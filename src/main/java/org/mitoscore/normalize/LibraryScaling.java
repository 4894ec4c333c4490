package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;

/** Corrects library sizes for composition: a factor per sample, so that {@code sum × factor} is the effective size. */
public sealed interface LibraryScaling
        permits NoScaling, Tmm, TmmSingletonPairing, UpperQuartile, RelativeLogExpression {
    /** The name in messages, such as {@code TMM}. */
    String label();

    /**
     * One factor per sample, their product 1.
     *
     * @param counts genes × samples, counts; every sample has at least one
     */
    double[] factors(ExpressionMatrix counts);
}
