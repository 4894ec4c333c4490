package org.mitoscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Ranks;

/**
 * How far the ranks of a signature's genes lie apart in a sample: their median absolute deviation × 1.4826, the
 * {@code TotalDispersion} of singscore 1.29.1; with down genes the mean of both. Beside the score it tells whether the genes
 * move together; it is not called high or low. A function of one sample.
 */
public record SingscoreDispersion() implements WithinSampleMethod {
    @Override
    public String name() {
        return "singscore-dispersion";
    }

    @Override
    public boolean needsLogValues() {
        return false;
    }

    @Override
    public Verdict judge(SignatureRows signature) {
        List<String> flags = new ArrayList<>(UpDown.judge(name(), signature).flags());
        return new Verdict(signature.size(), flags, "a spread of ranks, not a score");
    }

    @Override
    public PreparedSample prepare(double[] values) {
        double[] ranks = Ranks.of(values, Ranks.Ties.MIN);
        return signature -> {
            if (UpDown.hasNoScore(signature)) {
                return Double.NaN;
            }
            int[] up = signature.up();
            int[] down = signature.down();
            if (up.length == 0 || down.length == 0) {
                return spread(ranks, signature.rows());
            }
            return (spread(ranks, up) + spread(ranks, down)) / 2;
        };
    }

    private static double spread(double[] ranks, int[] rows) {
        return Descriptive.mad(IntStream.of(rows).mapToDouble(row -> ranks[row]).toArray());
    }
}
