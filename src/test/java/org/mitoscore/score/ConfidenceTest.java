package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.normalize.FrozenLogCpm;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;
import org.mitoscore.stats.RandomDraws;
import org.mitoscore.stats.RankAgreement;

class ConfidenceTest {
    private static final List<ScoringMethod> METHODS =
            List.of(new Singscore(), new Ssgsea(), new Zscore(), new Gsva(), new Plage());

    /** Sample i has its signature genes (0 to 9) raised by i steps. */
    private static ExpressionMatrix counts(int samples, double depth) {
        Random random = new Random(5);
        double[][] columns = new double[samples][100];
        for (int sample = 0; sample < samples; sample++) {
            for (int gene = 0; gene < 100; gene++) {
                double level = 20 + 2 * gene + (gene < 10 ? 8 * sample : 0);
                columns[sample][gene] = Math.rint(depth * level * (1 + 0.05 * random.nextDouble()));
            }
        }
        return Cohorts.matrix(columns);
    }

    private record Run(List<Mitoscore> rows, Scoring scoring, Comparison comparison, CountedSamples counted) {
        static Run of(ExpressionMatrix counts) {
            String[] genes = IntStream.range(0, 10).mapToObj(i -> "G" + i).toArray(String[]::new);
            FrozenLogCpm normalization = new FrozenLogCpm(counts, 2);
            ExpressionMatrix values = normalization.applyToCohort(counts);
            SignatureMatch match = Cohorts.match(values, Cohorts.signature(Signature.Kind.GENE_SET, 1, genes));
            Scoring scoring = Scoring.ofCohort(values, List.of(match), METHODS);
            Comparison comparison = new CohortComparison(scoring, new boolean[counts.sampleCount()]);
            List<Mitoscore> rows = new Caller(0.8, QcFailures.none()).call(scoring, comparison);
            return new Run(rows, scoring, comparison, CountedSamples.of(counts, normalization));
        }

        List<ScoreConfidence> confidence(long seed) {
            return new ConfidenceEstimator(60, seed, 0).estimate(rows, scoring, comparison, Optional.of(counted));
        }
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedAnother() {
        Run run = Run.of(counts(20, 1));
        assertEquals(run.confidence(1), run.confidence(1));
        assertTrue(!run.confidence(1).equals(run.confidence(2)));
    }

    @Test
    void aShallowLibraryIsLessSureThanADeepOne() {
        List<ScoreConfidence> shallow = Run.of(counts(20, 0.2)).confidence(1);
        List<ScoreConfidence> deep = Run.of(counts(20, 200)).confidence(1);
        for (int method = 0; method < METHODS.size(); method++) {
            // Sample 10, in the middle of the cohort.
            int row = 10 * METHODS.size() + method;
            double wide = shallow.get(row).noiseHigh() - shallow.get(row).noiseLow();
            double narrow = deep.get(row).noiseHigh() - deep.get(row).noiseLow();
            // GSVA ranks genes against the cohort, so the flat genes of these data jostle at any depth.
            double factor = METHODS.get(method) instanceof Gsva ? 1 : 1.5;
            assertTrue(wide > factor * narrow, METHODS.get(method).name() + ": " + wide + " and " + narrow);
        }
    }

    /** One sample is sequenced again and again; what its score is on average should lie in 95 % of its intervals. */
    @Test
    void theIntervalOfCountNoiseHoldsTheScoreAndWhatItIsOnAverage() {
        int repeats = 50;
        int sample = 10;
        ExpressionMatrix expected = counts(20, 0.2);
        RandomDraws sequencer = new RandomDraws(7);
        double[][] scores = new double[METHODS.size()][repeats];
        ScoreConfidence[][] intervals = new ScoreConfidence[METHODS.size()][repeats];
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[][] columns =
                    IntStream.range(0, 20).mapToObj(expected::sample).toArray(double[][]::new);
            columns[sample] = Arrays.stream(columns[sample])
                    .map(mean -> sequencer.negativeBinomial(mean, 0))
                    .toArray();
            Run run = Run.of(Cohorts.matrix(columns));
            List<ScoreConfidence> confidences = run.confidence(repeat);
            for (int method = 0; method < METHODS.size(); method++) {
                int row = sample * METHODS.size() + method;
                scores[method][repeat] = run.rows().get(row).score();
                intervals[method][repeat] = confidences.get(row);
            }
        }
        for (int method = 0; method < METHODS.size(); method++) {
            double average = Arrays.stream(scores[method]).average().orElseThrow();
            int held = 0;
            for (int repeat = 0; repeat < repeats; repeat++) {
                assertTrue(holds(intervals[method][repeat], scores[method][repeat]));
                held += holds(intervals[method][repeat], average) ? 1 : 0;
            }
            assertTrue(held >= 40, METHODS.get(method).name() + ": " + held);
        }
    }

