package org.mitoscore.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.normalize.Tmm;
import org.mitoscore.score.Call;
import org.mitoscore.score.Caller;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.QcFailures;
import org.mitoscore.score.Scoring;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;

class FrozenReferenceTest {
    private static final int GENES = 300;
    private static final List<String> METHODS =
            ScoringMethods.all().stream().map(ScoringMethod::name).toList();
    private static final List<Signature> SIGNATURES = List.of(
            signature("up", Signature.Kind.GENE_SET, 3, 40, 77, 120, 200),
            signature("both", Signature.Kind.UP_DOWN, 5, 50, 99, 180));

    private static Signature signature(String id, Signature.Kind kind, int... genes) {
        List<SignatureGene> list = IntStream.range(0, genes.length)
                .mapToObj(i -> new SignatureGene(
                        "G" + genes[i], "", kind == Signature.Kind.UP_DOWN && i % 2 == 1 ? -1 : 1, List.of()))
                .toList();
        return new Signature(
                id,
                "1",
                id,
                Direction.UNSTATED,
                kind,
                "tests",
                "made up",
                "",
                "MIT",
                OptionalDouble.empty(),
                list,
                "sha-" + id);
    }

    /** Counts of one made-up tissue: a profile of genes, times a depth, times noise. */
    private static ExpressionMatrix cohort(long seed, int samples) {
        Random random = new Random(seed);
        double[][] columns = new double[samples][GENES];
        for (double[] column : columns) {
            double depth = Math.exp(random.nextGaussian() * 0.3);
            for (int gene = 0; gene < GENES; gene++) {
                double level = Math.exp(6 * Math.sin(gene * 0.7) * Math.sin(gene * 0.7));
                column[gene] = Math.floor(level * depth * Math.exp(random.nextGaussian() * 0.4));
            }
        }
        return matrix("m", columns);
    }

    private static ExpressionMatrix matrix(String prefix, double[][] columns) {
        List<String> genes = IntStream.range(0, GENES).mapToObj(i -> "G" + i).toList();
        List<String> samples =
                IntStream.range(0, columns.length).mapToObj(i -> prefix + i).toList();
        return new ExpressionMatrix(genes, Collections.nCopies(GENES, ""), samples, columns);
    }

    private static ExpressionMatrix columns(ExpressionMatrix matrix, int... chosen) {
        return new ExpressionMatrix(
                matrix.geneIds(),
                matrix.geneNames(),
                IntStream.of(chosen).mapToObj(matrix.samples()::get).toList(),
                IntStream.of(chosen).mapToObj(matrix::sample).toArray(double[][]::new));
    }

    private static FrozenReference reference(ExpressionMatrix members) {
        return FrozenReference.build(
                new FrozenReference.Title("test", "1", "made up"),
                ReferenceScale.COUNTS,
                members,
                SIGNATURES,
                METHODS,
                CallBands.thirds());
    }

    private static List<Mitoscore> score(FrozenReference reference, ExpressionMatrix samples) {
        ReferenceScorer scorer = ReferenceScorer.score(reference, samples, SIGNATURES, METHODS);
        return new Caller(0.8, QcFailures.none()).call(scorer.scoring(), scorer.comparison());
    }

    private static List<Mitoscore> of(List<Mitoscore> scores, String sample) {
        return scores.stream().filter(score -> score.sample().equals(sample)).toList();
    }

    @Property(tries = 5)
    void aMemberScoredAloneHasTheScoreItHadInTheCohortToTheBit(
            @ForAll long seed, @ForAll @IntRange(max = 24) int member) {
        ExpressionMatrix members = cohort(seed, 25);
        ExpressionMatrix values = new LogCpm(new Tmm(), LogCpm.DEFAULT_PRIOR_COUNT).apply(members);
        GeneMatcher matcher = new GeneMatcher(members.geneIds(), members.geneNames());
        FrozenReference reference = reference(members);
        Scoring inCohort =
                Scoring.ofCohort(values, SIGNATURES.stream().map(matcher::match).toList(), reference.methods());
        Scoring alone = ReferenceScorer.score(reference, columns(members, member), SIGNATURES, METHODS)
                .scoring();
        for (int method = 0; method < METHODS.size(); method++) {
            for (int signature = 0; signature < SIGNATURES.size(); signature++) {
                assertEquals(
                        inCohort.scores()[method][signature][member],
                        alone.scores()[method][signature][0],
                        METHODS.get(method));
            }
        }
    }

    @Property(tries = 5)
    void batchMatesChangeNothingToTheBit(@ForAll long seed) {
        FrozenReference reference = reference(cohort(seed, 22));
        ExpressionMatrix batch = matrix("n", new double[][] {
            cohort(seed + 1, 1).sample(0),
            cohort(seed + 2, 1).sample(0),
            cohort(seed + 3, 1).sample(0)
        });
        List<Mitoscore> together = score(reference, batch);
        assertEquals(of(together, "n1"), score(reference, columns(batch, 1)));
        assertEquals(of(together, "n1"), of(score(reference, columns(batch, 2, 1, 0)), "n1"));
    }

