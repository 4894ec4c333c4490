package org.mitoscore.score;

/** What scores are held against to call them high or low. */
public interface Comparison {
    /**
     * Places a score.
     *
     * @param sample index of the sample
     * @param signature index of the signature
     * @param method index of the method
     * @param score a finite score: the sample's own, or one that it might have had
     */
    Placement place(int sample, int signature, int method, double score);
}
