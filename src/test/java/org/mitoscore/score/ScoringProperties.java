package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.normalize.NoScaling;
import org.mitoscore.signature.Signature;

/** What must hold for every method, whatever the data. */
class ScoringProperties {
    private static final int GENES = 40;

    private static List<SignatureRows> signatures() {
        return List.of(
                new SignatureRows(Signature.Kind.GENE_SET, new int[] {1, 5, 17, 30}, new double[] {1, 1, 1, 1}, 4),
                new SignatureRows(Signature.Kind.UP_DOWN, new int[] {2, 8, 33}, new double[] {1, -1, -1}, 4));
    }

    private static double[] scores(ScoringMethod method, ExpressionMatrix matrix, int signature) {
        return method.score(matrix, signatures()).get(signature).values();
    }

    @Property(tries = 30)
    void permutingSamplesPermutesScores(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int samples) {
        ExpressionMatrix matrix = Cohorts.random(seed, GENES, samples);
        int[] reversed = IntStream.range(0, samples).map(i -> samples - 1 - i).toArray();
        for (ScoringMethod method : ScoringMethods.all()) {
            for (int signature = 0; signature < 2; signature++) {
                double[] before = scores(method, matrix, signature);
                double[] after = scores(method, Cohorts.samples(matrix, reversed), signature);
                double[] expected =
                        Arrays.stream(reversed).mapToDouble(i -> before[i]).toArray();
                assertArrayEquals(expected, after, 1e-9, method.name());
            }
        }
    }

    @Property(tries = 30)
    void aWithinSampleScoreIsTheSameToTheBitInAnyCompany(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int samples) {
        ExpressionMatrix matrix = Cohorts.random(seed, GENES, samples);
        int chosen = new Random(seed).nextInt(samples);
        for (ScoringMethod method : ScoringMethods.all()) {
            if (method.isWithinSample()) {
                for (int signature = 0; signature < 2; signature++) {
                    double inCompany = scores(method, matrix, signature)[chosen];
                    double alone = scores(method, Cohorts.samples(matrix, chosen), signature)[0];
                    assertEquals(inCompany, alone, method.name());
                }
            }
        }
    }

    @Property(tries = 20)
    void aDeeperLibraryKeepsItsScores(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int depth) {
        Random random = new Random(seed);
        double[] counts = IntStream.range(0, GENES)
                .mapToDouble(gene -> 50 + random.nextInt(5000))
                .toArray();
        double[] deeper = Arrays.stream(counts).map(count -> count * depth).toArray();
        ExpressionMatrix both = Cohorts.matrix(new double[][] {counts, deeper});
        ExpressionMatrix log = new LogCpm(new NoScaling(), 0).apply(both);
        for (ScoringMethod method : List.of(new Singscore(), new Ssgsea(), new MeanExpression())) {
            double[] scores = scores(method, log, 0);
            assertEquals(scores[0], scores[1], 1e-9, method.name());
        }
    }

    @Property(tries = 10)
    void oneThreadAndManyGiveTheSameBits(@ForAll long seed) throws Exception {
        ExpressionMatrix matrix = Cohorts.random(seed, GENES, 12);
        ForkJoinPool single = new ForkJoinPool(1);
        ForkJoinPool several = new ForkJoinPool(4);
        try {
            for (ScoringMethod method : ScoringMethods.all()) {
                double[] one = single.submit(() -> scores(method, matrix, 1)).get();
                double[] many = several.submit(() -> scores(method, matrix, 1)).get();
                assertArrayEquals(one, many, method.name());
            }
        } finally {
            single.shutdown();
            several.shutdown();
        }
    }
}
