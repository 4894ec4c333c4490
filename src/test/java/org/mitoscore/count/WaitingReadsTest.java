package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitingReadsTest {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    /** {@code FACTOR * INVERSE} is 1 in 64 bits. */
    private static final long INVERSE = 0xF1DE83E19937733DL;

    private record Entry(long hash, byte[] read) {}

    /** Against a plain list, with hashes that crowd into few places of the table, and that wrap around its end. */
    @Test
    void takesTheFirstReadOfTheSameHashThatPasses() {
        Random random = new Random(7);
        WaitingReads table = new WaitingReads();
        List<Entry> model = new ArrayList<>();
        for (int step = 0; step < 60_000; step++) {
            long hash = 4_090 + random.nextInt(12) + 4_096L * random.nextInt(2 + step / 6_000);
            byte kind = (byte) random.nextInt(3);
            byte[] read = {kind};
            Entry expected = model.stream()
                    .filter(entry -> entry.hash() == hash && entry.read()[0] == (kind + 1) % 3)
                    .findFirst()
                    .orElse(new Entry(hash, read));
            if (expected.read() == read) {
                model.add(expected);
            } else {
                model.remove(expected);
            }
            assertSame(expected.read(), table.takeOrKeep(hash, read, other -> other[0] == (kind + 1) % 3));
        }
        List<byte[]> left = new ArrayList<>();
        table.forEach((hash, read) -> left.add(read));
        assertEquals(model.size(), left.size());
    }

    @Test
    void keepsEveryReadWhileItGrows() {
        WaitingReads table = new WaitingReads();
        for (int i = 0; i < 100_000; i++) {
            table.takeOrKeep(i * FACTOR, new byte[] {(byte) i}, read -> false);
        }
        int[] sums = new int[2];
        table.forEach((hash, read) -> {
            sums[0]++;
            sums[1] += read[0] == (byte) (hash * INVERSE) ? 1 : 0;
        });
        assertEquals(100_000, sums[0]);
        assertEquals(100_000, sums[1]);
    }
}
