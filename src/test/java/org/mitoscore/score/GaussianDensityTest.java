package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.expression.ExpressionMatrix;

/** The fast sums of a whole cohort rank genes exactly as the sums that are added sample by sample. */
class GaussianDensityTest {
    private enum Values {
        NORMAL(Random::nextGaussian),
        HEAVY_TAILED(random -> Math.pow(random.nextGaussian(), 5)),
        MOSTLY_ZERO(random -> random.nextInt(10) > 0 ? 0 : Math.log(1 + random.nextInt(4))),
        ZERO_WITHIN_ROUNDING(
                random -> random.nextInt(3) > 0 ? 1 + random.nextInt(8) * 0x1p-52 : 1 + random.nextDouble()),
        TWO_DECIMALS(random -> Math.rint(random.nextGaussian() * 100) / 100),
        WHOLE(random -> random.nextInt(6));

        private final ToDoubleFunction<Random> draw;

        Values(ToDoubleFunction<Random> draw) {
            this.draw = draw;
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void cohortIsRankedAsItsSamplesOneByOne(Values values) {
        for (int samples : new int[] {2, 3, 4, 5, 9, 64, 203, 503}) {
            ExpressionMatrix cohort = cohort(values, 300, samples);
            GeneSpread spread = GeneSpread.of(cohort, GeneSpread.DEFAULT_TOLERANCE);
            int[] rows = IntStream.range(0, cohort.geneCount())
                    .filter(gene -> spread.varying()[gene])
                    .toArray();
            GaussianDensity density = new GaussianDensity(cohort, rows, spread.deviations());
            BitSet all = new BitSet();
            all.set(0, rows.length);
            int[][] together = density.placesInCohort(cohort, all);
            for (int sample = 0; sample < samples; sample++) {
                assertArrayEquals(
                        GsvaDensity.places(density.of(cohort.sample(sample))),
                        together[sample],
                        values + ", " + samples + " samples, sample " + sample);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void theWantedGenesHaveTheirPlacesWhicheverTheyAre(Values values) {
        ExpressionMatrix cohort = cohort(values, 300, 503);
        GeneSpread spread = GeneSpread.of(cohort, GeneSpread.DEFAULT_TOLERANCE);
        int[] rows = IntStream.range(0, cohort.geneCount())
                .filter(gene -> spread.varying()[gene])
                .toArray();
        GaussianDensity density = new GaussianDensity(cohort, rows, spread.deviations());
        BitSet wanted = new BitSet();
        for (int gene = 5; gene < rows.length; gene += 1 + gene / 3) {
            wanted.set(gene);
        }
        int[][] together = density.placesInCohort(cohort, wanted);
        for (int sample = 0; sample < cohort.sampleCount(); sample += 7) {
            int[] expected = GsvaDensity.places(density.of(cohort.sample(sample)));
            int[] places = together[sample];
            wanted.stream().forEach(gene -> assertEquals(expected[gene], places[gene], values + ", gene " + gene));
        }
    }

    /** Genes in pairs with the same values in another order of the samples: in the first sample they differ by rounding alone. */
    private static ExpressionMatrix cohort(Values values, int genes, int samples) {
        Random random = new Random(samples);
        double[][] columns = new double[samples][genes];
        for (int gene = 0; gene < genes; gene += 2) {
            double[] drawn = IntStream.range(0, samples)
                    .mapToDouble(i -> values.draw.applyAsDouble(random))
                    .toArray();
            for (int sample = 0; sample < samples; sample++) {
                columns[sample][gene] = drawn[sample];
                columns[sample][gene + 1] = drawn[sample == 0 ? 0 : samples - sample];
            }
        }
        return matrix(columns);
    }

    private static ExpressionMatrix matrix(double[][] columns) {
        int genes = columns[0].length;
        return new ExpressionMatrix(
                IntStream.range(0, genes).mapToObj(i -> "g" + i).toList(),
                Collections.nCopies(genes, ""),
                IntStream.range(0, columns.length).mapToObj(i -> "s" + i).toList(),
                columns);
    }

    /**
     * Genes in pairs whose densities are equal, since they differ only in a lowest value that is out of reach of all others. But
     * the boxes begin at that value, so that the fast sums of the pair differ by more than rounding.
     */
    @Test
    void genesThatOnlyTheFastSumsTellApartStayTied() {
        int genes = 60;
        Random random = new Random(11);
        double[][] columns = new double[503][genes];
        for (int gene = 0; gene < genes; gene++) {
            columns[0][gene] = -100 - 0.0137 * gene;
        }
        for (int sample = 1; sample < columns.length; sample++) {
            for (int gene = 0; gene < genes; gene += 2) {
                columns[sample][gene] = 4 * random.nextGaussian();
                columns[sample][gene + 1] = columns[sample][gene];
            }
        }
        ExpressionMatrix cohort = matrix(columns);
        double[] deviations = new double[genes];
        Arrays.fill(deviations, 4);
        GaussianDensity density =
                new GaussianDensity(cohort, IntStream.range(0, genes).toArray(), deviations);
        BitSet all = new BitSet();
        all.set(0, genes);
        int[][] together = density.placesInCohort(cohort, all);
        for (int sample = 0; sample < columns.length; sample++) {
            assertArrayEquals(
                    GsvaDensity.places(density.of(cohort.sample(sample))), together[sample], "sample " + sample);
        }
        double[] one = new double[columns.length];
        double[] other = new double[columns.length];
        GaussianSums kernel = new GaussianSums(columns.length);
        kernel.of(cohort.gene(0), 1, one);
        kernel.of(cohort.gene(1), 1, other);
        double largest = IntStream.range(0, one.length)
                .mapToDouble(sample -> Math.abs(one[sample] - other[sample]) / one.length)
                .max()
                .orElseThrow();
        assertTrue(largest > 1e-11, "the fast sums do not differ: " + largest);
    }

    /** Distances of whole steps of the table: rounding decides on which side of a step the kernel is. */
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 0.0371, 12345.678, 1e-7})
    void distancesOfWholeStepsAreTakenAsTheKernelTakesThem(double bandwidth) {
        Random random = new Random(7);
        double[] values = random.ints(500, 0, 9000)
                .mapToDouble(step -> 3 + step * (bandwidth / GaussianKernel.STEPS_PER_UNIT))
                .toArray();
        double[] sums = new double[values.length];
        new GaussianSums(values.length).of(values, bandwidth, sums);
        double[] expected = inSampleOrder(values, bandwidth);
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], sums[i], GaussianSums.error(values.length) * values.length);
        }
        assertTrue(stepsThatRoundingMoves(values, bandwidth) > 100, "the values do not test what they should");
    }

    private static double[] inSampleOrder(double[] values, double bandwidth) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                        .map(other -> GaussianKernel.cumulative((value - other) / bandwidth))
                        .reduce(0, Double::sum))
                .toArray();
    }

    private static long stepsThatRoundingMoves(double[] values, double bandwidth) {
        double scale = GaussianKernel.STEPS_PER_UNIT / bandwidth;
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(values)
                        .filter(other -> GaussianKernel.step((value - other) / bandwidth)
                                != Math.floor(Math.abs(value * scale - other * scale))))
                .count();
    }

    @Test
    void anotherOrderOfAdditionIsWhatIsMended() {
        double[] values = new Random(3).doubles(300).toArray();
        double[] sums = new double[values.length];
        new GaussianSums(values.length).of(values, 0.1, sums);
        double[] expected = inSampleOrder(values, 0.1);
        assertNotEquals(
                0,
                IntStream.range(0, sums.length)
                        .filter(i -> sums[i] != expected[i])
                        .count());
        for (int i = 0; i < sums.length; i++) {
            assertEquals(expected[i], sums[i], GaussianSums.error(values.length) * values.length);
        }
    }
}
