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
        return List.of(
                "cpm",
                "logcpm",
                "rpkm",
                "tpm",
                "log2tpm",
                "tmm",
                "tmm-logcpm",
                "tmmwsp",
                "tmmwsp-logcpm",
                "uq",
                "uq-nonzero",
                "rle",
                "poscounts",
                "rle-cpm",
                "getmm",
                "quantile",
                "vst",
                "vst-fast",
                "vst-mean");
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
            case "rpkm" -> new Rpkm(required(name, lengths));
            case "tpm" -> new Tpm(required(name, lengths));
            case "log2tpm" -> new LogOfOneMore(new Tpm(required(name, lengths)));
            case "tmm" -> new Cpm(new Tmm());
            case "tmm-logcpm" -> new LogCpm(new Tmm(), priorCount);
            case "tmmwsp" -> new Cpm(new TmmSingletonPairing());
            case "tmmwsp-logcpm" -> new LogCpm(new TmmSingletonPairing(), priorCount);
            case "uq" -> new Cpm(new UpperQuartile());
            case "uq-nonzero" -> new NonzeroUpperQuartile();
            case "rle" -> new MedianOfRatios(false);
            case "poscounts" -> new MedianOfRatios(true);
            case "rle-cpm" -> new Cpm(new RelativeLogExpression());
            case "getmm" -> new GeTmm(required(name, lengths));
            case "quantile" -> new QuantileNormalization();
            case "vst" -> new VarianceStabilization(true, false);
            case "vst-fast" -> new VarianceStabilization(true, true);
            case "vst-mean" -> new VarianceStabilization(false, false);
            default -> throw new IllegalArgumentException("no normalization is called '" + name + "'");
        };
    }

    private static GeneLengths required(String name, Optional<GeneLengths> lengths) {
        return lengths.orElseThrow(() -> InputException.of(
                "--method " + name, "needs gene lengths; give --lengths gene_lengths.tsv, or a featureCounts table"));
    }
}
