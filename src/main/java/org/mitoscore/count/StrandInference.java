package org.mitoscore.count;

import java.util.Optional;

/**
 * What the reads say of a library's strandedness, by the thresholds of nf-core/rnaseq: stranded when at least 0.8 of the
 * fragments that tell agree, unstranded when the two directions differ by at most 0.1, else undetermined.
 *
 * @param forward fragments that support {@code forward}
 * @param reverse fragments that support {@code reverse}
 */
public record StrandInference(long forward, long reverse) {
    static final double STRANDED = 0.8;
    static final double UNSTRANDED = 0.1;
    /** Fewer fragments than this tell nothing. */
    static final long FEWEST = 100;

    public static final String UNDETERMINED = "undetermined";

    public long informative() {
        return forward + reverse;
    }

    /** Fraction of the fragments that tell, or NaN without any. */
    public double forwardFraction() {
        return (double) forward / informative();
    }

    /** Fraction of the fragments that tell, or NaN without any. */
    public double reverseFraction() {
        return (double) reverse / informative();
    }

    /** The inferred strandedness, or empty when it is undetermined. */
    public Optional<Strandedness> inferred() {
        if (informative() < FEWEST) {
            return Optional.empty();
        }
        if (forwardFraction() >= STRANDED) {
            return Optional.of(Strandedness.FORWARD);
        }
        if (reverseFraction() >= STRANDED) {
            return Optional.of(Strandedness.REVERSE);
        }
        return Math.abs(forwardFraction() - reverseFraction()) <= UNSTRANDED
                ? Optional.of(Strandedness.UNSTRANDED)
                : Optional.empty();
    }

    /** {@code unstranded}, {@code forward}, {@code reverse} or {@code undetermined}. */
    public String label() {
        return inferred().map(Strandedness::label).orElse(UNDETERMINED);
    }
}
