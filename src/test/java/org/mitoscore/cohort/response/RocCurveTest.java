package org.mitoscore.cohort.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.NotEstimableException;

class RocCurveTest {
    private static final double EXACT = 1e-10;

    private static boolean[] isOne(double[] y) {
        boolean[] positive = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            positive[i] = y[i] == 1;
        }
        return positive;
    }

    /** Positives 3 and 1, negatives 2 and 1: pairs 1, 1, 0, 1/2 of 4. */
    @Test
    void handWorked() {
        RocCurve roc = RocCurve.of(new double[] {3, 1, 2, 1}, new boolean[] {true, true, false, false});
        assertEquals(2.5 / 4, roc.area(), EXACT);
        // Placements of the positives 1 and 1/4, of the negatives 1/2 and 3/4.
        double variance = (0.75 * 0.75 / 2) / 2 + (0.25 * 0.25 / 2) / 2;
        assertEquals(variance, roc.variance(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"s100b,s100b", "ndka,ndka", "wfns,wfns_ties"})
    void equalsPRoc(String column, String file) {
        GoldenCsv table = GoldenCsv.shared("aSAH_input.csv");
        compare(RocCurve.of(table.numbers(column), isOne(table.numbers("y"))), "expected_aSAH/roc_" + file);
    }

    @Test
    void equalsPRocAtTheEdges() {
        double[] rising = {1, 2, 3, 4, 5, 6};
        boolean[] last = {false, false, false, true, true, true};
        boolean[] first = {true, true, true, false, false, false};
        compare(RocCurve.of(rising, last), "expected_roc_edge/roc_auc1");
        compare(RocCurve.of(rising, first), "expected_roc_edge/roc_auc_reversed");
        boolean[] mixed = {false, true, false, true};
        compare(RocCurve.of(new double[] {1, 1, 1, 1}, mixed), "expected_roc_edge/roc_auc_all_ties");
        assertThrows(NotEstimableException.class, () -> RocCurve.of(rising, new boolean[6]));
    }

    private static void compare(RocCurve roc, String file) {
        GoldenCsv expected = GoldenCsv.shared(file + ".csv");
        assertClose(expected.value("auc_direction_lt"), roc.area(), EXACT, "area");
        assertClose(expected.value("delong_var"), roc.variance(), EXACT, "variance");
        assertClose(expected.value("delong_lo"), roc.interval(0.95).lower(), EXACT, "lower");
        assertClose(expected.value("delong_hi"), roc.interval(0.95).upper(), EXACT, "upper");
        if (expected.value("youden_n_best") == 1) {
            assertClose(expected.value("youden_threshold"), roc.best().threshold(), EXACT, "threshold");
            assertClose(expected.value("youden_specificity"), roc.best().specificity(), EXACT, "specificity");
            assertClose(expected.value("youden_sensitivity"), roc.best().sensitivity(), EXACT, "sensitivity");
        }
        GoldenCsv curve = GoldenCsv.shared(file + "_curve.csv");
        assertEquals(curve.rows().size(), roc.points().size());
        for (int i = 0; i < curve.rows().size(); i++) {
            RocCurve.Point point = roc.points().get(i);
            assertClose(curve.number(i, "threshold"), point.threshold(), EXACT, "threshold");
            assertClose(curve.number(i, "specificity"), point.specificity(), EXACT, "specificity");
            assertClose(curve.number(i, "sensitivity"), point.sensitivity(), EXACT, "sensitivity");
        }
    }

    @Test
    void pairedComparisonEqualsPRoc() {
        GoldenCsv table = GoldenCsv.shared("aSAH_input.csv");
        GoldenCsv expected = GoldenCsv.shared("expected_aSAH/roc_test_delong_s100b_vs_ndka.csv");
        boolean[] poor = isOne(table.numbers("y"));
        RocCurve s100b = RocCurve.of(table.numbers("s100b"), poor);
        RocCurve.Comparison comparison = s100b.compare(RocCurve.of(table.numbers("ndka"), poor), 0.95);
        assertClose(expected.value("Z"), comparison.z(), EXACT, "Z");
        assertClose(expected.value("p"), comparison.p(), EXACT, "p");
        assertThrows(NotEstimableException.class, () -> s100b.compare(s100b, 0.95));
    }

    @Property
    void flippingLabelsOrScoreMirrorsTheArea(
            @ForAll @Size(min = 6, max = 40) List<@IntRange(min = 0, max = 9) Integer> values) {
        int n = values.size();
        double[] score = new double[n];
        double[] minus = new double[n];
        boolean[] positive = new boolean[n];
        boolean[] flipped = new boolean[n];
        for (int i = 0; i < n; i++) {
            score[i] = values.get(i);
            minus[i] = -Math.exp(score[i]);
            positive[i] = i % 3 == 0;
            flipped[i] = !positive[i];
        }
        RocCurve roc = RocCurve.of(score, positive);
        assertEquals(1 - roc.area(), RocCurve.of(score, flipped).area(), 1e-12);
        assertEquals(1 - roc.area(), RocCurve.of(minus, positive).area(), 1e-12);
        assertEquals(roc.variance(), RocCurve.of(minus, flipped).variance(), 1e-12);
    }
}