    @Test
    void theFileIsTheSameBytesAndGivesTheSameScores(@TempDir Path folder) throws IOException {
        ExpressionMatrix members = cohort(7, 20);
        FrozenReference built = reference(members);
        Path file = folder.resolve("a.mitoref");
        Path again = folder.resolve("b.mitoref");
        ReferenceFile.write(built, SIGNATURES, file);
        ReferenceFile.write(reference(members), SIGNATURES, again);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
        ExpressionMatrix sample = columns(cohort(8, 3), 2);
        assertEquals(score(built, sample), score(ReferenceFile.read(file), sample));
    }

    @Test
    void aDamagedFileIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.mitoref");
        ReferenceFile.write(reference(cohort(7, 20)), SIGNATURES, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(InputException.class, () -> ReferenceFile.read(file));
        Files.writeString(file, "not a zip");
        InputException refused = assertThrows(InputException.class, () -> ReferenceFile.read(file));
        assertTrue(refused.getMessage().contains("not a reference"), refused.getMessage());
    }

    @Test
    void callsFollowThePercentilesOfTheMembers() {
        ExpressionMatrix members = cohort(11, 40);
        FrozenReference reference = reference(members);
        for (Mitoscore score : score(reference, members)) {
            if (score.method().equals("singscore")) {
                Call expected = score.percentile() >= 200 / 3.0
                        ? Call.HIGH
                        : score.percentile() <= 100 / 3.0 ? Call.LOW : Call.INTERMEDIATE;
                assertEquals(expected, score.call(), score.callRule());
                assertEquals("test 1", score.reference());
            }
        }
    }

    /** The counts of a sample on shuffled genes. */
    private static double[] anotherTissue() {
        List<Double> values = DoubleStream.of(cohort(14, 1).sample(0)).boxed().collect(Collectors.toList());
        Collections.shuffle(values, new Random(1));
        return values.stream().mapToDouble(value -> value).toArray();
    }

    /** The agreement of the methods is that of the other samples, to the bit. */
    @Test
    void anotherTissueTakesNoPartInTheRankAgreement() {
        FrozenReference reference = reference(cohort(13, 30));
        ExpressionMatrix four = cohort(14, 4);
        double[][] withOther = {four.sample(0), four.sample(1), anotherTissue(), four.sample(2), four.sample(3)};
        List<MethodAgreement.Row> alone = agreement(reference, four);
        List<MethodAgreement.Row> together = agreement(reference, matrix("m", withOther));
        assertFalse(alone.isEmpty());
        assertEquals(alone.size(), together.size());
        for (int i = 0; i < alone.size(); i++) {
            assertEquals(
                    alone.get(i).value(),
                    together.get(i).value(),
                    together.get(i).toString());
            assertEquals(4, together.get(i).samples());
            assertEquals(1, together.get(i).leftOut());
            assertEquals(0, alone.get(i).leftOut());
        }
    }

    private static List<MethodAgreement.Row> agreement(FrozenReference reference, ExpressionMatrix samples) {
        ReferenceScorer scorer = ReferenceScorer.score(reference, samples, SIGNATURES, METHODS);
        return MethodAgreement.of(
                scorer.scoring(), new Caller(0.8, QcFailures.none()).call(scorer.scoring(), scorer.comparison()));
    }

    @Test
    void anotherTissueIsOutOfReferenceAndNotPlaced() {
        FrozenReference reference = reference(cohort(13, 30));
        for (Mitoscore score : score(reference, matrix("x", new double[][] {anotherTissue()}))) {
            assertEquals(Call.NOT_CALLED, score.call());
            assertTrue(Double.isNaN(score.percentile()));
            assertTrue(score.flags().contains("out_of_reference"), score.flags().toString());
        }
        List<Mitoscore> same = score(reference, columns(cohort(14, 3), 0));
        assertTrue(same.stream().noneMatch(score -> score.flags().contains("out_of_reference")), same.toString());
    }

    /** A panel of eight genes has four expressed ones, so no fifth component. */
    @Test
    void aMemberOfASmallPanelIsInTheReference() {
        int[] panel = IntStream.range(0, 8).map(gene -> gene * 9 + 3).toArray();
        ExpressionMatrix members = cohort(15, 24).rows(panel);
        FrozenReference reference = FrozenReference.build(
                new FrozenReference.Title("panel", "1", ""),
                ReferenceScale.COUNTS,
                members,
                List.of(signature("pair", Signature.Kind.GENE_SET, 3, 30)),
                List.of("mean"),
                CallBands.thirds());
        DriftProfile profile = new DriftProfile(reference.values());
        for (int member = 0; member < members.sampleCount(); member++) {
            DriftMeasures measures = profile.measure(reference.values().sample(member));
            assertEquals(List.of(), reference.info().driftLimits().exceededBy(measures));
        }
    }