    private static boolean holds(ScoreConfidence interval, double score) {
        return interval.noiseLow() <= score && score <= interval.noiseHigh();
    }

    @Test
    void callsFarFromTheMedianDoNotFlipAndThoseNextToItMay() {
        Run run = Run.of(counts(20, 0.05));
        List<ScoreConfidence> confidences = run.confidence(1);
        List<Mitoscore> filled = ConfidenceEstimator.fill(run.rows(), confidences);
        Mitoscore lowest = filled.get(0);
        Mitoscore middle = filled.get(9 * METHODS.size());
        assertEquals("singscore", lowest.method());
        assertEquals(1, lowest.confidence());
        assertTrue(middle.confidence() < 0.9, Double.toString(middle.confidence()));
        assertTrue(middle.flags().contains("call_may_flip"));
    }

    /** The median lies within what drawn genes make of the scores beside it, but a list moves the whole cohort. */
    @Test
    void aGeneListThatScoresEverySampleHigherChangesNobodysPlace() {
        Run run = Run.of(counts(20, 200));
        List<ScoreConfidence> confidences = run.confidence(1);
        int below = 9 * METHODS.size();
        int above = 10 * METHODS.size();
        assertEquals("singscore", run.rows().get(below).method());
        double median = (run.rows().get(below).score() + run.rows().get(above).score()) / 2;
        for (ScoreConfidence confidence : List.of(confidences.get(below), confidences.get(above))) {
            assertTrue(confidence.genesLow() < median && median < confidence.genesHigh(), confidence.toString());
            assertEquals(0, confidence.flipProbability(), confidence.toString());
        }
    }

    @Test
    void theIntervalOfGenesHoldsTheScore() {
        Run run = Run.of(counts(20, 1));
        List<ScoreConfidence> confidences = run.confidence(3);
        for (int row = 0; row < confidences.size(); row++) {
            Mitoscore score = run.rows().get(row);
            ScoreConfidence confidence = confidences.get(row);
            if (score.method().equals("plage")) {
                assertTrue(Double.isNaN(confidence.genesLow()));
            } else if (score.method().equals("singscore")) {
                assertTrue(confidence.genesLow() <= score.score() && score.score() <= confidence.genesHigh());
            }
        }
    }

    @Test
    void theTableOfIntervalsIsReadAsItWasWritten(@TempDir Path folder) {
        Run run = Run.of(counts(20, 1));
        List<ScoreConfidence> confidences = run.confidence(3);
        Path file = folder.resolve("confidence.tsv");
        ConfidenceTable.write(run.rows(), confidences, file);
        assertEquals(confidences, List.copyOf(ConfidenceTable.read(file).values()));
        assertEquals(
                run.rows().stream().map(ScoreKey::of).toList(),
                List.copyOf(ConfidenceTable.read(file).keySet()));
    }

    @Test
    void withoutCountsThereIsNoCountNoise() {
        Run run = Run.of(counts(20, 1));
        List<ScoreConfidence> confidences = new ConfidenceEstimator(20, 1, 0)
                .estimate(run.rows(), run.scoring(), run.comparison(), Optional.empty());
        assertTrue(confidences.stream().allMatch(confidence -> Double.isNaN(confidence.noiseLow())));
    }

