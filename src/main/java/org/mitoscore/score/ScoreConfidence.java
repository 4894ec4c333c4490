package org.mitoscore.score;

/**
 * How sure one score is; intervals hold 95 % of the replicates, NaN where there is none.
 *
 * @param noiseLow lower end under count noise
 * @param noiseHigh upper end under count noise
 * @param genesLow lower end when the signature's genes are drawn again
 * @param genesHigh upper end when the signature's genes are drawn again
 * @param flipProbability share of the replicates with both whose call differs; NaN when there is no call
 * @param replicates number of replicates
 */
public record ScoreConfidence(
        double noiseLow, double noiseHigh, double genesLow, double genesHigh, double flipProbability, int replicates) {}
