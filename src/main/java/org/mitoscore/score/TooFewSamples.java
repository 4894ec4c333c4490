package org.mitoscore.score;

import java.util.List;

/** A method that compares samples, when there is only one: no score, and the reason. */
record TooFewSamples(String method) implements FittedMethod {
    @Override
    public PreparedSample prepare(double[] values) {
        return signature -> Double.NaN;
    }

    @Override
    public Verdict judge(SignatureRows signature) {
        return new Verdict(
                0, List.of("one_sample"), method + " compares samples and needs at least two; give a reference");
    }
}
