package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.NotEstimableException;

class CutPointScanTest {
    /** Deaths at 1, 2, 3, 4: scores 1−1/4, 1−1/4−1/3, 1−1/4−1/3−1/2, 1−1/4−1/3−1/2−1, which sum to 0. */
    @Test
    void handWorked() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        double[] a = {3.0 / 4, 5.0 / 12, -1.0 / 12, -13.0 / 12};
        assertClose(a, LogRankScores.of(data), 1e-12, "log-rank scores");
        CutPointScan scan = CutPointScan.of(data, new double[] {10, 20, 30, 40}, 0.25);
        double squares = Arrays.stream(a).map(v -> v * v).sum();
        // Two of four are low: the sum's variance is 2·2/(4·3) Σa².
        assertEquals((a[0] + a[1]) / Math.sqrt(squares / 3), scan.cuts().get(1).statistic(), 1e-12);
        assertEquals(3, scan.cuts().size());
        // The largest statistic is at 3 | 1: |a[3]| / sqrt(3/12 Σa²).
        assertEquals(30, scan.best().value());
        assertEquals(-a[3] / Math.sqrt(squares / 4), scan.best().statistic(), 1e-12);
    }

    /**
     * The shared values' own statistic is of scores that maxstat rounded to integers for its last method ("HL"), so the
     * curve is compared with one made without that method.
     */
    @ParameterizedTest
    @CsvSource({"lung_age", "veteran_karno"})
    void equalsMaxstat(String set) {
        boolean isLung = set.equals("lung_age");
        GoldenCsv table = isLung ? SurvivalSets.lung() : GoldenCsv.own("veteran.csv");
        GoldenCsv expected = GoldenCsv.own("maxstat_" + set + ".csv");
        GoldenCsv curve = GoldenCsv.own("maxstat_" + set + "_curve.csv");
        CutPointScan scan = CutPointScan.of(SurvivalSets.follow(table), table.numbers(isLung ? "age" : "karno"), 0.1);
        assertClose(expected.value("statistic"), scan.best().statistic(), 1e-10, "statistic");
        assertEquals(expected.value("cut"), scan.best().value());
        assertClose(expected.value("lau92"), scan.pLausen92(), 1e-10, "Lausen 1992");
        assertClose(expected.value("lau94"), scan.pLausen94(), 1e-10, "Lausen 1994");
        double[] values =
                scan.cuts().stream().mapToDouble(CutPointScan.Cut::value).toArray();
        double[] statistics =
                scan.cuts().stream().mapToDouble(CutPointScan.Cut::statistic).toArray();
        assertClose(curve.numbers("cut"), values, 0, "cuts");
        assertClose(curve.numbers("statistic"), statistics, 1e-10, "statistics");
    }

    @Test
    void equalsTheSharedPValues() {
        GoldenCsv lung = SurvivalSets.lung();
        GoldenCsv expected = GoldenCsv.shared("expected_lung/maxstat_age.csv");
        CutPointScan scan = CutPointScan.of(SurvivalSets.follow(lung), lung.numbers("age"), 0.1);
        assertEquals(expected.value("cutpoint"), scan.best().value());
        assertClose(expected.value("p_Lau92"), scan.pLausen92(), 1e-10, "Lausen 1992");
        assertClose(expected.value("p_Lau94"), scan.pLausen94(), 1e-10, "Lausen 1994");
        // maxstat's own Monte Carlo p: five standard errors of two independent simulations.
        double p = expected.value("p_condMC_seed1");
        assertEquals(p, scan.pPermutation(9999, 7), 5 * Math.sqrt(2 * p * (1 - p) / 9999));
        assertEquals(scan.pPermutation(999, 3), scan.pPermutation(999, 3));
    }

    /** With distinct outcomes there are 4! = 24 assignments of outcomes to scores, which can be listed. */
    @Test
    void permutationEqualsEnumeration() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        double[] score = {10, 20, 30, 40};
        double observed = CutPointScan.of(data, score, 0.25).best().statistic();
        int asLarge = 0;
        int all = 0;
        for (int code = 0; code < 256; code++) {
            int[] p = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3};
            if (Arrays.stream(p).distinct().count() == 4) {
                all++;
                double statistic =
                        CutPointScan.of(data.rows(p), score, 0.25).best().statistic();
                asLarge += statistic >= observed - 1e-9 ? 1 : 0;
            }
        }
        assertEquals(24, all);
        double exact = asLarge / 24.0;
        double simulated = CutPointScan.of(data, score, 0.25).pPermutation(20_000, 1);
        assertEquals(exact, simulated, 5 * Math.sqrt(exact * (1 - exact) / 20_000));
    }

    @Test
    void constantScoreHasNoCut() {
        SurvivalData data = new SurvivalData(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        assertThrows(NotEstimableException.class, () -> CutPointScan.of(data, new double[4], 0.1));
    }
}
