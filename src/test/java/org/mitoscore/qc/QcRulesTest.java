package org.mitoscore.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QcRulesTest {
    private static final SampleMeasures.SignatureGenes ALL_GENES =
            new SampleMeasures.SignatureGenes("oxphos-nuclear", 89, 89, 89);

    private final QcRules rules = new QcRules(QcThresholds.DEFAULTS);

    /** A sample that no rule objects to. */
    private static final class Sample {
        private long fragments = 40_000_000;
        private long assigned = 30_000_000;
        private long genesDetected = 20_000;
        private long genesInMatrix = 60_000;
        private double mtdna = 10;
        private double rrna = 1;
        private double duplicates = 20;
        private double fiveToThree = 0.8;
        private SampleMeasures.SignatureGenes signature = ALL_GENES;

        SampleMeasures measures() {
            return new SampleMeasures(
                    "s",
                    List.of("s_1"),
                    fragments,
                    assigned,
                    "auto",
                    "reverse",
                    "reverse",
                    2,
                    98,
                    mtdna,
                    genesDetected,
                    genesInMatrix,
                    rrna,
                    duplicates,
                    200,
                    0.4,
                    0.5,
                    fiveToThree,
                    50,
                    0.5,
                    signature);
        }
    }

    private SampleQc judge(Sample sample) {
        return rules.judge(sample.measures(), List.of(Libraries.library("s", "s_1", "auto", "reverse", "reverse")));
    }

    private void assertOnly(QcStatus status, String reason, Sample sample) {
        SampleQc qc = judge(sample);
        assertEquals(status, qc.status());
        assertEquals(List.of(reason), qc.reasons());
    }

    @Test
    void aGoodSamplePasses() {
        SampleQc qc = judge(new Sample());

        assertEquals(QcStatus.PASS, qc.status());
        assertEquals(List.of(), qc.reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "auto,       reverse,      reverse,    pass, ''",
        "reverse,    reverse,      reverse,    pass, ''",
        "unstranded, unstranded,   unstranded, pass, ''",
        // Nearly all fragments of a wrongly stranded count are lost, half of those of an unstranded library.
        "forward,    reverse,      forward,    fail, counted as forward but the reads say reverse",
        "reverse,    forward,      reverse,    fail, counted as reverse but the reads say forward",
        "reverse,    unstranded,   reverse,    fail, counted as reverse but the reads say unstranded",
        // Only fragments where genes overlap are lost.
        "unstranded, reverse,      unstranded, warn, counted as unstranded but the reads say reverse",
        "auto,       undetermined, unstranded, warn, strandedness cannot be told from the reads",
        "reverse,    undetermined, reverse,    warn, strandedness cannot be told from the reads",
        // The counts are right, but the sheet is not: is it the right sample?
        "forward,    reverse,      reverse,    warn, declared forward but the reads say reverse"
    })
    void strandednessIsHeldAgainstTheReads(
            String declared, String inferred, String used, String status, String reason) {
        Library library = Libraries.library("s", "s_1", declared, inferred, used);

        SampleQc qc = rules.judge(new Sample().measures(), List.of(library));

        assertEquals(status, qc.status().label());
        assertEquals(reason.isEmpty() ? 0 : 1, qc.reasons().size());
        assertTrue(
                String.join("; ", qc.reasons()).startsWith(reason), qc.reasons().toString());
    }

    @Test
    void oneWrongLibraryOfTwoFailsTheSampleAndIsNamed() {
        SampleQc qc = rules.judge(
                new Sample().measures(),
                List.of(
                        Libraries.library("s", "s_1", "reverse", "reverse", "reverse"),
                        Libraries.library("s", "s_2", "reverse", "forward", "reverse")));

        assertEquals(QcStatus.FAIL, qc.status());
        assertEquals(
                List.of("library s_2: counted as reverse but the reads say forward (98 % forward, 2 % reverse)"),
                qc.reasons());
    }

    @Test
    void librariesCountedDifferentlyWarn() {
        SampleQc qc = rules.judge(
                new Sample().measures(),
                List.of(
                        Libraries.library("s", "s_1", "auto", "reverse", "reverse"),
                        Libraries.library("s", "s_2", "auto", "forward", "forward")));

        assertEquals(QcStatus.WARN, qc.status());
        assertEquals(List.of("its libraries were counted with different strandedness"), qc.reasons());
    }

    @Test
    void nothingAssignedFails() {
        Sample sample = new Sample();
        sample.assigned = 0;
        assertOnly(QcStatus.FAIL, "no fragment was assigned to a gene", sample);
    }

    @Test
    void fewAssignedFailAndLessFewWarn() {
        Sample sample = new Sample();
        sample.assigned = 3_600_000;
        assertOnly(QcStatus.FAIL, "assigned 9 %, below 10 %", sample);
        sample.assigned = 19_900_000;
        assertOnly(QcStatus.WARN, "assigned 49.8 %, below 50 %", sample);
    }

    @Test
    void aShallowLibraryWarns() {
        Sample sample = new Sample();
        sample.fragments = 1_100_000;
        sample.assigned = 999_999;
        assertOnly(QcStatus.WARN, "999,999 assigned fragments, fewer than 1,000,000", sample);
    }

    @Test
    void fewGenesWarnUnlessTheAnnotationIsSmall() {
        Sample sample = new Sample();
        sample.genesDetected = 9_999;
        assertOnly(QcStatus.WARN, "9,999 genes detected, fewer than 10,000", sample);
        sample.genesInMatrix = 19_999;
        assertEquals(QcStatus.PASS, judge(sample).status());
    }

    @Test
    void compositionWarns() {
        Sample mtdna = new Sample();
        mtdna.mtdna = 50.1;
        assertOnly(QcStatus.WARN, "mtDNA 50.1 %, above 50 %", mtdna);
        Sample rrna = new Sample();
        rrna.rrna = 25;
        assertOnly(QcStatus.WARN, "rRNA 25 %, above 20 %", rrna);
        Sample duplicates = new Sample();
        duplicates.duplicates = 75;
        assertOnly(QcStatus.WARN, "duplicates 75 %, above 70 %", duplicates);
        Sample degraded = new Sample();
        degraded.fiveToThree = 0.25;
        assertOnly(QcStatus.WARN, "5'-to-3' coverage 0.25, below 0.3", degraded);
    }

    @Test
    void whatIsNotKnownIsNotHeldAgainstASample() {
        Sample sample = new Sample();
        sample.mtdna = Double.NaN;
        sample.rrna = Double.NaN;
        sample.duplicates = Double.NaN;
        sample.fiveToThree = Double.NaN;
        sample.signature = SampleMeasures.SignatureGenes.NONE;
        assertEquals(QcStatus.PASS, judge(sample).status());
    }

    @Test
    void unseenSignatureGenesFailAndLessUnseenWarn() {
        Sample sample = new Sample();
        sample.signature = new SampleMeasures.SignatureGenes("x", 39, 80, 89);
        assertOnly(QcStatus.FAIL, "39 of the 80 genes of x in the matrix are seen, below 50 %", sample);
        sample.signature = new SampleMeasures.SignatureGenes("x", 63, 80, 89);
        assertOnly(QcStatus.WARN, "63 of the 80 genes of x in the matrix are seen, below 80 %", sample);
        sample.signature = new SampleMeasures.SignatureGenes("x", 64, 80, 89);
        assertEquals(QcStatus.PASS, judge(sample).status());
    }

    @Test
    void failuresAreNamedBeforeWarnings() {
        Sample sample = new Sample();
        sample.mtdna = 60;
        sample.signature = new SampleMeasures.SignatureGenes("x", 1, 80, 89);

        SampleQc qc = judge(sample);

        assertEquals(QcStatus.FAIL, qc.status());
        assertEquals(2, qc.reasons().size());
        assertTrue(qc.reasons().get(1).startsWith("mtDNA"));
    }

    @Test
    void thresholdsAreTheCallers() {
        QcThresholds strict = new QcThresholds(10, 50, 1_000_000, 10_000, 5, 20, 70, 0.3, 50, 80);

        SampleQc qc = new QcRules(strict)
                .judge(new Sample().measures(), List.of(Libraries.library("s", "s_1", "auto", "reverse", "reverse")));

        assertEquals(List.of("mtDNA 10 %, above 5 %"), qc.reasons());
    }
}
