package org.mitoscore.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.RandomDraws;
import org.mitoscore.stats.Seeds;

/**
 * How sure scores and calls are. Two sources are drawn again, each alone for its interval and both together for the
 * probability that the call flips: the counts ({@link CountNoise}) and the signature's genes (bootstrap, up and down genes
 * apart). The counts of what the score is compared with stay as they are; its genes are those of the same draw.
 *
 * <p>Counts drawn around counts carry the noise of counting twice, which moves their scores to one side of what the sample's
 * own would be if it were sequenced again. So draws with new counts are moved back by the distance of their median from the
 * score, as {@code EntropyCI} of the R package entropart does for the same reason; their spread stays.
 *
 * <p>Every sample has its own stream of random numbers for its counts, made of the seed and its name, and every signature one
 * for its genes, so that neither other samples nor threads change a draw. PLAGE is tied to its genes: only its counts are
 * drawn again.
 *
 * @param replicates number of draws
 * @param seed seed of the draws
 * @param dispersion variance beyond Poisson, relative to the squared mean; 0 for Poisson
 */
public record ConfidenceEstimator(int replicates, long seed, double dispersion) {
    private static final double TAIL = 0.025;

    /** Confidence below which a call is flagged {@code call_may_flip}. */
    public static final double DOUBTFUL = 0.9;

    /**
     * Estimates for every row of a score table.
     *
     * @param rows the table that {@link Caller} made of the scoring and the comparison
     * @param counts the samples' counts; without them there is no count noise
     * @return one per row, in the same order
     */
    public List<ScoreConfidence> estimate(
            List<Mitoscore> rows, Scoring scoring, Comparison comparison, Optional<CountedSamples> counts) {
        List<List<SignatureRows>> lists = lists(scoring);
        List<Comparison> byList = comparison.withGenes(lists);
        return IntStream.range(0, scoring.expression().sampleCount())
                .parallel()
                .mapToObj(sample -> new OneSample(scoring, comparison, counts, lists, byList, sample).estimate(rows))
                .flatMap(List::stream)
                .toList();
    }

