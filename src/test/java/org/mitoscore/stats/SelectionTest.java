package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTest {
    @Property
    void everyPlaceHoldsWhatSortingPutsThere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        double[] values =
                random.doubles(size).map(value -> Math.rint(value * 15)).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int place = 0; place < size; place++) {
            assertEquals(sorted[place], Selection.at(values.clone(), place));
        }
        assertEquals(Descriptive.quantile(values, 0.75), Selection.quantile(values.clone(), 0.75));
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

    private static Arguments values(String kind, IntToDoubleFunction valueAt) {
        return Arguments.of(kind, valueAt);
    }

    /** Values of every kind that could mislead the sample: few distinct ones, sorted, periodic, one spike, infinities. */
    static Stream<Arguments> kinds() {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.of(
                values("random", i -> random.nextDouble()),
                values("constant", i -> 3),
                values("mostly zero", i -> random.nextInt(10) == 0 ? random.nextInt(5) : 0),
                values("ascending", i -> i),
                values("descending", i -> -i),
                values("periodic", i -> i % 10 == 0 ? 1_000 + random.nextDouble() : random.nextDouble()),
                values("infinite", i -> random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void findsInManyValuesWhatSortingFinds(String kind, IntToDoubleFunction valueAt) {
        for (int count : new int[] {1, 2, 17, 1_999, 2_000, 5_120, 20_000}) {
            double[] values = IntStream.range(0, count).mapToDouble(valueAt).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int place :
                    new int[] {0, 1, count / 20, 3 * count / 10, count / 2, 3 * count / 4, count - 2, count - 1}) {
                if (place >= 0 && place < count) {
                    assertEquals(sorted[place], Selection.at(values.clone(), count, place), count + " at " + place);
                }
            }
        }
    }
}
