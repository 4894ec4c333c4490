package org.mitoscore.score;

import java.util.List;

/**
 * The linear score offset + Σ weight × value, as published coefficient signatures such as LSC17 are meant (Ng et al. 2016,
 * doi 10.1038/nature20598). In the unit of the data; a missing gene adds nothing, which shifts the scale, and is flagged. A
 * function of one sample.
 *
 * @param offset the constant of the linear score
 */
public record WeightedSum(double offset) implements WithinSampleMethod {
    public WeightedSum() {
        this(0);
    }

    @Override
    public String name() {
        return "weighted";
    }

    @Override
    public boolean needsLogValues() {
        return true;
    }

    @Override
    public Verdict judge(SignatureRows signature) {
        return new Verdict(
                signature.size(), signature.size() < signature.total() ? List.of("incomplete_sum") : List.of(), "");
    }

    @Override
    public PreparedSample prepare(double[] values) {
        return signature -> {
            double sum = 0;
            for (int i = 0; i < signature.size(); i++) {
                sum += signature.weights()[i] * values[signature.rows()[i]];
            }
            return offset + sum;
        };
    }
}
