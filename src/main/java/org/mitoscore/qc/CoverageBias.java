package org.mitoscore.qc;

import java.util.List;

/**
 * How evenly reads cover transcripts, from Picard CollectRnaSeqMetrics over the 1,000 most covered transcripts. Ratios
 * are {@code NaN} when no transcript was covered well enough.
 *
 * @param library library id, from the file's name
 * @param alignedBases {@code PF_ALIGNED_BASES}
 * @param fivePrime {@code MEDIAN_5PRIME_BIAS}: mean coverage of the 5' end / of the transcript
 * @param threePrime {@code MEDIAN_3PRIME_BIAS}: mean coverage of the 3' end / of the transcript
 * @param fiveToThreePrime {@code MEDIAN_5PRIME_TO_3PRIME_BIAS}: 5' end / 3' end
 * @param geneBody normalized coverage at 0, 1, … 100 percent of the length; empty when no transcript was covered well enough
 */
public record CoverageBias(
        String library,
        long alignedBases,
        double fivePrime,
        double threePrime,
        double fiveToThreePrime,
        List<Double> geneBody) {
    public CoverageBias {
        geneBody = List.copyOf(geneBody);
    }
}
