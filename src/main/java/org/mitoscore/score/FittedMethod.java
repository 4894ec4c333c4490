package org.mitoscore.score;

/**
 * A scoring method that has seen the cohort it compares with and can score any sample, one at a time, always with the same
 * result. A within-sample method is fitted from the start.
 */
public interface FittedMethod {
    /** @param values one sample in the gene order and scale of the cohort; not changed */
    PreparedSample prepare(double[] values);

    /** What the method can make of a signature. */
    Verdict judge(SignatureRows signature);
}
