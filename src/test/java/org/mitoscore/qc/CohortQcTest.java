package org.mitoscore.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mitoscore.count.CountQc;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;

class CohortQcTest {
    private static final ExpressionMatrix COUNTS = new ExpressionMatrix(
            List.of("g1", "g2", "g3", "g4"), List.of("", "", "", ""), List.of("A", "B"), new double[][] {
                {5, 0, 1, 0}, {0, 0, 0, 9}
            });

    private static Library library(String sample, String id, long fragments, long assigned, double mtdna, double rrna) {
        return new Library(
                id,
                new CountQc(
                        sample,
                        id,
                        true,
                        2 * fragments,
                        fragments,
                        assigned,
                        "auto",
                        "reverse",
                        "reverse",
                        0.1,
                        0.9,
                        50,
                        mtdna,
                        0.25,
                        rrna,
                        7,
                        3,
                        Double.NaN,
                        180));
    }

    private static CoverageBias bias(String library, long bases, double five, double three, double ratio) {
        return new CoverageBias(library, bases, five, three, ratio, Collections.nCopies(GeneBodyCoverage.PLACES, five));
    }

    private static SampleMeasures first(List<Library> libraries, List<CoverageBias> biases) {
        return new CohortQc(libraries, biases, COUNTS, Optional.empty())
                .judge(QcThresholds.DEFAULTS)
                .get(0)
                .measures();
    }

    @Test
    void countsOfLibrariesAreSummedAndFractionsWeighted() {
        SampleMeasures a = first(
                List.of(
                        library("A", "A_1", 100, 60, 0.10, 0.02),
                        library("A", "A_2", 300, 240, 0.30, 0.04),
                        library("B", "B_3", 10, 5, 0, 0)),
                List.of(bias("A_1", 1_000, 0.2, 0.4, 0.5), bias("A_2", 3_000, 0.6, 0.8, 0.9)));

        assertEquals(List.of("A_1", "A_2"), a.libraries());
        assertEquals(400, a.fragments());
        assertEquals(300, a.assigned());
        assertEquals(75.0, a.assignedPercent());
        // (0.10 × 200 + 0.30 × 600 records) / 800 = 0.25
        assertEquals(25.0, a.mtdnaPercent(), 1e-12);
        // (0.02 × 60 + 0.04 × 240 assigned) / 300 = 0.036
        assertEquals(3.6, a.rrnaPercent(), 1e-12);
        assertEquals(25.0, a.duplicatePercent(), 1e-12);
        // (0.2 × 1,000 + 0.6 × 3,000 bases) / 4,000 = 0.5, and so on
        assertEquals(0.5, a.fivePrimeBias(), 1e-12);
        assertEquals(0.7, a.threePrimeBias(), 1e-12);
        assertEquals(0.8, a.fiveToThreePrimeBias(), 1e-12);
        // (3 + 3 fragments) / 300 assigned
        assertEquals(20_000.0, a.xistCpm(), 1e-9);
        assertTrue(Double.isNaN(a.chromosomeYCpm()));
        assertEquals("reverse", a.strandednessUsed());
    }

    /** (0.2 × 1,000 + 0.6 × 3,000 bases) / 4,000 = 0.5 at every place; B has a library without covered transcripts. */
    @Test
    void coverageOfTranscriptsIsWeightedAndLeavesOutWhoHasNone() {
        GeneBodyCoverage coverage = new CohortQc(
                        List.of(
                                library("A", "A_1", 100, 60, 0.10, 0.02),
                                library("A", "A_2", 300, 240, 0.30, 0.04),
                                library("B", "B_3", 10, 5, 0, 0)),
                        List.of(
                                bias("A_1", 1_000, 0.2, 0.4, 0.5),
                                bias("A_2", 3_000, 0.6, 0.8, 0.9),
                                new CoverageBias("B_3", 9, Double.NaN, Double.NaN, Double.NaN, List.of())),
                        COUNTS,
                        Optional.empty())
                .geneBodyCoverage();
        assertEquals(Set.of("A"), coverage.bySample().keySet());
        assertEquals(101, coverage.bySample().get("A").size());
        coverage.bySample().get("A").forEach(place -> assertEquals(0.5, place, 1e-12));
    }