    /** Gene lists drawn with replacement: draws × signatures. */
    private List<List<SignatureRows>> lists(Scoring scoring) {
        List<RandomDraws> streams = scoring.matches().stream()
                .map(match -> new RandomDraws(Seeds.of(seed, match.signature().id())))
                .toList();
        List<List<SignatureRows>> lists = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            lists.add(IntStream.range(0, streams.size())
                    .mapToObj(i -> bootstrap(scoring.rows().get(i), streams.get(i)))
                    .toList());
        }
        return lists;
    }

    /** The table with its confidence filled in, and doubtful calls flagged. */
    public static List<Mitoscore> fill(List<Mitoscore> rows, List<ScoreConfidence> confidences) {
        List<Mitoscore> filled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double confidence = 1 - confidences.get(i).flipProbability();
            filled.add(rows.get(i)
                    .withConfidence(confidence, confidence < DOUBTFUL ? List.of("call_may_flip") : List.of()));
        }
        return filled;
    }

    private final class OneSample {
        private final Scoring scoring;
        private final Comparison comparison;
        private final Optional<CountedSamples> counts;
        private final List<List<SignatureRows>> lists;
        private final List<Comparison> byList;
        private final int sample;
        private final int signatures;
        private final int methods;
        private final double[][] noise;
        private final double[][] genes;
        private final double[][] both;

        private OneSample(
                Scoring scoring,
                Comparison comparison,
                Optional<CountedSamples> counts,
                List<List<SignatureRows>> lists,
                List<Comparison> byList,
                int sample) {
            this.lists = lists;
            this.byList = byList;
            this.scoring = scoring;
            this.comparison = comparison;
            this.counts = counts;
            this.sample = sample;
            signatures = scoring.rows().size();
            methods = scoring.methods().size();
            noise = new double[signatures * methods][replicates];
            genes = new double[signatures * methods][replicates];
            both = new double[signatures * methods][replicates];
        }

        private List<ScoreConfidence> estimate(List<Mitoscore> rows) {
            draw();
            List<ScoreConfidence> confidences = new ArrayList<>();
            for (int signature = 0; signature < signatures; signature++) {
                for (int method = 0; method < methods; method++) {
                    int cell = signature * methods + method;
                    confidences.add(
                            confidence(cell, signature, method, rows.get(sample * signatures * methods + cell)));
                }
            }
            return confidences;
        }

        private void draw() {
            RandomDraws draws = new RandomDraws(
                    Seeds.of(seed, scoring.expression().samples().get(sample)));
            List<PreparedSample> seen = prepare(scoring.expression().sample(sample));
            Optional<CountNoise> counting = counts.map(counted -> new CountNoise(counted.counts(sample), dispersion));
            for (int replicate = 0; replicate < replicates; replicate++) {
                List<PreparedSample> redrawn = counting.map(
                                sequencer -> prepare(counts.orElseThrow().values(sample, sequencer.draw(draws))))
                        .orElse(seen);
                for (int signature = 0; signature < signatures; signature++) {
                    SignatureRows own = scoring.rows().get(signature);
                    SignatureRows drawn = lists.get(replicate).get(signature);
                    for (int method = 0; method < methods; method++) {
                        int cell = signature * methods + method;
                        noise[cell][replicate] =
                                counts.isPresent() ? redrawn.get(method).score(own) : Double.NaN;
                        genes[cell][replicate] = seen.get(method).score(drawn);
                        both[cell][replicate] = redrawn.get(method).score(drawn);
                    }
                }
            }
        }

        private List<PreparedSample> prepare(double[] values) {
            return scoring.fitted().stream()
                    .map(method -> method.prepare(values))
                    .toList();
        }

        private ScoreConfidence confidence(int cell, int signature, int method, Mitoscore row) {
            double shift = counts.isPresent() ? row.score() - quantile(noise[cell], 0.5) : 0;
            Call call = row.call();
            double flips = 0;
            double defined = 0;
            for (int replicate = 0; call != Call.NOT_CALLED && replicate < replicates; replicate++) {
                // a method that is tied to its genes has only the noise of the counts
                boolean tied = Double.isNaN(both[cell][replicate]);
                double score = shift + (tied ? noise[cell][replicate] : both[cell][replicate]);
                if (Double.isFinite(score)) {
                    Comparison against = tied ? comparison : byList.get(replicate);
                    defined++;
                    flips += against.place(sample, signature, method, score).call() == call ? 0 : 1;
                }
            }
            return new ScoreConfidence(
                    quantile(noise[cell], TAIL) + shift,
                    quantile(noise[cell], 1 - TAIL) + shift,
                    quantile(genes[cell], TAIL),
                    quantile(genes[cell], 1 - TAIL),
                    defined > 0 ? flips / defined : Double.NaN,
                    replicates);
        }
    }

    /** Of the replicates that have a score. */
    private static double quantile(double[] replicates, double probability) {
        double[] finite = Arrays.stream(replicates).filter(Double::isFinite).toArray();
        return Descriptive.quantile(finite, probability);
    }

    /** Genes drawn with replacement, as many up and as many down as there are. */
    private static SignatureRows bootstrap(SignatureRows signature, RandomDraws draws) {
        int[] rows = new int[signature.size()];
        double[] weights = new double[signature.size()];
        int[] up = IntStream.range(0, rows.length)
                .filter(i -> signature.weights()[i] > 0)
                .toArray();
        int[] rest = IntStream.range(0, rows.length)
                .filter(i -> !(signature.weights()[i] > 0))
                .toArray();
        int next = 0;
        for (int[] side : new int[][] {up, rest}) {
            for (int i = 0; i < side.length; i++) {
                int drawn = side[draws.below(side.length)];
                rows[next] = signature.rows()[drawn];
                weights[next++] = signature.weights()[drawn];
            }
        }
        return new SignatureRows(signature.kind(), rows, weights, signature.total());
    }
}
