package org.mitoscore.qc;

/**
 * Where quality control draws its lines. The defaults are starting points of this project for bulk poly(A) or
 * rRNA-depleted libraries. They are not validated cut-offs: no study that ties them to the trust in a score is known to
 * us, and a laboratory should set its own. Only what makes the counts themselves wrong fails a sample.
 *
 * @param failAssignedPercent fail below this percentage of fragments assigned to a gene
 * @param warnAssignedPercent warn below it
 * @param warnAssigned warn below this number of assigned fragments
 * @param warnGenesDetected warn below this number of detected genes; not applied when the annotation has fewer than
 *     twice as many genes
 * @param warnMtdnaPercent warn above this percentage of reads on the mitochondrial contig
 * @param warnRrnaPercent warn above this percentage of assigned fragments on rRNA genes
 * @param warnDuplicatePercent warn above this percentage of reads flagged as duplicates
 * @param warnFiveToThreePrime warn when Picard's median 5'-to-3' coverage ratio is below this
 * @param failSignaturePercent fail when fewer than this percentage of the signature genes in the matrix has a count
 * @param warnSignaturePercent warn below it
 */
public record QcThresholds(
        double failAssignedPercent,
        double warnAssignedPercent,
        long warnAssigned,
        long warnGenesDetected,
        double warnMtdnaPercent,
        double warnRrnaPercent,
        double warnDuplicatePercent,
        double warnFiveToThreePrime,
        double failSignaturePercent,
        double warnSignaturePercent) {

    /** The defaults. */
    public static final QcThresholds DEFAULTS = new QcThresholds(10, 50, 1_000_000, 10_000, 50, 20, 70, 0.3, 50, 80);
}
