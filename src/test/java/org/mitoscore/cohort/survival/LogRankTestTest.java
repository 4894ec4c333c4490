package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.NotEstimableException;

class LogRankTestTest {
    private static final double EXACT = 1e-10;

    /** Group A dies at 1 and 3, group B at 2 and 4. */
    @Test
    void handWorked() {
        SurvivalData data = new SurvivalData(new double[] {1, 3, 2, 4}, new boolean[] {true, true, true, true});
        LogRankTest result = LogRankTest.of(data, new int[] {0, 0, 1, 1}, 2, 0);
        // Expected in A: 2/4 + 1/3 + 1/2 + 0; variance: 1/4 + 2/9 + 1/4 + 0.
        double expected = 0.5 + 1.0 / 3 + 0.5;
        double variance = 0.25 + 2.0 / 9 + 0.25;
        assertEquals(expected, result.expected()[0], EXACT);
        assertEquals((2 - expected) * (2 - expected) / variance, result.test().statistic(), EXACT);
    }

    @Test
    void equalsRForAmlAndLung() {
        GoldenCsv aml = SurvivalSets.aml();
        int[] maintained = Arrays.stream(aml.text("x"))
                .mapToInt(x -> x.equals("Maintained") ? 0 : 1)
                .toArray();
        compare("expected_aml/logrank_x.csv", SurvivalSets.follow(aml), maintained);
        GoldenCsv lung = SurvivalSets.lung();
        int[] sex =
                Arrays.stream(lung.numbers("sex")).mapToInt(s -> (int) s - 1).toArray();
        compare("expected_lung/logrank_sex.csv", SurvivalSets.follow(lung), sex);

        int[] young = SurvivalSets.above(lung.numbers("age"), 63);
        IntStream.range(0, young.length).forEach(i -> young[i] = 1 - young[i]);
        compare("expected_lung/logrank_hi.csv", SurvivalSets.follow(lung), young);
        GoldenCsv expected = GoldenCsv.shared("expected_lung/logrank_hi.csv");
        LogRankTest stratified = LogRankTest.of(SurvivalSets.follow(lung), young, 2, sex, 0);
        assertClose(expected.value("strat_chisq"), stratified.test().statistic(), EXACT, "stratified");
        assertClose(expected.value("strat_p"), stratified.test().p(), EXACT, "stratified p");
    }

    private static void compare(String file, SurvivalData data, int[] group) {
        GoldenCsv expected = GoldenCsv.shared(file);
        for (int rho = 0; rho < 2; rho++) {
            LogRankTest result = LogRankTest.of(data, group, 2, rho);
            String key = "rho" + rho;
            assertClose(expected.value(key + "_chisq"), result.test().statistic(), EXACT, key);
            assertClose(expected.value(key + "_p"), result.test().p(), EXACT, key + " p");
            for (int g = 0; g < 2; g++) {
                assertClose(expected.value(key + "_obs_" + (g + 1)), result.observed()[g], EXACT, key + " observed");
                assertClose(expected.value(key + "_exp_" + (g + 1)), result.expected()[g], EXACT, key + " expected");
            }
        }
    }

    @Test
    void oneGroupIsNotComparable() {
        SurvivalData data = new SurvivalData(new double[] {1, 3}, new boolean[] {true, true});
        assertThrows(NotEstimableException.class, () -> LogRankTest.of(data, new int[] {0, 0}, 2, 0));
    }

    @Property
    void exchangingTheGroupsChangesNothing(
            @ForAll @Size(min = 6, max = 30) List<@IntRange(min = 1, max = 9) Integer> months) {
        int n = months.size();
        double[] time = months.stream().mapToDouble(m -> m).toArray();
        boolean[] event = new boolean[n];
        int[] group = new int[n];
        int[] flipped = new int[n];
        for (int i = 0; i < n; i++) {
            event[i] = i % 4 != 3;
            group[i] = i % 2;
            flipped[i] = 1 - group[i];
        }
        time[0] = 0.5;
        SurvivalData data = new SurvivalData(time, event);
        LogRankTest one = LogRankTest.of(data, group, 2, 0);
        LogRankTest other = LogRankTest.of(data, flipped, 2, 0);
        assertEquals(one.test().statistic(), other.test().statistic(), 1e-9);
        assertEquals(one.observed()[0], other.observed()[1]);
        assertEquals(
                Arrays.stream(one.observed()).sum(),
                Arrays.stream(one.expected()).sum(),
                1e-9);
    }
}
