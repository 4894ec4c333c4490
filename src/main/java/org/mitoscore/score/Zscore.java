package org.mitoscore.score;

import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * Combined z-score (Lee et al. 2008, doi 10.1371/journal.pcbi.1000217), as {@code zscore} of GSVA: each gene is
 * standardized over the samples (standard deviation with n − 1), and a sample's score is the sum over the k genes divided
 * by √k; a down gene's z is subtracted. Genes that are constant over the samples are left out. Depends on the cohort.
 *
 * @param constantTolerance relative range up to which a gene is constant; 0 as in GSVA since 1.52
 */
public record Zscore(double constantTolerance) implements CohortMethod {
    public Zscore() {
        this(GeneSpread.DEFAULT_TOLERANCE);
    }

    @Override
    public String name() {
        return "zscore";
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
        return new Fitted(GeneSpread.of(cohort, constantTolerance));
    }

    private final class Fitted implements FittedMethod {
        private final GeneSpread spread;

        private Fitted(GeneSpread spread) {
            this.spread = spread;
        }

        @Override
        public PreparedSample prepare(double[] values) {
            return all -> {
                SignatureRows signature = all.keep(spread.varying());
                if (UpDown.hasNoScore(signature)) {
                    return Double.NaN;
                }
                double sum = 0;
                for (int i = 0; i < signature.size(); i++) {
                    int row = signature.rows()[i];
                    sum += Math.signum(signature.weights()[i]) * spread.z(row, values[row]);
                }
                return sum / Math.sqrt(signature.size());
            };
        }

        @Override
        public Verdict judge(SignatureRows signature) {
            return VaryingGenes.judge(name(), signature, spread.varying());
        }
    }
}
