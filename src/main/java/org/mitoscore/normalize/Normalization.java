package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;

/** Makes samples of different depth comparable. The set is closed; adding a method is adding a class. */
public sealed interface Normalization
        permits Cpm,
                LogCpm,
                Rpkm,
                Tpm,
                LogOfOneMore,
                QuantileNormalization,
                NonzeroUpperQuartile,
                MedianOfRatios,
                GeTmm,
                VarianceStabilization {
    /**
     * The normalized matrix, same genes and samples.
     *
     * @param counts genes × samples, counts (estimated counts allowed)
     * @throws org.mitoscore.io.InputException when a sample has no count at all
     */
    ExpressionMatrix apply(ExpressionMatrix counts);
}
