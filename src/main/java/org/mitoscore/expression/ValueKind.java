package org.mitoscore.expression;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the numbers of a matrix seem to be. A guess from the values alone, used to refuse what is certainly wrong and to
 * say what is doubtful: negative values cannot be counts; columns that all add up to one million are TPM or CPM; fractions
 * in a matrix that never exceeds 30 are log values, because 2^30 reads are more than any library has; samples of hardly a whole
 * number that add up to less than a million are RPKM, or a part of TPM. Estimated counts are not: salmon and RSEM give whole
 * numbers to genes of one transcript, and where counts were scaled by length they still add up to the library.
 */
public enum ValueKind {
    /** Whole numbers. */
    COUNTS("counts"),
    /** Not negative, with fractions: salmon's or RSEM's estimated counts. */
    ESTIMATED_COUNTS("estimated counts (values have fractions)"),
    /** Samples of many genes, hardly a value whole, that add up to less than one million. */
    PER_KILOBASE("RPKM, FPKM or TPM of some genes (fractions everywhere, and less than one million in every sample)"),
    /** Every sample adds up to one million. */
    PER_MILLION("TPM or CPM (every sample adds up to one million)"),
    /** Negative values, or fractions below {@value #LOG_LIMIT} everywhere. */
    LOG("log or centred values");

    /** No log2 of a count is larger: 2^30 reads are more than any library has. */
    public static final double LOG_LIMIT = 30;

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    /** The words for a log line or a message. */
    public String label() {
        return label;
    }

    /** Whether the values can be normalized as counts. */
    public boolean isCounts() {
        return this == COUNTS || this == ESTIMATED_COUNTS;
    }

    /** Guesses from all values of a matrix. */
    public static ValueKind of(ExpressionMatrix matrix) {
        return of(IntStream.range(0, matrix.sampleCount())
                .parallel()
                .mapToObj(sample -> SampleValues.of(matrix.sample(sample)))
                .toList());
    }

    /** Guesses from what every sample shows. */
    static ValueKind of(List<SampleValues> samples) {
        if (samples.stream().anyMatch(SampleValues::negative)) {
            return LOG;
        }
        if (samples.stream().allMatch(SampleValues::areWhole)) {
            return COUNTS;
        }
        if (samples.stream().allMatch(SampleValues::addUpToMillion)) {
            return PER_MILLION;
        }
        if (samples.stream().allMatch(sample -> sample.max() <= LOG_LIMIT)) {
            return LOG;
        }
        boolean perKilobase =
                samples.stream().allMatch(sample -> sample.areHardlyWhole() && sample.addUpToLessThanMillion());
        return perKilobase ? PER_KILOBASE : ESTIMATED_COUNTS;
    }
}
