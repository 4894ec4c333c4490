package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalDistributionTest {
    @Test
    void valuesOfR() {
        // sprintf("%.17g", pnorm(x)) of R 4.2.2
        assertEquals(0.5, NormalDistribution.cumulative(0));
        assertEquals(0.69146246127401301, NormalDistribution.cumulative(0.5));
        assertEquals(0.97500210485177963, NormalDistribution.cumulative(1.96));
        assertEquals(0.0013498980316300946, NormalDistribution.cumulative(-3));
        assertEquals(7.6198530241605269e-24, NormalDistribution.cumulative(-10));
        assertEquals(1, NormalDistribution.cumulative(10));
    }
}