    @Test
    void thinningLosesCallsOnlyWhenLittleIsLeft(@TempDir Path folder) throws IOException {
        Run run = Run.of(counts(20, 50));
        List<Titration.Step> steps =
                new Titration(20, 1).run(run.rows(), run.scoring(), run.comparison(), run.counted());
        Titration.Step half = steps.get(0);
        assertEquals(0.5, half.fraction());
        assertEquals(1, half.sameCall());
        double atHalf = steps.stream()
                .filter(step -> step.fraction() == 0.5)
                .mapToDouble(Titration.Step::sameCall)
                .sum();
        double atThousandth = steps.stream()
                .filter(step -> step.fraction() == 0.001)
                .mapToDouble(Titration.Step::sameCall)
                .sum();
        assertTrue(atHalf > atThousandth, atHalf + " and " + atThousandth);
        Path file = folder.resolve("titration.tsv");
        TitrationTable.write(steps, file);
        assertEquals(20 * METHODS.size() * Titration.FRACTIONS.size(), steps.size());
        assertEquals(steps, TitrationTable.read(file));
    }

    @Test
    void methodsThatSeeTheSameLadderAgree(@TempDir Path folder) throws IOException {
        Run run = Run.of(counts(20, 10));
        List<MethodAgreement.Row> rows = MethodAgreement.of(run.scoring(), run.rows());
        assertEquals(1 + 10, rows.size());
        assertEquals("kendall_w", rows.get(0).measure());
        assertTrue(rows.get(0).value() > 0.9, rows.get(0).toString());
        Path table = folder.resolve("agreement.tsv");
        MethodAgreement.write(rows, table);
        assertEquals(rows, MethodAgreement.read(table));
        Path file = folder.resolve("calls.tsv");
        MethodAgreement.writeCalls(run.rows(), file);
        assertEquals(
                "s19\ttest\t5\t5\t0\t0\tall 5 methods call it high",
                Files.readAllLines(file).get(20));
    }

    /** One sample far away would make any two methods agree. */
    @ParameterizedTest
    @ValueSource(strings = {Mitoscore.OUT_OF_REFERENCE, Mitoscore.QC_FAIL})
    void samplesThatDoNotBelongAreNotRanked(String flag) {
        Run run = Run.of(counts(20, 10));
        Run nineteen = Run.of(counts(19, 10));
        List<Mitoscore> flagged = run.rows().stream()
                .map(row -> row.sample().equals("s19") ? row.withConfidence(Double.NaN, List.of(flag)) : row)
                .toList();
        List<MethodAgreement.Row> rows = MethodAgreement.of(run.scoring(), flagged);
        assertEquals(1 + 10, rows.size());
        for (MethodAgreement.Row row : rows) {
            assertEquals(19, row.samples());
            assertEquals(1, row.leftOut());
        }
        double[] first = Arrays.copyOf(run.scoring().scores()[0][0], 19);
        double[] second = Arrays.copyOf(run.scoring().scores()[1][0], 19);
        assertEquals(RankAgreement.spearman(first, second), rows.get(1).value());
        List<Mitoscore> all = run.rows().stream()
                .map(row -> row.withConfidence(Double.NaN, List.of(flag)))
                .toList();
        assertEquals(List.of(), MethodAgreement.of(run.scoring(), all));
        assertEquals(
                0,
                MethodAgreement.of(nineteen.scoring(), nineteen.rows()).get(0).leftOut());
    }

    @Test
    void aSampleThatNoMethodCallsIsSaidToBeOutOfTheReference() {
        Mitoscore uncalled = new Mitoscore(
                "s",
                "test",
                "1",
                Direction.UNSTATED,
                "mean",
                1,
                "",
                Double.NaN,
                Double.NaN,
                Call.NOT_CALLED,
                "",
                Double.NaN,
                1,
                1,
                List.of(),
                List.of(),
                "");
        assertEquals("no method calls this sample", MethodAgreement.sentence(List.of(uncalled)));
        assertEquals(
                "no method calls this sample, which is out of the reference",
                MethodAgreement.sentence(
                        List.of(uncalled.withConfidence(Double.NaN, List.of(Mitoscore.OUT_OF_REFERENCE)))));
    }
}
