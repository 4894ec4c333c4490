package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Log2Test {
    @Test
    void powersOfTwoAreExact() {
        for (int k = -1074; k < 1024; k++) {
            assertEquals(k, Log2.of(Math.scalb(1.0, k)), 0.0);
        }
    }

    @Test
    void specialValuesFollowMathLog() {
        assertEquals(Double.NEGATIVE_INFINITY, Log2.of(0));
        assertEquals(Double.POSITIVE_INFINITY, Log2.of(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Log2.of(-1)) && Double.isNaN(Log2.of(Double.NaN)));
    }

    @Test
    void valuesOfR() {
        // sprintf("%.17g", log2(x)) of R 4.2.2
        assertEquals(1.5849625007211561, Log2.of(3), 0.0);
        assertEquals(-3.3219280948873622, Log2.of(0.1), 0.0);
        assertEquals(0.0014419741739063218, Log2.of(1.001), 0.0);
        assertEquals(-0.0014434168696687186, Log2.of(0.999), 0.0);
        assertEquals(19.931568569324174, Log2.of(1e6), 0.0);
    }

    @Test
    void staysWithinOneUnitOfTheLibrary() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double x = Math.exp(random.nextDouble(-50, 50));
            double expected = Math.log(x) / Math.log(2);
            assertEquals(expected, Log2.of(x), 3 * Math.ulp(expected), Double.toString(x));
        }
    }
}
