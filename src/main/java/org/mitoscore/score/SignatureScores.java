package org.mitoscore.score;

/**
 * The scores of one signature.
 *
 * @param values one per sample; NaN where the score is not defined
 * @param verdict what the method has to say about them
 */
public record SignatureScores(double[] values, Verdict verdict) {}
