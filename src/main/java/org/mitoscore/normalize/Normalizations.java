package org.mitoscore.normalize;

import java.util.List;
import java.util.Optional;
import org.mitoscore.expression.GeneLengths;
import org.mitoscore.io.InputException;

/** The normalizations by the names that a user gives. */
public final class Normalizations {
    private Normalizations() {}

    /** Every name, in the order of the help. */
    public static List<String> names() {
        return List.of("cpm", "logcpm", "tpm", "tmm", "tmm-logcpm");
    }

    /**
     * The normalization of a name.
     *
     * @param priorCount the prior of the log methods
     * @throws InputException when the method needs gene lengths and there are none
     * @throws IllegalArgumentException when there is no such name
     */
    public static Normalization named(String name, double priorCount, Optional<GeneLengths> lengths) {
        return switch (name) {
            case "cpm" -> new Cpm(new NoScaling());
            case "logcpm" -> new LogCpm(new NoScaling(), priorCount);
            case "tmm" -> new Cpm(new Tmm());
            case "tmm-logcpm" -> new LogCpm(new Tmm(), priorCount);
            case "tpm" -> new Tpm(required(name, lengths));
            default -> throw new IllegalArgumentException("no normalization is called '" + name + "'");
        };
    }

    private static GeneLengths required(String name, Optional<GeneLengths> lengths) {
        return lengths.orElseThrow(() -> InputException.of(
                "--method " + name, "needs gene lengths; give --lengths gene_lengths.tsv, or a featureCounts table"));
    }
}
