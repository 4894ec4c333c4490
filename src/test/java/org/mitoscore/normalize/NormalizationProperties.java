package org.mitoscore.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mitoscore.expression.ExpressionMatrix;

class NormalizationProperties {
    private static final int GENES = 60;

    private static ExpressionMatrix counts(long seed, int samples) {
        Random random = new Random(seed);
        double[][] columns = new double[samples][GENES];
        for (double[] column : columns) {
            for (int gene = 0; gene < GENES; gene++) {
                column[gene] = random.nextInt(4) == 0 ? 0 : Math.floor(Math.exp(random.nextGaussian() * 1.5 + 4));
            }
            column[0]++;
        }
        return matrix(columns);
    }

    private static ExpressionMatrix matrix(double[][] columns) {
        List<String> genes = IntStream.range(0, GENES).mapToObj(i -> "g" + i).toList();
        List<String> samples =
                IntStream.range(0, columns.length).mapToObj(i -> "s" + i).toList();
        return new ExpressionMatrix(genes, Collections.nCopies(GENES, ""), samples, columns);
    }

    @Property(tries = 50)
    void factorsMultiplyToOne(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int samples) {
        double product = Arrays.stream(new Tmm().factors(counts(seed, samples))).reduce(1, (a, b) -> a * b);
        assertEquals(1, product, 1e-9);
    }

    @Property(tries = 50)
    void aDeeperLibraryHasTheSameCpm(@ForAll long seed, @ForAll @IntRange(min = 2, max = 50) int depth) {
        ExpressionMatrix counts = counts(seed, 3);
        double[][] deeper = {
            Arrays.stream(counts.sample(0)).map(count -> count * depth).toArray(), counts.sample(1), counts.sample(2)
        };
        double[] before = new Cpm(new NoScaling()).apply(counts).sample(0);
        double[] after = new Cpm(new NoScaling()).apply(matrix(deeper)).sample(0);
        assertArrayEquals(before, after, 1e-6);
    }

    @Property(tries = 50)
    void reversedSamplesHaveReversedTmmFactors(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int samples) {
        ExpressionMatrix counts = counts(seed, samples);
        double[][] reversed = IntStream.range(0, samples)
                .mapToObj(i -> counts.sample(samples - 1 - i))
                .toArray(double[][]::new);
        double[] forward = new Tmm().factors(counts);
        double[] backward = new Tmm().factors(matrix(reversed));
        for (int i = 0; i < samples; i++) {
            assertEquals(forward[i], backward[samples - 1 - i], 1e-12);
        }
    }
}
