package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.signature.Signature;

class CallerTest {
    /** Gene G0 has the sample's number as its value; the others are flat. */
    private static ExpressionMatrix ladder(int samples) {
        return Cohorts.matrix(IntStream.range(0, samples)
                .mapToObj(sample -> new double[] {sample, 100, -100})
                .toArray(double[][]::new));
    }

    private static List<Mitoscore> score(ExpressionMatrix matrix, QcFailures qc, String... genes) {
        Signature signature = Cohorts.signature(Signature.Kind.GENE_SET, 1, genes);
        return call(matrix, qc, signature, new MeanExpression());
    }

    private static List<Mitoscore> call(
            ExpressionMatrix matrix, QcFailures qc, Signature signature, ScoringMethod... methods) {
        Caller caller = new Caller(0.8, qc);
        Scoring scoring = Scoring.ofCohort(matrix, List.of(Cohorts.match(matrix, signature)), List.of(methods));
        return caller.call(scoring, new CohortComparison(scoring, caller.failed(matrix.samples())));
    }

    @Test
    void twentySamplesAreCalledByTheirMedian() {
        List<Mitoscore> scores = score(ladder(20), QcFailures.none(), "G0");
        assertEquals(Call.LOW, scores.get(9).call());
        assertEquals(Call.HIGH, scores.get(10).call());
        assertEquals(
                "above the median of 20 samples scored together", scores.get(10).callRule());
        assertEquals("cohort", scores.get(10).reference());
        // 10 of 20 are below, itself is half: (10 + 0.5)/20.
        assertEquals(52.5, scores.get(10).percentile());
        // Mean 9.5, variance 20·21/12 = 35 with n − 1.
        assertEquals(0.5 / Math.sqrt(35), scores.get(10).z(), 1e-12);
    }

    /** Their mean is not 0.1 to the last digit, so they would all seem to lie on one side of it. */
    @Test
    void equalScoresHaveNoZ() {
        ExpressionMatrix equal = Cohorts.matrix(IntStream.range(0, 21)
                .mapToObj(sample -> new double[] {0.1, 100, -100})
                .toArray(double[][]::new));
        for (Mitoscore score : score(equal, QcFailures.none(), "G0")) {
            assertTrue(Double.isNaN(score.z()), score.toString());
            assertEquals(50, score.percentile());
            assertEquals(Call.INTERMEDIATE, score.call());
        }
    }

    @Test
    void aSampleOnTheMedianIsIntermediate() {
        List<Mitoscore> scores = score(ladder(21), QcFailures.none(), "G0");
        assertEquals(Call.INTERMEDIATE, scores.get(10).call());
    }

    @Test
    void nineteenSamplesAreNotCalled() {
        for (Mitoscore score : score(ladder(19), QcFailures.none(), "G0")) {
            assertEquals(Call.NOT_CALLED, score.call());
            assertEquals("", score.reference());
            assertTrue(Double.isNaN(score.percentile()) && Double.isNaN(score.z()));
            assertTrue(score.callRule().startsWith("19 scored samples"), score.callRule());
        }
    }

    @Test
    void tooFewGenesAreNotCalledAndNamed() {
        Mitoscore score =
                score(ladder(20), QcFailures.none(), "G0", "G1", "G2", "NOPE").get(0);
        assertEquals(Call.NOT_CALLED, score.call());
        assertEquals("3 of 4 signature genes found (75 %), 80 % needed", score.callRule());
        assertEquals(List.of("NOPE"), score.genesMissing());
        assertEquals(List.of("low_coverage"), score.flags());
        assertEquals(3, score.genesUsed());
        assertEquals(4, score.genesTotal());
    }

    @Test
    void aFailedSampleIsNotCalledAndDoesNotCountInTheCohort(@TempDir Path folder) throws IOException {
        Path qc = Files.writeString(
                folder.resolve("samples.tsv"),
                "sample\tassigned\tqc_status\tqc_reasons\ns20\t1\tfail\ttoo few reads\ns1\t2\twarn\tx\n");
        List<Mitoscore> scores = score(ladder(21), QcFailures.read(qc), "G0");
        assertEquals(Call.NOT_CALLED, scores.get(20).call());
        assertEquals("failed QC: too few reads", scores.get(20).callRule());
        assertEquals(List.of("qc_fail"), scores.get(20).flags());
        assertEquals(
                "above the median of 20 samples scored together", scores.get(10).callRule());
    }

    @Test
    void qcTableWithAnUnknownStatusIsRefusedByLine(@TempDir Path folder) throws IOException {
        Path qc = Files.writeString(folder.resolve("samples.tsv"), "sample\tqc_status\tqc_reasons\ns1\tgood\t\n");
        InputException refused = assertThrows(InputException.class, () -> QcFailures.read(qc));
        assertTrue(refused.getMessage().contains("line 2, column 'qc_status': 'good'"), refused.getMessage());
    }

    @Test
    void aWeightedSignatureIsScoredButNotCalledByAMethodThatDropsItsWeights() {
        ExpressionMatrix matrix = ladder(20);
        Signature signature = Cohorts.signature(Signature.Kind.WEIGHTED, 0.3, "G0");
        List<Mitoscore> scores = call(matrix, QcFailures.none(), signature, new Singscore(), new WeightedSum());
        Mitoscore bySign = scores.get(38);
        Mitoscore weighted = scores.get(39);
        assertEquals(List.of("weights_as_signs"), bySign.flags());
        assertEquals(Call.NOT_CALLED, bySign.call());
        assertTrue(bySign.callRule().contains("use --method weighted"), bySign.callRule());
        assertEquals(Call.HIGH, weighted.call());
        assertEquals(19 * 0.3, weighted.score(), 1e-12);
    }

    @Test
    void rowsComeBySampleThenSignatureThenMethod() {
        ExpressionMatrix matrix = ladder(2);
        Signature signature = Cohorts.signature(Signature.Kind.GENE_SET, 1, "G0");
        List<String> order = call(matrix, QcFailures.none(), signature, new Singscore(), new MeanExpression()).stream()
                .map(score -> score.sample() + score.method())
                .toList();
        assertEquals(List.of("s0singscore", "s0mean", "s1singscore", "s1mean"), order);
    }

    @Test
    void tableIsReadBackAsWritten(@TempDir Path folder) {
        List<Mitoscore> scores = new java.util.ArrayList<>(score(ladder(20), QcFailures.none(), "G0", "NOPE"));
        scores.addAll(score(ladder(3), QcFailures.none(), "G0"));
        Path file = folder.resolve("mitoscores.tsv.gz");
        MitoscoreTable.write(scores, file);
        assertEquals(scores, MitoscoreTable.read(file));
    }

    @Test
    void brokenTableIsRefusedByLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mitoscores.tsv");
        MitoscoreTable.write(score(ladder(2), QcFailures.none(), "G0"), file);
        Files.writeString(file, Files.readString(file).replaceFirst("not_called", "certainly"));
        InputException refused = assertThrows(InputException.class, () -> MitoscoreTable.read(file));
        assertTrue(refused.getMessage().contains("line 2: 'certainly' is not a call"), refused.getMessage());
    }
}