    @Test
    void aFewMissingGenesAreNotCountedAsFound() {
        ExpressionMatrix members = cohort(17, 20);
        ExpressionMatrix sample = columns(cohort(18, 1), 0);
        int[] rows = IntStream.range(0, GENES)
                .filter(gene -> gene != 40 && gene != 7)
                .toArray();
        List<Mitoscore> scores = score(reference(members), sample.rows(rows));
        assertEquals(List.of("G40"), scores.get(0).genesMissing());
        assertEquals(4, scores.get(0).genesUsed());
        int[] half = IntStream.range(0, GENES / 2).toArray();
        InputException refused = assertThrows(InputException.class, () -> score(reference(members), sample.rows(half)));
        assertTrue(refused.getMessage().contains("150 of the 300 genes"), refused.getMessage());
    }

    @Test
    void aSampleWithoutCountsIsRefused() {
        double[][] withEmpty = {cohort(18, 1).sample(0), new double[GENES]};
        InputException refused =
                assertThrows(InputException.class, () -> score(reference(cohort(17, 20)), matrix("x", withEmpty)));
        assertTrue(refused.getMessage().contains("'x1': all its counts are zero"), refused.getMessage());
    }

    /** A sample with one of the versions would give both rows its counts. */
    @Test
    void aCohortWithTwoVersionsOfAGeneIsRefused() {
        ExpressionMatrix members = cohort(21, 20);
        List<String> ids = new ArrayList<>(members.geneIds());
        ids.set(0, "ENSG00000000003.14");
        ids.set(1, "ENSG00000000003.15");
        double[][] columns = IntStream.range(0, members.sampleCount())
                .mapToObj(members::sample)
                .toArray(double[][]::new);
        ExpressionMatrix twice = new ExpressionMatrix(ids, members.geneNames(), members.samples(), columns);
        InputException refused = assertThrows(InputException.class, () -> reference(twice));
        assertTrue(refused.getMessage().contains("ENSG00000000003.14, ENSG00000000003.15"), refused.getMessage());
    }

    @Test
    void anotherGeneListUnderTheSameNameIsRefused() {
        FrozenReference reference = reference(cohort(19, 20));
        Signature changed = SIGNATURES.get(0);
        Signature other = new Signature(
                changed.id(),
                "2",
                "",
                changed.direction(),
                changed.kind(),
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                changed.genes(),
                "another");
        InputException refused = assertThrows(
                InputException.class,
                () -> ReferenceScorer.score(reference, reference.members(), List.of(other), List.of("nonsense")));
        assertEquals(2, refused.problems().size());
        assertTrue(refused.getMessage().contains("is not the gene list"), refused.getMessage());
    }

    /** One small signature may be missing from a panel; that is no reason not to score the others. */
    @Test
    void aSignatureWithoutAGeneInTheSamplesKeepsItsRowAndTheOthersAreScored() {
        FrozenReference reference = reference(cohort(1, 25));
        ExpressionMatrix full = cohort(2, 1);
        int[] kept = IntStream.range(0, GENES)
                .filter(gene -> !List.of(5, 50, 99, 180).contains(gene))
                .toArray();
        ExpressionMatrix panel = new ExpressionMatrix(
                IntStream.of(kept).mapToObj(gene -> "G" + gene).toList(),
                Collections.nCopies(kept.length, ""),
                List.of("m0"),
                new double[][] {
                    IntStream.of(kept).mapToDouble(gene -> full.sample(0)[gene]).toArray()
                });
        ReferenceScorer scorer = ReferenceScorer.score(reference, panel, SIGNATURES, METHODS);
        List<Mitoscore> scored = new Caller(0.8, QcFailures.none()).call(scorer.scoring(), scorer.comparison());
        List<Mitoscore> rows = scorer.unmatched().addTo(scored, panel.samples(), reference.methods());
        assertEquals(2 * METHODS.size(), rows.size());
        for (Mitoscore row : rows) {
            boolean isMissing = row.signature().equals("both");
            assertEquals(isMissing, Double.isNaN(row.score()), row.toString());
            assertEquals(isMissing, row.flags().contains("no_genes"), row.toString());
        }
        InputException refused = assertThrows(
                InputException.class,
                () -> ReferenceScorer.score(reference, panel, List.of(SIGNATURES.get(1)), METHODS));
        assertTrue(refused.getMessage().contains("none of its genes"), refused.getMessage());
    }

    @Test
    void noSignatureOfAReferenceMayBeWithoutAGene() {
        Signature elsewhere = signature("elsewhere", Signature.Kind.GENE_SET, GENES, GENES + 1);
        InputException refused = assertThrows(
                InputException.class,
                () -> FrozenReference.build(
                        new FrozenReference.Title("test", "1", "made up"),
                        ReferenceScale.COUNTS,
                        cohort(1, 25),
                        List.of(SIGNATURES.get(0), elsewhere),
                        METHODS,
                        CallBands.thirds()));
        assertEquals(1, refused.problems().size());
        assertTrue(refused.getMessage().contains("signature 'elsewhere': none of its genes"), refused.getMessage());
    }

    @Test
    void nineteenSamplesMakeNoReference() {
        assertThrows(InputException.class, () -> reference(cohort(1, 19)));
    }
}
