package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;

class TwoGroupTest {
    private static final double EXACT = 1e-10;
    private static final double[] A = {1.1, 2.2, 3.3, 0.5, 4.4, 7.7};
    private static final double[] B = {0.9, 5.5, 6.6, 8.8, 9.9, 10.1, 12};
    private static final double[] TIED_A = {1, 2, 2, 3, 5, 5, 0};
    private static final double[] TIED_B = {2, 5, 6, 6, 8, 9};

    /** {1, 2} against {3, 4, 5}: U = 0 in one of the ten ways to choose two ranks of five, so p = 2/10. */
    @Test
    void wilcoxonHandWorked() {
        WilcoxonTest test = WilcoxonTest.of(new double[] {1, 2}, new double[] {3, 4, 5});
        assertEquals(0, test.u());
        assertEquals(0.2, test.p(), 1e-15);
        assertTrue(test.exact());
    }

    @Test
    void wilcoxonEqualsR() {
        GoldenCsv exact = GoldenCsv.shared("expected_wilcox/wilcox_noties.csv");
        assertClose(exact.value("default_W"), WilcoxonTest.of(A, B).u(), 0, "W");
        assertClose(exact.value("default_p"), WilcoxonTest.of(A, B).p(), EXACT, "p");
        GoldenCsv tied = GoldenCsv.shared("expected_wilcox/wilcox_ties.csv");
        assertClose(tied.value("default_W"), WilcoxonTest.of(TIED_A, TIED_B).u(), 0, "W");
        assertClose(tied.value("default_p"), WilcoxonTest.of(TIED_A, TIED_B).p(), EXACT, "p");
        assertFalse(WilcoxonTest.of(TIED_A, TIED_B).exact());
        GoldenCsv lung = GoldenCsv.shared("lung_input.csv");
        double[] time = lung.numbers("time");
        double[] event = lung.numbers("event");
        double[] age = lung.numbers("age");
        double[] early = IntStream.range(0, age.length)
                .filter(i -> time[i] <= 365 && event[i] == 1)
                .mapToDouble(i -> age[i])
                .toArray();
        double[] late = IntStream.range(0, age.length)
                .filter(i -> time[i] > 365)
                .mapToDouble(i -> age[i])
                .toArray();
        GoldenCsv expected = GoldenCsv.shared("expected_lung/wilcox_age_event_by_365.csv");
        assertClose(expected.value("default_W"), WilcoxonTest.of(early, late).u(), 0, "W");
        assertClose(expected.value("default_p"), WilcoxonTest.of(early, late).p(), EXACT, "p");
        assertClose(expected.value("welch_t"), WelchTest.of(early, late).t(), EXACT, "t");
    }

    @Test
    void welchEqualsR() {
        GoldenCsv exact = GoldenCsv.shared("expected_wilcox/wilcox_noties.csv");
        WelchTest test = WelchTest.of(A, B);
        assertClose(exact.value("welch_t"), test.t(), EXACT, "t");
        assertClose(exact.value("welch_df"), test.df(), EXACT, "df");
        assertClose(exact.value("welch_p"), test.p(), EXACT, "p");
        GoldenCsv table = GoldenCsv.own("asah.csv");
        GoldenCsv expected = GoldenCsv.own("asah_tests.csv");
        double[] poor = table.where("y", "1").numbers("s100b");
        double[] good = table.where("y", "0").numbers("s100b");
        assertClose(expected.value("welch_t"), -WelchTest.of(poor, good).t(), EXACT, "t");
        assertClose(expected.value("cohen_d"), WelchTest.cohenD(poor, good), EXACT, "d");
        double d = expected.value("cohen_d");
        // Hedges' approximate factor agrees with the exact one to four digits at 111 degrees of freedom.
        assertEquals(d * (1 - 3.0 / (4 * 111 - 1)), WelchTest.of(poor, good).hedgesG(), 1e-4);
        assertThrows(NotEstimableException.class, () -> WelchTest.of(new double[] {1, 1}, new double[] {2, 2}));
    }

    @Test
    void wilsonEqualsPropTest() {
        GoldenCsv expected = GoldenCsv.own("asah_tests.csv");
        Estimate interval = WilsonInterval.of(37, 41, 0.95);
        assertClose(expected.value("wilson_lower"), interval.lower(), EXACT, "lower");
        assertClose(expected.value("wilson_upper"), interval.upper(), EXACT, "upper");
        assertEquals(0, WilsonInterval.of(0, 5, 0.95).lower(), 1e-15);
        assertTrue(Double.isNaN(WilsonInterval.of(0, 0, 0.95).value()));
    }

    @Test
    void benjaminiHochbergEqualsR() {
        GoldenCsv expected = GoldenCsv.own("bh.csv");
        double[] adjusted = BenjaminiHochberg.adjust(expected.numbers("p"));
        assertClose(expected.numbers("adjusted"), adjusted, 1e-15, "adjusted");
    }

    @Property
    void exchangingGroupsAndRescalingChangeNoP(
            @ForAll @Size(min = 4, max = 12) List<@DoubleRange(min = -5, max = 5) Double> first,
            @ForAll @Size(min = 4, max = 12) List<@DoubleRange(min = -5, max = 5) Double> second) {
        double[] a = first.stream().mapToDouble(v -> v).toArray();
        double[] b = second.stream().mapToDouble(v -> v).toArray();
        a[0] = 6;
        b[0] = -6;
        WilcoxonTest test = WilcoxonTest.of(a, b);
        WilcoxonTest exchanged = WilcoxonTest.of(b, a);
        assertEquals(test.p(), exchanged.p(), 1e-12);
        assertEquals(a.length * b.length, test.u() + exchanged.u(), 1e-9);
        double[] scaled = Arrays.stream(a).map(v -> 3 * v + 1).toArray();
        double[] scaledB = Arrays.stream(b).map(v -> 3 * v + 1).toArray();
        assertEquals(WelchTest.of(a, b).p(), WelchTest.of(scaled, scaledB).p(), 1e-9);
        assertEquals(WelchTest.of(a, b).hedgesG(), WelchTest.of(scaled, scaledB).hedgesG(), 1e-9);
    }
}
