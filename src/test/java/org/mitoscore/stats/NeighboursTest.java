package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeighboursTest {
    private static final int[] COUNTS = {1, 2, 17, 1_999, 2_000, 5_120, 20_000};

    /** Values of every kind that could mislead the sample: few distinct ones, sorted, periodic, one spike, infinities. */
    static Stream<Arguments> kinds() {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.of(
                values("random", i -> random.nextDouble()),
                values("constant", i -> 3),
                values("mostly zero", i -> random.nextInt(10) == 0 ? random.nextInt(5) : 0),
                values("few", i -> random.nextInt(40)),
                values("ascending", i -> i),
                values("descending", i -> -i),
                values("periodic", i -> i % 10 == 0 ? 1_000 + random.nextDouble() : random.nextDouble()),
                values("infinite", i -> random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble()));
    }

    private static Arguments values(String kind, IntToDoubleFunction valueAt) {
        return Arguments.of(kind, valueAt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void tellWhatSortingTells(String kind, IntToDoubleFunction valueAt) {
        for (int count : COUNTS) {
            double[] values = IntStream.range(0, count).mapToDouble(valueAt).toArray();
            double[] untouched = values.clone();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            places(count).forEach(place -> check(values, sorted, place));
            assertArrayEquals(untouched, values);
        }
    }

    private static IntStream places(int count) {
        return IntStream.of(0, 1, count / 20, 3 * count / 10, count / 2, 3 * count / 4, count - 2, count - 1)
                .filter(place -> place >= 0 && place < count);
    }

    private static void check(double[] values, double[] sorted, int place) {
        String where = values.length + " at " + place;
        Neighbours near = Neighbours.of(values, values.length, place);
        double value = sorted[place];
        assertEquals(value, near.at(place), where);
        double smaller = Arrays.stream(sorted).filter(other -> other < value).count();
        double equal = Arrays.stream(sorted).filter(other -> other == value).count();
        assertEquals(smaller + (equal + 1) / 2, near.averageRank(value), where);
        assertEquals(
                Arrays.stream(sorted).filter(other -> other > value).findFirst().orElse(Double.POSITIVE_INFINITY),
                near.after(value),
                where);
        assertEquals(
                DoubleStream.of(sorted).filter(other -> other < value).max().orElse(Double.NEGATIVE_INFINITY),
                near.before(value),
                where);
        int last = values.length - 1;
        assertEquals(sorted[last], near.at(last), where + ", far away");
        assertEquals(value, near.at(place), where + ", again");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void valuesBehindTheCountAreNotLookedAt(String kind, IntToDoubleFunction valueAt) {
        double[] values = IntStream.range(0, 3_000).mapToDouble(valueAt).toArray();
        Arrays.fill(values, 2_500, 3_000, 1e300);
        double[] sorted = Arrays.copyOf(values, 2_500);
        Arrays.sort(sorted);
        Neighbours near = Neighbours.of(values, 2_500, 2_499);
        assertEquals(sorted[2_499], near.at(2_499));
        assertEquals(Double.POSITIVE_INFINITY, near.after(sorted[2_499]));
    }
}
