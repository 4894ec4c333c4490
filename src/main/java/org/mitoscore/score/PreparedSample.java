package org.mitoscore.score;

/** One sample made ready for scoring (ranked, for example), so that many signatures can be scored at little cost. */
public interface PreparedSample {
    /**
     * The score of a signature; NaN where it is not defined. A row may stand in the signature several times, as in a
     * bootstrap over its genes; then it counts as often.
     */
    double score(SignatureRows signature);
}
