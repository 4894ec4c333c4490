package org.mitoscore.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * singscore against a few genes of stable expression (Bhuva et al. 2020, doi 10.1093/nar/gkaa802), for panels that measure
 * few genes: a gene's rank is the number of stable genes below it, plus one, divided by their number plus one; the score is
 * the mean of the up genes' ranks plus that of the down genes reversed, each less 0.5 when centred, as in singscore
 * ({@code rankExprStable} and {@code singleSingscore} of its {@code rankAndScoring.R} since commit 349c184). A function of one
 * sample.
 *
 * @param stableRows matrix rows of the stable genes
 * @param centred whether 0.5 is subtracted from either side
 */
public record SingscoreStableGenes(int[] stableRows, boolean centred) implements WithinSampleMethod {
    @Override
    public String name() {
        return "singscore-stable";
    }

    @Override
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public PreparedSample prepare(double[] values) {
        double[] stable = IntStream.of(stableRows)
                .mapToDouble(row -> values[row])
                .sorted()
                .toArray();
        return signature -> {
            if (UpDown.hasNoScore(signature)) {
                return Double.NaN;
            }
            int[] up = signature.up();
            int[] down = signature.down();
            double offset = centred ? 0.5 : 0;
            return (up.length > 0 ? meanRank(values, stable, up) - offset : 0)
                    + (down.length > 0 ? 1 - meanRank(values, stable, down) - offset : 0);
        };
    }

    private static double meanRank(double[] values, double[] stable, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> (below(values[row], stable) + 1.0) / (stable.length + 1))
                .average()
                .orElseThrow();
    }

    private static long below(double value, double[] stable) {
        return Arrays.stream(stable).filter(other -> other < value).count();
    }
}
