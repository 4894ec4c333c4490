package org.mitoscore.score;

import java.util.List;

/**
 * The linear score Σ weight × value, as published coefficient signatures such as LSC17 are meant (Ng et al. 2016, doi
 * 10.1038/nature20598). In the unit of the data; a missing gene adds nothing, which shifts the scale, and is flagged. A
 * function of one sample.
 */
public record WeightedSum() implements WithinSampleMethod {
    @Override
    public String name() {
        return "weighted";
    }

    @Override
    public Verdict judge(SignatureRows signature, int genes) {
        return new Verdict(
                signature.size(), signature.size() < signature.total() ? List.of("incomplete_sum") : List.of(), "");
    }

    @Override
    public double[] scoreSample(double[] values, List<SignatureRows> signatures) {
        return signatures.stream()
                .mapToDouble(signature -> score(values, signature))
                .toArray();
    }

    private static double score(double[] values, SignatureRows signature) {
        double sum = 0;
        for (int i = 0; i < signature.size(); i++) {
            sum += signature.weights()[i] * values[signature.rows()[i]];
        }
        return sum;
    }
}
