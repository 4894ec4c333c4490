package org.mitoscore.score;

import java.util.List;

/**
 * The mean value of the genes; with down genes, the mean of the up genes less the mean of the down genes. In the unit of
 * the data, so give log values. A function of one sample.
 */
public record MeanExpression() implements WithinSampleMethod {
    @Override
    public String name() {
        return "mean";
    }

    @Override
    public Verdict judge(SignatureRows signature, int genes) {
        return Signs.judge(name(), signature);
    }

    @Override
    public double[] scoreSample(double[] values, List<SignatureRows> signatures) {
        return signatures.stream()
                .mapToDouble(signature -> score(values, signature))
                .toArray();
    }

    private static double score(double[] values, SignatureRows signature) {
        if (Signs.hasNoScore(signature)) {
            return Double.NaN;
        }
        int[] up = signature.up();
        int[] down = signature.down();
        return (up.length > 0 ? mean(values, up) : 0) - (down.length > 0 ? mean(values, down) : 0);
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }
}