    @Test
    void aMeasureThatALibraryLacksComesFromTheOthers() {
        SampleMeasures a = first(
                List.of(
                        library("A", "A_1", 100, 60, Double.NaN, Double.NaN),
                        library("A", "A_2", 300, 240, 0.30, Double.NaN),
                        library("B", "B_3", 10, 5, 0, 0)),
                List.of(bias("A_2", 3_000, 0.6, 0.8, 0.9)));

        assertEquals(30.0, a.mtdnaPercent());
        assertTrue(Double.isNaN(a.rrnaPercent()));
        assertEquals(0.8, a.threePrimeBias());
    }

    @Test
    void withoutPicardThereIsNoBias() {
        SampleMeasures a =
                first(List.of(library("A", "A_1", 100, 60, 0, 0), library("B", "B_2", 10, 5, 0, 0)), List.of());

        assertTrue(Double.isNaN(a.threePrimeBias()));
        assertTrue(Double.isNaN(a.fiveToThreePrimeBias()));
    }

    @Test
    void aSampleWithoutFragmentsFails() {
        SampleQc b = new CohortQc(
                        List.of(library("A", "A_1", 100, 60, 0, 0), library("B", "B_2", 0, 0, Double.NaN, Double.NaN)),
                        List.of(),
                        COUNTS,
                        Optional.empty())
                .judge(QcThresholds.DEFAULTS)
                .get(1);

        assertTrue(Double.isNaN(b.measures().assignedPercent()));
        assertEquals(QcStatus.FAIL, b.status());
    }

    @Test
    void genesAreDetectedInTheSummedCounts() {
        Signature signature = new Signature(
                "s",
                "",
                "s",
                Direction.UNSTATED,
                Signature.Kind.GENE_SET,
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                List.of("g1", "g2", "g3", "absent").stream()
                        .map(name -> new SignatureGene(name, "", 1, List.of()))
                        .toList(),
                "");
        List<SampleQc> rows = new CohortQc(
                        List.of(library("A", "A_1", 100, 60, 0, 0), library("B", "B_2", 10, 5, 0, 0)),
                        List.of(),
                        COUNTS,
                        Optional.of(new GeneMatcher(COUNTS.geneIds(), COUNTS.geneNames()).match(signature)))
                .judge(QcThresholds.DEFAULTS);

        assertEquals(2, rows.get(0).measures().genesDetected());
        assertEquals(
                new SampleMeasures.SignatureGenes("s", 2, 3, 4),
                rows.get(0).measures().signature());
        assertEquals(
                new SampleMeasures.SignatureGenes("s", 0, 3, 4),
                rows.get(1).measures().signature());
        assertEquals(QcStatus.FAIL, rows.get(1).status());
    }

    @Test
    void differentStrandednessIsJoined() {
        Library forward = Libraries.library("A", "A_2", "forward", "forward", "forward");
        SampleMeasures a = first(
                List.of(library("A", "A_1", 100, 60, 0, 0), forward, library("B", "B_3", 10, 5, 0, 0)), List.of());

        assertEquals("auto+forward", a.strandednessDeclared());
        assertEquals("reverse+forward", a.strandednessUsed());
    }

    @Test
    void everythingThatDoesNotFitIsReportedAtOnce() {
        InputException e = assertThrows(
                InputException.class,
                () -> new CohortQc(
                        List.of(
                                library("A", "A_1", 100, 60, 0, 0),
                                library("A", "A_1", 100, 60, 0, 0),
                                library("C", "C_1", 100, 60, 0, 0)),
                        List.of(bias("X_9", 1, 1, 1, 1)),
                        COUNTS,
                        Optional.empty()));

        assertEquals(
                List.of("library A_1", "sample C", "sample B", "X_9.rna_metrics"),
                e.problems().stream().map(Problem::source).toList());
    }
}
