package org.mitoscore.score;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * A scoring method that has seen the cohort it compares with and can score any sample, one at a time, always with the same
 * result. A within-sample method is fitted from the start.
 */
public interface FittedMethod {
    /** @param values one sample in the gene order and scale of the cohort; not changed */
    PreparedSample prepare(double[] values);

    /** What the method can make of a signature. */
    Verdict judge(SignatureRows signature);

    /**
     * Scores many samples, each as {@link #prepare} would, to the last digit; the number of threads changes nothing.
     *
     * @param samples genes × samples in the gene order and scale of the cohort
     * @return signatures × samples
     */
    default double[][] scoreAll(ExpressionMatrix samples, List<SignatureRows> signatures) {
        double[][] scores = new double[signatures.size()][samples.sampleCount()];
        IntStream.range(0, samples.sampleCount()).parallel().forEach(sample -> {
            PreparedSample prepared = prepare(samples.sample(sample));
            for (int i = 0; i < scores.length; i++) {
                scores[i][sample] = prepared.score(signatures.get(i));
            }
        });
        return scores;
    }
}
