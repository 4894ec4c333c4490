package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TestResult;

class CompetingRisksTest {
    private static final double EXACT = 1e-10;

    private static CompetingRisks mgus() {
        GoldenCsv table = GoldenCsv.own("mgus.csv");
        return new CompetingRisks(
                table.numbers("time"),
                Arrays.stream(table.numbers("cause")).mapToInt(c -> (int) c).toArray());
    }

    /** Studied at 1, competing at 2, censored at 3, studied at 4. */
    @Test
    void handWorked() {
        CompetingRisks data = new CompetingRisks(new double[] {1, 2, 3, 4}, new int[] {1, 2, 0, 1});
        CumulativeIncidence mine = CumulativeIncidence.of(data, CompetingRisks.STUDIED);
        CumulativeIncidence other = CumulativeIncidence.of(data, CompetingRisks.COMPETING);
        // 1/4 at 1; nothing at 2; free of events before 4: 3/4 · 2/3 = 1/2, so 1/4 + 1/2 · 1/1 at 4.
        assertEquals(0.25, mine.at(1, 0.95).value(), EXACT);
        assertEquals(0.25, mine.at(3.9, 0.95).value(), EXACT);
        assertEquals(0.75, mine.at(4, 0.95).value(), EXACT);
        assertEquals(0.25, other.at(4, 0.95).value(), EXACT);
    }

    @Test
    void incidenceEqualsCmprsk() {
        GoldenCsv table = GoldenCsv.own("mgus.csv");
        GoldenCsv expected = GoldenCsv.own("mgus_incidence.csv");
        int[] sex = Arrays.stream(table.numbers("sex01")).mapToInt(s -> (int) s).toArray();
        for (int row = 0; row < expected.rows().size(); row++) {
            int group = (int) expected.number(row, "group");
            CumulativeIncidence curve = CumulativeIncidence.of(
                    mgus().rows(SurvivalSets.where(sex, group)), (int) expected.number(row, "cause"));
            double time = expected.number(row, "time");
            double incidence = curve.at(time, 0.95).value();
            assertClose(expected.number(row, "incidence"), incidence, EXACT, "incidence, row " + row);
            double variance = curve.steps().stream()
                    .filter(step -> step.time() <= time)
                    .reduce((a, b) -> b)
                    .map(CumulativeIncidence.Step::variance)
                    .orElse(0.0);
            assertEquals(expected.number(row, "variance"), variance, 1e-14, "variance, row " + row);
        }
    }

    @Test
    void grayEqualsCmprsk() {
        GoldenCsv table = GoldenCsv.own("mgus.csv");
        GoldenCsv expected = GoldenCsv.own("mgus_gray.csv");
        for (int row = 0; row < expected.rows().size(); row++) {
            String column = expected.text("groups")[row];
            int first = column.equals("third") ? 1 : 0;
            int[] group = Arrays.stream(table.numbers(column))
                    .mapToInt(g -> (int) g - first)
                    .toArray();
            int groups = Arrays.stream(group).max().orElseThrow() + 1;
            TestResult test = GrayTest.of(mgus(), (int) expected.number(row, "cause"), group, groups);
            assertClose(expected.number(row, "stat"), test.statistic(), EXACT, "statistic, row " + row);
            assertClose(expected.number(row, "pv"), test.p(), EXACT, "p, row " + row);
            assertEquals(expected.number(row, "df"), test.df());
        }
    }

    /** Without a competing event the incidence is 1 − Kaplan–Meier, and both causes with survival add up to one. */
    @Test
    void addsUpWithKaplanMeier() {
        CompetingRisks data = mgus();
        boolean[] any = new boolean[data.size()];
        for (int i = 0; i < any.length; i++) {
            any[i] = data.cause()[i] != CompetingRisks.CENSORED;
        }
        KaplanMeier free = KaplanMeier.of(new SurvivalData(data.time(), any));
        CumulativeIncidence mine = CumulativeIncidence.of(data, CompetingRisks.STUDIED);
        CumulativeIncidence other = CumulativeIncidence.of(data, CompetingRisks.COMPETING);
        for (double time : new double[] {6, 60, 200, 400}) {
            Estimate interval = mine.at(time, 0.95);
            assertEquals(
                    1,
                    free.survival(time)
                            + interval.value()
                            + other.at(time, 0.95).value(),
                    1e-12);
            if (interval.value() > 0) {
                assertTrue(interval.lower() < interval.value() && interval.value() < interval.upper());
            }
        }
    }
}
