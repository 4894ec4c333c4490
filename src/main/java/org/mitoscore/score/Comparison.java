package org.mitoscore.score;

import java.util.List;

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

    /**
     * The same comparison by other gene lists. What scores are held against is scored with them too: a list that gives every
     * sample a higher score changes nobody's place.
     *
     * @param draws draws × signatures
     * @return one comparison per draw
     */
    List<Comparison> withGenes(List<List<SignatureRows>> draws);
}
