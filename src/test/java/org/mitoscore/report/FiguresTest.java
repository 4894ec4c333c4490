package org.mitoscore.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoscore.score.ScoringMethods;

/** The small parts that figures and tables are made of. */
class FiguresTest {
    @Test
    void marksOfASwarmDoNotOverlap() {
        Random random = new Random(7);
        double[] x = random.doubles(200, 0, 900).toArray();

        double[] y = BeeSwarm.offsets(x, 4, 1_000);

        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                assertTrue(distance > 7.9, "marks " + i + " and " + j + " are " + distance + " apart");
            }
        }
        assertArrayEquals(y, BeeSwarm.offsets(x, 4, 1_000));
    }

    @Test
    void aSwarmStaysWithinItsLimit() {
        double[] y = BeeSwarm.offsets(new double[100], 4, 20);

        assertTrue(Arrays.stream(y).allMatch(offset -> Math.abs(offset) <= 20));
    }

    @Test
    void theColourScaleOnlyGetsLighter() {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            int rgb = Integer.parseInt(Ramp.colour(i / 100.0).substring(1), 16);
            double luminance = 0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
            assertTrue(luminance > before, "at " + i);
            before = luminance;
        }
        assertEquals(Ramp.colour(1), Ramp.colour(7));
        assertEquals(Ramp.MISSING, Ramp.colour(Double.NaN));
    }

    @Test
    void zScoresUseTheSampleStandardDeviation() {
        // Mean 2, squares 1 + 0 + 1, divided by n − 1 = 2: sd 1.
        assertArrayEquals(new double[] {-1, 0, 1}, RowZScores.of(new double[] {1, 2, 3}), 1e-12);
    }

    @Test
    void aConstantGeneHasNoZScore() {
        for (double z : RowZScores.of(new double[] {0.1 + 0.2, 0.3, 0.3})) {
            assertTrue(Double.isNaN(z));
        }
        assertTrue(Double.isNaN(RowZScores.of(new double[] {5})[0]));
    }

    @Test
    void quartilesAreThoseOfR() {
        // R: quantile(c(1, 2, 3, 10)) gives 1.00 1.75 2.50 4.75 10.00
        assertEquals(new Quantiles(4, 1, 1.75, 2.5, 4.75, 10), Quantiles.of(new double[] {10, 1, Double.NaN, 3, 2}));
    }

    @Test
    void numbersAreShownForPeople() {
        assertEquals("−0.0548", Display.fixed(-0.05481, 4));
        assertEquals("0.00", Display.signed(-0.001, 2));
        assertEquals("+1.50", Display.signed(1.5, 2));
        assertEquals("NA", Display.fixed(Double.NaN, 2));
        assertEquals("24710", Display.score(24_710.2));
        assertEquals("0.1235", Display.score(0.123456));
        assertEquals(4, Display.decimals(0.34, -0.05));
        assertEquals(2, Display.decimals(12.7));
        assertEquals(0, Display.decimals(24_710));
        assertEquals("1 sample", Display.samples(1));
    }

    @Test
    void tenthsHoldEverySampleOnce() {
        List<String> samples = ReportFixtures.samples(101);

        List<SampleGroup> groups = SampleGroup.of(samples);

        assertEquals(10, groups.size());
        assertEquals(
                samples,
                groups.stream().flatMap(group -> group.samples().stream()).toList());
        assertEquals(60, SampleGroup.of(ReportFixtures.samples(60)).size());
    }

    @Test
    void theComplexesAreThoseOfMitoCarta() {
        OxphosComplexes complexes = new OxphosComplexes();

        assertEquals(
                List.of("Complex I", "Complex II", "Complex III", "Complex IV", "Complex V", "mtDNA-encoded"),
                complexes.groups());
        assertEquals(37, complexes.genesOf("Complex I").size());
        assertEquals(4, complexes.genesOf("Complex II").size());
        assertEquals(13, complexes.genesOf(OxphosComplexes.MTDNA).size());
        assertEquals(OxphosComplexes.MTDNA, complexes.groupOf("", "MT-ND1"));
        assertEquals("Complex II", complexes.groupOf("ENSG00000117118", ""));
        assertEquals("", complexes.groupOf("ENSG00000000000", "ACTB"));
    }

    @Test
    void everyCitationIsInTheProjectsList() throws IOException {
        String list = Files.readString(Path.of("CITATIONS.md"));

        for (Citation citation : Citation.ALL) {
            assertTrue(list.contains("https://doi.org/" + citation.doi() + ")"), citation.toString());
        }
    }

    @Test
    void everyScoringMethodIsExplained() {
        for (String method : ScoringMethods.names()) {
            assertFalse(MethodText.of(method).how().isEmpty(), method);
        }
    }
}
