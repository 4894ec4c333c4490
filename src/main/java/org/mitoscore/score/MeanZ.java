package org.mitoscore.score;

import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * The mean of the genes' z-scores over the cohort; with down genes, the mean over all genes of z times sign. A gene that is
 * constant over the cohort counts as z = 0. Unlike {@link Zscore} it does not grow with the number of genes. Depends on the
 * cohort.
 */
public record MeanZ() implements CohortMethod {
    @Override
    public String name() {
        return "meanz";
    }

    @Override
    public boolean needsLogValues() {
        return true;
    }

    @Override
    public FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures) {
        if (cohort.sampleCount() < 2) {
            return new TooFewSamples(name());
        }
        return new Fitted(GeneSpread.of(cohort, GeneSpread.DEFAULT_TOLERANCE));
    }

    private final class Fitted implements FittedMethod {
        private final GeneSpread spread;

        private Fitted(GeneSpread spread) {
            this.spread = spread;
        }

        @Override
        public PreparedSample prepare(double[] values) {
            return signature -> {
                if (UpDown.hasNoScore(signature)) {
                    return Double.NaN;
                }
                double sum = 0;
                for (int i = 0; i < signature.size(); i++) {
                    int row = signature.rows()[i];
                    if (spread.varying()[row]) {
                        sum += Math.signum(signature.weights()[i]) * spread.z(row, values[row]);
                    }
                }
                return sum / signature.size();
            };
        }

        @Override
        public Verdict judge(SignatureRows signature) {
            Verdict verdict = UpDown.judge(name(), signature);
            int varying = signature.keep(spread.varying()).size();
            return varying == signature.size() ? verdict : verdict.withFlag("constant_genes");
        }
    }
}
