package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.stats.NotEstimableException;

class TimeDependentRocTest {
    /**
     * Event at 1 (score 5), censored at 2 (score 9), event at 3 (score 4), followed to 6 (scores 3 and 4.5). Uncensored
     * just before 3: 3/4, so the weights of the two cases by time 4 are 1 and 4/3. Against the controls the first wins
     * both times, the second one time of two: (1·1 + 4/3·1/2) / (7/3).
     */
    @Test
    void handWorked() {
        SurvivalData data =
                new SurvivalData(new double[] {1, 2, 3, 6, 6}, new boolean[] {true, false, true, false, false});
        TimeDependentRoc roc = TimeDependentRoc.of(data, new double[] {5, 9, 4, 3, 4.5}, 4);
        assertEquals((1 + 4.0 / 3 / 2) / (7.0 / 3), roc.area(), 1e-12);
        assertEquals(2, roc.cases());
        assertEquals(2, roc.controls());
    }

    @Test
    void equalsTimeRocForLungByAge() {
        GoldenCsv lung = SurvivalSets.lung();
        GoldenCsv expected = GoldenCsv.shared("expected_lung/timeROC_age.csv");
        GoldenCsv other = GoldenCsv.shared("expected_lung/riskRegression_AUC_age.csv");
        for (int row = 0; row < 2; row++) {
            TimeDependentRoc roc =
                    TimeDependentRoc.of(SurvivalSets.follow(lung), lung.numbers("age"), expected.number(row, "time"));
            assertClose(expected.number(row, "AUC"), roc.area(), 1e-10, "area");
            assertEquals(expected.number(row, "cases"), roc.cases());
            assertEquals(expected.number(row, "survivors"), roc.controls());
            // The two packages differ from each other by as much.
            assertEquals(1, roc.standardError() / expected.number(row, "se"), 2e-5);
            assertEquals(1, roc.standardError() / other.number(row, "se"), 2e-5);
        }
    }

    /** The standard error is the jackknife's limit: leaving each patient out gives nearly the same. */
    @Test
    void standardErrorIsNearTheJackknife() {
        GoldenCsv lung = SurvivalSets.lung();
        SurvivalData data = SurvivalSets.follow(lung);
        double[] age = lung.numbers("age");
        int n = data.size();
        double[] without = new double[n];
        for (int left = 0; left < n; left++) {
            int out = left;
            int[] rest = IntStream.range(0, n).filter(i -> i != out).toArray();
            without[left] = TimeDependentRoc.of(
                            data.rows(rest),
                            Arrays.stream(rest).mapToDouble(i -> age[i]).toArray(),
                            365)
                    .area();
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double jackknife = Math.sqrt(
                Arrays.stream(without).map(a -> (a - mean) * (a - mean)).sum() * (n - 1) / n);
        assertEquals(1, TimeDependentRoc.of(data, age, 365).standardError() / jackknife, 0.02);
    }

    /** Without censoring before t it is the ordinary area of having the event by t. */
    @Test
    void withoutCensoringItIsTheOrdinaryArea() {
        double[] time = {1, 2, 3, 4, 5, 6};
        boolean[] event = {true, true, true, true, true, false};
        double[] score = {6, 2, 5, 4, 1, 3};
        boolean[] early = {true, true, true, false, false, false};
        assertEquals(
                RocCurve.of(score, early).area(),
                TimeDependentRoc.of(new SurvivalData(time, event), score, 3.5).area(),
                1e-12);
        assertThrows(NotEstimableException.class, () -> TimeDependentRoc.of(new SurvivalData(time, event), score, 0.5));
    }
}
