package org.mitoscore.score;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * {@link Ssgsea} divided by the range of all scores of all signatures in all samples of the cohort, the default of GSVA's
 * {@code ssgsea}. So a score depends on the other samples, and on which other signatures are scored; with one sample and one
 * signature the range is zero and there is no score.
 *
 * @param raw the method whose scores are divided
 */
public record NormalizedSsgsea(Ssgsea raw) implements CohortMethod {
    @Override
    public String name() {
        return "ssgsea-norm";
    }

    @Override
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures) {
        double[][] scores = IntStream.range(0, cohort.sampleCount())
                .parallel()
                .mapToObj(sample -> {
                    PreparedSample prepared = raw.prepare(cohort.sample(sample));
                    return signatures.stream()
                            .mapToDouble(prepared::score)
                            .filter(Double::isFinite)
                            .toArray();
                })
                .toArray(double[][]::new);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] sample : scores) {
            for (double score : sample) {
                low = Math.min(low, score);
                high = Math.max(high, score);
            }
        }
        return new Fitted(high - low);
    }

    private final class Fitted implements FittedMethod {
        private final double range;

        private Fitted(double range) {
            this.range = range;
        }

        @Override
        public PreparedSample prepare(double[] values) {
            PreparedSample prepared = raw.prepare(values);
            return signature -> range > 0 ? prepared.score(signature) / range : Double.NaN;
        }

        @Override
        public Verdict judge(SignatureRows signature) {
            Verdict verdict = UpDown.judge(name(), signature);
            return range > 0
                    ? verdict
                    : new Verdict(
                            verdict.genesUsed(), verdict.flags(), "the scores have no range to divide by; use ssgsea");
        }
    }
}
