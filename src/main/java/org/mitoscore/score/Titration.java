package org.mitoscore.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.ExactSum;
import org.mitoscore.stats.RandomDraws;
import org.mitoscore.stats.Seeds;

/**
 * At what depth a call becomes unstable: each sample's counts are thinned (binomial, every read kept with the same
 * probability; fractions of estimated counts are cut) and scored again, against the same comparison.
 *
 * @param replicates draws per depth
 * @param seed seed of the draws
 */
public record Titration(int replicates, long seed) {
    /** The shares of the reads that are kept. */
    public static final List<Double> FRACTIONS = List.of(0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001);

    private static final double TAIL = 0.025;

    /**
     * One depth of one score.
     *
     * @param key which score
     * @param fraction share of the reads kept
     * @param reads median number of reads kept
     * @param low lower end of the interval that holds 95 % of the replicates
     * @param median median score
     * @param high upper end
     * @param sameCall share of the replicates with the call of the full depth; NaN when there is none
     */
    public record Step(
            ScoreKey key, double fraction, double reads, double low, double median, double high, double sameCall) {}

    /** All depths of all rows, by sample, then depth, then row. */
    public List<Step> run(List<Mitoscore> rows, Scoring scoring, Comparison comparison, CountedSamples counts) {
        return IntStream.range(0, scoring.expression().sampleCount())
                .parallel()
                .mapToObj(sample -> ofSample(rows, scoring, comparison, counts, sample))
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> ofSample(
            List<Mitoscore> rows, Scoring scoring, Comparison comparison, CountedSamples counts, int sample) {
        int methods = scoring.methods().size();
        int cells = scoring.rows().size() * methods;
        RandomDraws draws =
                new RandomDraws(Seeds.of(seed, scoring.expression().samples().get(sample)));
        List<Step> steps = new ArrayList<>();
        for (double fraction : FRACTIONS) {
            double[][] scores = new double[cells][replicates];
            double[] reads = new double[replicates];
            for (int replicate = 0; replicate < replicates; replicate++) {
                double[] thinned = Arrays.stream(counts.counts(sample))
                        .map(count -> draws.binomial((long) count, fraction))
                        .toArray();
                reads[replicate] = ExactSum.of(thinned);
                double[] values = reads[replicate] > 0 ? counts.values(sample, thinned) : new double[0];
                for (int method = 0; method < methods; method++) {
                    PreparedSample prepared =
                            values.length > 0 ? scoring.fitted().get(method).prepare(values) : signature -> Double.NaN;
                    for (int signature = 0; signature < scoring.rows().size(); signature++) {
                        scores[signature * methods + method][replicate] =
                                prepared.score(scoring.rows().get(signature));
                    }
                }
            }
            for (int cell = 0; cell < cells; cell++) {
                Mitoscore row = rows.get(sample * cells + cell);
                int signature = cell / methods;
                int method = cell % methods;
                double[] sorted = Arrays.stream(scores[cell])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
                long same = Arrays.stream(sorted)
                        .filter(score -> comparison
                                        .place(sample, signature, method, score)
                                        .call()
                                == row.call())
                        .count();
                steps.add(new Step(
                        ScoreKey.of(row),
                        fraction,
                        Descriptive.median(reads),
                        Descriptive.quantileOfSorted(sorted, TAIL),
                        Descriptive.quantileOfSorted(sorted, 0.5),
                        Descriptive.quantileOfSorted(sorted, 1 - TAIL),
                        row.call() == Call.NOT_CALLED ? Double.NaN : (double) same / replicates));
            }
        }
        return steps;
    }
}
