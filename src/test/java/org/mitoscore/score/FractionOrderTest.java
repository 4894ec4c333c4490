package org.mitoscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FractionOrderTest {
    /** Few bits give many ties; one order serves many lists, as long as its capacity or shorter. */
    @Property
    void isThatOfAStableSortByFraction(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 300) int capacity,
            @ForAll @IntRange(min = 1, max = 50) int fractionBits) {
        FractionOrder order = new FractionOrder(capacity, fractionBits);
        for (int list = 0; list < 3; list++) {
            int count = list == 0 ? capacity : random.nextInt(capacity + 1);
            long[] numbers = random.longs(capacity).toArray();
            if (list == 2) {
                crowdInto(numbers, fractionBits);
            }
            order.sort(numbers, count);
            assertOrder(order, numbers, count, fractionBits);
        }
    }

    /** Fractions that lie close together fall into few buckets. */
    private static void crowdInto(long[] numbers, int fractionBits) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] << fractionBits | numbers[i] >>> 61 & (1L << fractionBits) - 1;
        }
    }

    private static void assertOrder(FractionOrder order, long[] numbers, int count, int fractionBits) {
        long mask = (1L << fractionBits) - 1;
        int[] expected = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> numbers[i] & mask))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < count; place++) {
            assertEquals(expected[place], order.index(place), "place " + place);
            assertEquals(numbers[expected[place]] & mask, order.fraction(place), "place " + place);
        }
    }
}
