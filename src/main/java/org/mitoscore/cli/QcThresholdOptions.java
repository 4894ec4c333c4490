package org.mitoscore.cli;

import org.mitoscore.qc.QcThresholds;
import picocli.CommandLine.Option;

/** The limits of quality control as options. */
final class QcThresholdOptions {
    @Option(
            names = "--fail-assigned-percent",
            paramLabel = "P",
            description = "Fail below this percentage of assigned fragments. Default: ${DEFAULT-VALUE}."
                    + " This and the limits below are defaults, not validated cut-offs.")
    private double failAssignedPercent = QcThresholds.DEFAULTS.failAssignedPercent();

    @Option(
            names = "--warn-assigned-percent",
            paramLabel = "P",
            description = "Warn below it. Default: ${DEFAULT-VALUE}.")
    private double warnAssignedPercent = QcThresholds.DEFAULTS.warnAssignedPercent();

    @Option(
            names = "--warn-assigned",
            paramLabel = "N",
            description = "Warn below this number of assigned fragments. Default: ${DEFAULT-VALUE}.")
    private long warnAssigned = QcThresholds.DEFAULTS.warnAssigned();

    @Option(
            names = "--warn-genes-detected",
            paramLabel = "N",
            description = "Warn below this number of detected genes; not applied when the annotation has fewer than"
                    + " twice as many. Default: ${DEFAULT-VALUE}.")
    private long warnGenesDetected = QcThresholds.DEFAULTS.warnGenesDetected();

    @Option(
            names = "--warn-mtdna-percent",
            paramLabel = "P",
            description = "Warn above this percentage of mitochondrial reads. Default: ${DEFAULT-VALUE}.")
    private double warnMtdnaPercent = QcThresholds.DEFAULTS.warnMtdnaPercent();

    @Option(
            names = "--warn-rrna-percent",
            paramLabel = "P",
            description = "Warn above this percentage of fragments on rRNA genes. Default: ${DEFAULT-VALUE}.")
    private double warnRrnaPercent = QcThresholds.DEFAULTS.warnRrnaPercent();

    @Option(
            names = "--warn-duplicate-percent",
            paramLabel = "P",
            description = "Warn above this percentage of flagged duplicates. Default: ${DEFAULT-VALUE}.")
    private double warnDuplicatePercent = QcThresholds.DEFAULTS.warnDuplicatePercent();

    @Option(
            names = "--warn-5prime-to-3prime",
            paramLabel = "R",
            description = "Warn below this ratio of 5' to 3' coverage (Picard). Default: ${DEFAULT-VALUE}.")
    private double warnFiveToThreePrime = QcThresholds.DEFAULTS.warnFiveToThreePrime();

    @Option(
            names = "--fail-signature-percent",
            paramLabel = "P",
            description = "Fail when fewer than this percentage of the signature genes in the matrix has a count."
                    + " Default: ${DEFAULT-VALUE}.")
    private double failSignaturePercent = QcThresholds.DEFAULTS.failSignaturePercent();

    @Option(
            names = "--warn-signature-percent",
            paramLabel = "P",
            description = "Warn below it. Default: ${DEFAULT-VALUE}.")
    private double warnSignaturePercent = QcThresholds.DEFAULTS.warnSignaturePercent();

    QcThresholds thresholds() {
        return new QcThresholds(
                failAssignedPercent,
                warnAssignedPercent,
                warnAssigned,
                warnGenesDetected,
                warnMtdnaPercent,
                warnRrnaPercent,
                warnDuplicatePercent,
                warnFiveToThreePrime,
                failSignaturePercent,
                warnSignaturePercent);
    }
}
