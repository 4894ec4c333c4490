package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SelectionTest {
    @Property
    void everyPlaceHoldsWhatSortingPutsThere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        double[] values =
                random.doubles(size).map(value -> Math.rint(value * 15)).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int place = 0; place < size; place++) {
            assertEquals(sorted[place], Neighbours.of(values, size, place).at(place));
        }
        assertEquals(Descriptive.quantile(values, 0.75), Selection.quantile(values, 0.75));
        assertEquals(Descriptive.median(values), Selection.quantile(values, 0.5));
    }

    @Property
    void radixOrderIsTheStableOrder(@ForAll double[] values) {
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        assertArrayEquals(expected, SortedOrder.ascending(values));
    }
}
