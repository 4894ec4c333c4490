package org.mitoscore.cohort.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mitoscore.cohort.survival.Concordance;
import org.mitoscore.cohort.survival.CoxFit;
import org.mitoscore.cohort.survival.CoxModel;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.cohort.survival.Ties;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;

class CoxBootstrapTest {

    /** The fast loop over counts equals the general model and concordance on the patients written out. */
    @Property(tries = 200)
    void equalsTheGeneralModelOnTheResample(
            @ForAll long seed,
            @ForAll @IntRange(min = 12, max = 60) int n,
            @ForAll @IntRange(min = 3, max = 30) int times) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] time = random.ints(n, 1, times).asDoubleStream().toArray();
        double[] x = random.ints(n, 0, 12).mapToDouble(v -> (v - 6) / 3.5).toArray();
        boolean[] event = new boolean[n];
        IntStream.range(0, n).forEach(i -> event[i] = random.nextInt(3) > 0);
        SurvivalData data = new SurvivalData(time, event);
        CoxBootstrap bootstrap = new CoxBootstrap(data, x);
        int[] counts = bootstrap.draw(random);
        assertEquals(n, Arrays.stream(counts).sum());

        // Counts are in the order from the last time to the first, ties in the order of the data.
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(time[b], time[a]))
                .mapToInt(i -> i)
                .toArray();
        int[] drawn = IntStream.range(0, n)
                .flatMap(i -> IntStream.generate(() -> order[i]).limit(counts[i]))
                .toArray();
        SurvivalData resample = data.rows(drawn);
        double[] values = Arrays.stream(drawn).mapToDouble(i -> x[i]).toArray();
        double concordance = bootstrap.concordance(counts);
        assertEquals(Concordance.of(resample, values).value(), concordance, 1e-12);
        CoxFit fit;
        try {
            fit = CoxModel.fit(resample, DesignMatrix.of("x", values), Ties.EFRON);
        } catch (NotEstimableException none) {
            return;
        }
        if (fit.finite()) {
            assertEquals(fit.coefficients()[0], bootstrap.coefficient(counts, 0), 1e-8);
            assertEquals(fit.coefficients()[0], bootstrap.coefficient(counts, 0.7), 1e-8);
        }
    }

    @Property(tries = 20)
    void theSameSeedDrawsTheSame(@ForAll long seed) {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, true});
        CoxBootstrap bootstrap = new CoxBootstrap(data, new double[] {0.5, -1, 1, 0.2});
        assertArrayEquals(bootstrap.draw(new SplittableRandom(seed)), bootstrap.draw(new SplittableRandom(seed)));
        assertTrue(Double.isFinite(bootstrap.coefficient(bootstrap.everybody(), 0)));
    }
}
