package org.mitoscore.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoscore.signature.Direction;

/**
 * One row of {@code mitoscores.tsv}: one sample × signature × method. Numbers that are not known are {@code NaN} and
 * written {@code NA}; texts that are not known are empty and written {@code NA}.
 *
 * @param sample sample name
 * @param signature signature id
 * @param signatureVersion signature version
 * @param direction what a high score stands for
 * @param method method name, such as {@code singscore}
 * @param score the score in the method's own unit
 * @param reference name of the frozen reference, or {@code cohort} when percentile and z are of the samples scored
 *     together, or empty
 * @param percentile 0–100 within the reference
 * @param z standard score within the reference
 * @param call high, low, intermediate or not called
 * @param callRule the rule that made the call, or the reason why there is none
 * @param confidence 0–1, or NaN
 * @param genesUsed genes of the signature that the score used
 * @param genesTotal genes of the signature
 * @param genesMissing labels of the missing genes
 * @param flags short machine-readable warnings, such as {@code low_coverage}
 * @param signatureSha256 checksum of the gene list
 */
public record Mitoscore(
        String sample,
        String signature,
        String signatureVersion,
        Direction direction,
        String method,
        double score,
        String reference,
        double percentile,
        double z,
        Call call,
        String callRule,
        double confidence,
        int genesUsed,
        int genesTotal,
        List<String> genesMissing,
        List<String> flags,
        String signatureSha256) {
    /** What stands in the place of a reference when scores are compared with those of the samples scored together. */
    static final String COHORT = "cohort";

    /** The flag of a sample that is unlike the frozen reference, and therefore not placed in it. */
    public static final String OUT_OF_REFERENCE = "out_of_reference";

    public Mitoscore {
        genesMissing = List.copyOf(genesMissing);
        flags = List.copyOf(flags);
    }

    /** The frozen reference that percentile and z are within; empty when they are of the samples scored together. */
    public Optional<String> frozenReference() {
        return reference.isEmpty() || reference.equals(COHORT) ? Optional.empty() : Optional.of(reference);
    }

    /** The flag of a score that needs log values and was made of values that do not look like any. */
    public static final String NOT_LOG = "not_log_values";

    /** The flag of a sample that failed quality control. */
    static final String QC_FAIL = "qc_fail";

    /** Whether the sample stands beside others when methods are compared: it did not fail QC and is not out of the reference. */
    public boolean isComparable() {
        return !isOutOfReference() && !flags.contains(QC_FAIL);
    }

    /** Whether the sample is unlike the frozen reference: its score has no place among others. */
    public boolean isOutOfReference() {
        return flags.contains(OUT_OF_REFERENCE);
    }

    /** The same row with one more flag. */
    public Mitoscore withFlag(String flag) {
        return withConfidence(confidence, List.of(flag));
    }

    /** The same row with its confidence, and more flags. */
    public Mitoscore withConfidence(double newConfidence, List<String> moreFlags) {
        return new Mitoscore(
                sample,
                signature,
                signatureVersion,
                direction,
                method,
                score,
                reference,
                percentile,
                z,
                call,
                callRule,
                newConfidence,
                genesUsed,
                genesTotal,
                genesMissing,
                Stream.concat(flags.stream(), moreFlags.stream()).toList(),
                signatureSha256);
    }
}
