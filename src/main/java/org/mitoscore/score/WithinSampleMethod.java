package org.mitoscore.score;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/** A method that looks at one sample only, so that a patient's score never moves with the cohort. */
public sealed interface WithinSampleMethod extends ScoringMethod
        permits Singscore, Ssgsea, MeanExpression, WeightedSum {
    /**
     * Scores every signature in one sample; NaN where a score is not defined.
     *
     * @param values the sample's values in gene order
     */
    double[] scoreSample(double[] values, List<SignatureRows> signatures);

    /** What the method can make of a signature among so many genes. */
    Verdict judge(SignatureRows signature, int genes);

    @Override
    default List<SignatureScores> score(ExpressionMatrix expression, List<SignatureRows> signatures) {
        double[][] bySample = IntStream.range(0, expression.sampleCount())
                .parallel()
                .mapToObj(sample -> scoreSample(expression.sample(sample), signatures))
                .toArray(double[][]::new);
        return IntStream.range(0, signatures.size())
                .mapToObj(i -> new SignatureScores(
                        IntStream.range(0, bySample.length)
                                .mapToDouble(sample -> bySample[sample][i])
                                .toArray(),
                        judge(signatures.get(i), expression.geneCount())))
                .toList();
    }
}
