package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.signature.Signature;

/** Small and odd inputs: every method gives a finite score, or none and a reason; nothing crashes. */
class EdgeCasesTest {
    private static final int GENES = 30;

    static List<ScoringMethod> methods() {
        return ScoringMethods.all();
    }

    private static List<Mitoscore> call(ExpressionMatrix matrix, ScoringMethod method, int... genes) {
        String[] names = IntStream.of(genes).mapToObj(gene -> "G" + gene).toArray(String[]::new);
        Signature signature = Cohorts.signature(Signature.Kind.GENE_SET, 1, names);
        Scoring scoring = Scoring.ofCohort(matrix, List.of(Cohorts.match(matrix, signature)), List.of(method));
        return new Caller(0.8, QcFailures.none())
                .call(scoring, new CohortComparison(scoring, new boolean[matrix.sampleCount()]));
    }

    private static void assertScoredOrExplained(List<Mitoscore> rows) {
        for (Mitoscore row : rows) {
            assertEquals(Call.NOT_CALLED, row.call());
            assertFalse(row.callRule().isEmpty(), row.method());
            assertFalse(Double.isInfinite(row.score()), row.method());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneSample(ScoringMethod method) {
        List<Mitoscore> rows = call(Cohorts.random(1, GENES, 1), method, 1, 2, 3);
        assertScoredOrExplained(rows);
        if (method.isWithinSample()) {
            assertTrue(Double.isFinite(rows.get(0).score()), method.name());
        } else {
            assertTrue(Double.isNaN(rows.get(0).score()), method.name());
            assertTrue(rows.get(0).callRule().contains("needs at least two")
                    || method.name().equals("ssgsea-norm"));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void twoSamples(ScoringMethod method) {
        List<Mitoscore> rows = call(Cohorts.random(2, GENES, 2), method, 1, 2, 3);
        assertScoredOrExplained(rows);
        assertTrue(rows.stream().allMatch(row -> Double.isFinite(row.score())), method.name());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneGene(ScoringMethod method) {
        assertScoredOrExplained(call(Cohorts.random(3, GENES, 5), method, 7));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyGeneOfTheData(ScoringMethod method) {
        List<Mitoscore> rows = call(
                Cohorts.random(4, GENES, 5), method, IntStream.range(0, GENES).toArray());
        assertScoredOrExplained(rows);
        if (method.name().equals("ssgsea") || method.name().equals("gsva")) {
            assertEquals(
                    "the method gives no score for this sample", rows.get(0).callRule());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void moreGenesThanTheData(ScoringMethod method) {
        List<Mitoscore> rows = call(
                Cohorts.random(5, GENES, 5),
                method,
                IntStream.range(0, 3 * GENES).toArray());
        assertScoredOrExplained(rows);
        assertEquals(
                "30 of 90 signature genes found (33 %), 80 % needed",
                rows.get(0).callRule());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void constantData(ScoringMethod method) {
        double[][] columns = new double[5][GENES];
        List<Mitoscore> rows = call(Cohorts.matrix(columns), method, 1, 2, 3);
        assertScoredOrExplained(rows);
        if (List.of("gsva", "zscore", "plage").contains(method.name())) {
            assertEquals(
                    "every gene of the signature has the same value in all samples",
                    rows.get(0).callRule());
            assertEquals(List.of("constant_genes"), rows.get(0).flags());
        }
    }
}
