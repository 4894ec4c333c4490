package org.mitoscore.reference;

/**
 * The percentiles of the reference that separate low, intermediate and high. A convention without clinical meaning; thirds
 * unless the reference was built with others.
 *
 * @param low percentile up to which a score is low
 * @param high percentile from which a score is high
 */
public record CallBands(double low, double high) {
    /** @throws IllegalArgumentException unless 0 ≤ low ≤ high ≤ 100 */
    public CallBands {
        if (!(low >= 0 && low <= high && high <= 100)) {
            throw new IllegalArgumentException("call bands need 0 <= low <= high <= 100, not " + low + " and " + high);
        }
    }

    /** Lower, middle and upper third. */
    public static CallBands thirds() {
        return new CallBands(100.0 / 3, 200.0 / 3);
    }
}
