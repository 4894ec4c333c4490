package org.mitoscore.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoscore.GoldenTable;
import org.mitoscore.expression.ExpressionMatrix;

class ExpressionFilterTest {
    @Test
    void keepsGenesSeenInEverySampleOfASmallGroup() {
        ExpressionMatrix counts = new ExpressionMatrix(
                List.of("big", "low", "once", "rest"), Collections.nCopies(4, ""), List.of("a", "b"), new double[][] {
                    {10, 9, 500, 481}, {10, 9, 0, 981}
                });
        // Libraries of 1000: 10 counts are the cut-off of 10,000 per million in both samples.
        assertArrayEquals(new int[] {0, 3}, new ExpressionFilter().rows(counts));
    }

    /** Ten counts in the library of median size are the cut-off but for rounding; edgeR 4.4.2 leaves this gene out. */
    @Test
    void roundsAtTheCutOffAsEdgeR() {
        ExpressionMatrix counts = new ExpressionMatrix(
                List.of("edge", "rest"), Collections.nCopies(2, ""), List.of("a", "b", "c"), new double[][] {
                    {24, 120604}, {96, 151500}, {10, 132535}
                });
        assertArrayEquals(new int[] {1}, new ExpressionFilter().rows(counts));
    }

    /** {@code filterByExpr} of edgeR 3.40.2: kept 207 of 281, and 192 of the first five samples with min.count = 100, min.total.count = 700. */
    @Test
    void keepsWhatEdgeRKeeps() {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        int[] kept = new ExpressionFilter().rows(counts);
        assertEquals(207, kept.length);
        double[][] five = new double[5][];
        for (int sample = 0; sample < 5; sample++) {
            five[sample] = counts.sample(sample);
        }
        ExpressionMatrix small = new ExpressionMatrix(
                counts.geneIds(), counts.geneNames(), counts.samples().subList(0, 5), five);
        int[] keptOfFive = new ExpressionFilter(100, 700).rows(small);
        assertEquals(192, keptOfFive.length);
        assertArrayEquals(new int[] {10, 82, 161}, new int[] {keptOfFive[0], keptOfFive[49], keptOfFive[99]});
    }
}
