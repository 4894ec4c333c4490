package org.mitoscore.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mitoscore.stats.Ranks;

class TrimmedRangeTest {
    @Property
    void keepsWhatTheRanksKeep(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        double[] values =
                random.doubles(size).map(value -> Math.rint(value * 12)).toArray();
        double[] ranks = Ranks.of(values, Ranks.Ties.AVERAGE);
        for (double share : new double[] {0.05, 0.3, 0.49}) {
            double low = Math.floor(size * share) + 1;
            double high = size + 1 - low;
            TrimmedRange range = TrimmedRange.of(values, size, share);
            for (int i = 0; i < size; i++) {
                assertEquals(ranks[i] >= low && ranks[i] <= high, range.holds(values[i]));
            }
        }
    }
}
