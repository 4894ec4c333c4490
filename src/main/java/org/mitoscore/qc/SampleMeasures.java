package org.mitoscore.qc;

import java.util.List;

/**
 * What was measured on one sample, its libraries taken together. Percentages are 0–100; numbers that are not known are
 * {@code NaN}.
 *
 * @param sample sample name
 * @param libraries library ids, in the order of the input
 * @param fragments fragments considered
 * @param assigned fragments assigned to a gene
 * @param strandednessDeclared as declared; several values joined with {@code +} when libraries differ
 * @param strandednessInferred as inferred from the reads, likewise
 * @param strandednessUsed as counted with, likewise
 * @param strandForwardPercent fragments that support {@code forward}, of those that tell
 * @param strandReversePercent fragments that support {@code reverse}, of those that tell
 * @param mtdnaPercent mapped reads on the mitochondrial contig
 * @param genesDetected genes with a count above 0
 * @param genesInMatrix genes that could be detected: rows of the count matrix
 * @param rrnaPercent assigned fragments on rRNA genes
 * @param duplicatePercent mapped reads flagged as duplicates
 * @param medianInsertSize bases
 * @param fivePrimeBias Picard's median ratio of 5' end coverage to the whole transcript's
 * @param threePrimeBias Picard's median ratio of 3' end coverage to the whole transcript's
 * @param fiveToThreePrimeBias Picard's median ratio of 5' end coverage to 3' end coverage
 * @param xistCpm fragments on XIST per million assigned
 * @param chromosomeYCpm fragments on genes of chromosome Y outside the pseudoautosomal regions per million assigned
 * @param signature the signature's genes in this sample
 */
public record SampleMeasures(
        String sample,
        List<String> libraries,
        long fragments,
        long assigned,
        String strandednessDeclared,
        String strandednessInferred,
        String strandednessUsed,
        double strandForwardPercent,
        double strandReversePercent,
        double mtdnaPercent,
        long genesDetected,
        long genesInMatrix,
        double rrnaPercent,
        double duplicatePercent,
        double medianInsertSize,
        double fivePrimeBias,
        double threePrimeBias,
        double fiveToThreePrimeBias,
        double xistCpm,
        double chromosomeYCpm,
        SignatureGenes signature) {
    public SampleMeasures {
        libraries = List.copyOf(libraries);
    }

    /**
     * How much of a signature one sample shows.
     *
     * @param id signature id, or an empty string when none was given
     * @param detected genes with a count above 0 in this sample
     * @param matched genes that have a row in the matrix
     * @param total genes of the signature
     */
    public record SignatureGenes(String id, int detected, int matched, int total) {
        /** No signature was given. */
        public static final SignatureGenes NONE = new SignatureGenes("", 0, 0, 0);

        public boolean known() {
            return !id.isEmpty();
        }
    }

    /** Fragments assigned to a gene, of all: 0–100, NaN when there are none. */
    public double assignedPercent() {
        return fragments == 0 ? Double.NaN : 100.0 * assigned / fragments;
    }
}
