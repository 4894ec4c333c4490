package org.mitoscore.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void axisTicksAreRoundAndWithinTheAxis() {
        Axis axis = Axis.over(new double[] {0, 1}, 0, 100, 5);

        assertEquals(List.of("0", "0.5", "1"), labels(axis));
        // 6 % margin: −0.06 … 1.06, so 0.5 is in the middle and 0 at 0.06 / 1.12 of the way.
        assertEquals(50, axis.at(0.5), 1e-9);
        assertEquals(100 * 0.06 / 1.12, axis.at(0), 1e-9);
    }

    @Test
    void anAxisOfOneValueHasRoomAroundIt() {
        Axis axis = Axis.over(new double[] {3}, 0, 100, 5);

        assertEquals(50, axis.at(3), 1e-9);
        assertTrue(axis.ticks().size() >= 2);
    }

    @Test
    void anAxisIgnoresWhatIsNotFinite() {
        Axis axis = Axis.over(new double[] {Double.NaN, 0, Double.POSITIVE_INFINITY, 1}, 0, 100, 5);

        assertEquals(50, axis.at(0.5), 1e-9);
        assertEquals(0, Axis.over(new double[] {Double.NaN}, 0, 100, 5).at(-0.06), 1e-9);
    }

    @Test
    void negativeTicksHaveATrueMinus() {
        Axis axis = Axis.over(new double[] {-20, 20}, 0, 100, 4);

        assertTrue(labels(axis).contains("−20"));
    }

    @Test
    void ticksAtTheEndsOfAnAxisWithoutMarginAreDrawn() {
        // 3 × 0.1 is a little more than 0.3 in binary.
        assertEquals(List.of("0", "0.1", "0.2", "0.3"), labels(Axis.between(0, 0.3, 0, 100, 3)));
        assertEquals(List.of("0", "200", "400", "600", "800", "1000"), labels(Axis.between(0, 1022, 0, 1, 9)));
    }

    @Test
    void anAxisHasAtMostTheStepsAskedFor() {
        for (double high = 0.013; high < 2_000; high *= 1.07) {
            assertTrue(Axis.between(0, high, 0, 1, 7).ticks().size() <= 8, "to " + high);
        }
    }

    @Test
    void anAxisFromAValueToItselfIsOneUnitLong() {
        assertEquals(50, Axis.between(4, 4, 0, 100, 5).at(4.5), 1e-9);
    }

    @Test
    void equalRatiosAreEquallyFar() {
        Axis axis = Axis.ofRatios(0.25, 4, 0, 100);

        assertEquals(50, axis.at(1), 1e-9);
        assertEquals(75, axis.at(2), 1e-9);
        assertEquals(List.of("0.5", "1", "2"), labels(axis));
    }
}
