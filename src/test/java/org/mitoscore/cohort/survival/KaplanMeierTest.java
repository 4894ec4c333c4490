package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.Estimate;

class KaplanMeierTest {
    private static final double EXACT = 1e-10;

    /** Four patients: event at 1, censored at 2, event at 3, event at 3. */
    @Test
    void handWorked() {
        KaplanMeier curve =
                KaplanMeier.of(new SurvivalData(new double[] {3, 1, 3, 2}, new boolean[] {true, true, true, false}));
        assertEquals(3, curve.steps().size());
        assertEquals(0.75, curve.survival(1), EXACT);
        assertEquals(1, curve.survivalBefore(1), EXACT);
        assertEquals(0.75, curve.survival(2.5), EXACT);
        assertEquals(0, curve.survival(3), EXACT);
        // Greenwood at 1: 1/(4·3).
        assertEquals(1.0 / 12, curve.steps().get(0).greenwood(), EXACT);
        assertEquals(3, curve.median(IntervalScale.PLAIN, 0.95).value(), EXACT);
        // Area to 2: 1·1 + 0.75·1.
        Estimate mean = curve.restrictedMean(2, 0.95);
        assertEquals(1.75, mean.value(), EXACT);
        // Its variance: (area after the drop at 1)² · 1/(4·3) = 0.75² / 12.
        assertEquals(1.75 - 1.959963984540054 * Math.sqrt(0.5625 / 12), mean.lower(), EXACT);
    }

    @ParameterizedTest
    @EnumSource(IntervalScale.class)
    void equalsRForAml(IntervalScale scale) {
        GoldenCsv aml = SurvivalSets.aml();
        int[] group = Arrays.stream(aml.text("x"))
                .mapToInt(x -> x.equals("Maintained") ? 0 : 1)
                .toArray();
        SurvivalData data = SurvivalSets.follow(aml);
        compare("expected_aml", List.of("g=Maintained", "g=Nonmaintained"), data, group, scale, 161);
    }

    @ParameterizedTest
    @EnumSource(IntervalScale.class)
    void equalsRForLungByAge(IntervalScale scale) {
        GoldenCsv lung = SurvivalSets.lung();
        int[] group = SurvivalSets.above(lung.numbers("age"), 63);
        SurvivalData data = SurvivalSets.follow(lung);
        compare("expected_lung", List.of("g=low", "g=high"), data, group, scale, 1022);
    }

    private static void compare(
            String folder, List<String> strata, SurvivalData data, int[] group, IntervalScale scale, double horizon) {
        GoldenCsv full = GoldenCsv.shared(folder + "/km_full_" + scale.label() + ".csv");
        GoldenCsv times = GoldenCsv.shared(folder + "/km_times_" + scale.label() + ".csv");
        GoldenCsv medians = GoldenCsv.shared(folder + "/km_median_" + scale.label() + ".csv");
        for (int g = 0; g < strata.size(); g++) {
            KaplanMeier curve = KaplanMeier.of(data.rows(SurvivalSets.where(group, g)));
            GoldenCsv expected = full.where("strata", strata.get(g));
            assertEquals(expected.rows().size(), curve.steps().size());
            for (int i = 0; i < expected.rows().size(); i++) {
                KaplanMeier.Step step = curve.steps().get(i);
                Estimate interval = curve.at(step.time(), scale, 0.95);
                String what = strata.get(g) + " at " + step.time();
                assertClose(expected.number(i, "time"), step.time(), 0, what);
                assertClose(expected.number(i, "n.risk"), step.atRisk(), 0, what);
                assertClose(expected.number(i, "n.event"), step.events(), 0, what);
                assertClose(expected.number(i, "n.censor"), step.censored(), 0, what);
                assertClose(expected.number(i, "surv"), step.survival(), EXACT, what);
                assertClose(expected.number(i, "std.err"), step.standardError(), EXACT, what);
                assertClose(expected.number(i, "lower"), interval.lower(), EXACT, what + " lower");
                assertClose(expected.number(i, "upper"), interval.upper(), EXACT, what + " upper");
            }
            GoldenCsv landmarks = times.where("strata", strata.get(g));
            for (int i = 0; i < landmarks.rows().size(); i++) {
                double time = landmarks.number(i, "time");
                Estimate at = curve.at(time, scale, 0.95);
                assertClose(landmarks.number(i, "surv"), at.value(), EXACT, "landmark " + time);
                assertClose(landmarks.number(i, "lower"), at.lower(), EXACT, "landmark lower " + time);
                assertClose(landmarks.number(i, "upper"), at.upper(), EXACT, "landmark upper " + time);
                if (time <= curve.lastTime()) {
                    assertClose(landmarks.number(i, "n.risk"), curve.atRisk(time), 0, "at risk " + time);
                }
            }
            GoldenCsv middle = medians.where("strata", strata.get(g));
            Estimate median = curve.median(scale, 0.95);
            assertClose(middle.number(0, "median"), median.value(), EXACT, "median");
            assertClose(middle.number(0, "0.95LCL"), median.lower(), EXACT, "median lower");
            assertClose(middle.number(0, "0.95UCL"), median.upper(), EXACT, "median upper");
            Estimate mean = curve.restrictedMean(horizon, 0.95);
            assertClose(middle.number(0, "rmean"), mean.value(), EXACT, "restricted mean");
            double margin = 1.959963984540054 * middle.number(0, "se(rmean)");
            assertClose(mean.value() - margin, mean.lower(), EXACT, "restricted mean's standard error");
        }
    }

    @Property
    void orderOfPatientsAndUnitOfTimeDoNotMatter(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 12) Integer> months,
            @ForAll @DoubleRange(min = 0.1, max = 100) double unit) {
        int n = months.size();
        double[] time = months.stream().mapToDouble(m -> m).toArray();
        boolean[] event = new boolean[n];
        IntStream.range(0, n).forEach(i -> event[i] = i % 3 != 0);
        SurvivalData data = new SurvivalData(time, event);
        int[] reversed = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        SurvivalData scaled =
                new SurvivalData(Arrays.stream(time).map(t -> t * unit).toArray(), event);
        KaplanMeier curve = KaplanMeier.of(data);
        KaplanMeier scaledCurve = KaplanMeier.of(scaled);
        assertEquals(curve.steps(), KaplanMeier.of(data.rows(reversed)).steps());
        for (int i = 0; i < curve.steps().size(); i++) {
            assertEquals(
                    curve.steps().get(i).survival(), scaledCurve.steps().get(i).survival());
        }
        assertClose(
                curve.median(IntervalScale.LOG_LOG, 0.95).value() * unit,
                scaledCurve.median(IntervalScale.LOG_LOG, 0.95).value(),
                1e-12,
                "median");
    }
}
