package org.mitoscore.metrics;

/**
 * How evenly reads cover the most covered transcripts, 5' end first. Without such transcripts the medians are 0, as in Picard.
 *
 * @param transcripts number of transcripts looked at
 * @param medianCv median over transcripts of the coverage's standard deviation / mean
 * @param medianFivePrimeBias median of the mean coverage of the first 100 bases / of the transcript
 * @param medianThreePrimeBias median of the mean coverage of the last 100 bases / of the transcript
 * @param medianFiveToThreePrimeBias median of the mean coverage of the first 100 bases / of the last 100 bases
 * @param normalizedCoverage for each percent of a transcript's length, 0 to 100, the coverage there / the transcript's mean,
 *     averaged over the transcripts; empty without transcripts
 */
public record CoverageFigures(
        int transcripts,
        double medianCv,
        double medianFivePrimeBias,
        double medianThreePrimeBias,
        double medianFiveToThreePrimeBias,
        double[] normalizedCoverage) {
    static final CoverageFigures NONE = new CoverageFigures(0, 0, 0, 0, 0, new double[0]);
}
