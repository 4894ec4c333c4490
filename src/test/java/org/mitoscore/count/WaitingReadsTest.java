package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoscore.alignment.BamRecord;

class WaitingReadsTest {
    private record Entry(long hash, int position, int kind) {}

    private final BamRecord read = new BamRecord();
    private final BamRecord mate = new BamRecord();

    /**
     * Against a plain list, with hashes that crowd into few places of the table and that wrap around its end, and reads of
     * many lengths, of which some have an array of their own.
     */
    @Test
    void takesTheFirstMateOfTheSameHash() {
        Random random = new Random(7);
        WaitingReads table =
                new WaitingReads((kept, asked) -> kept.mappingQuality() == (asked.mappingQuality() + 1) % 3);
        List<Entry> model = new ArrayList<>();
        for (int step = 0; step < 60_000; step++) {
            long hash = 4_090 + random.nextInt(12) + 4_096L * random.nextInt(2 + step / 6_000);
            int kind = random.nextInt(3);
            Entry entry = new Entry(hash, step, kind);
            Entry expected = model.stream()
                    .filter(other -> other.hash() == hash && other.kind() == (kind + 1) % 3)
                    .findFirst()
                    .orElse(null);
            boolean taken = table.takeOrKeep(hash, moved(step, kind, operations(random)), mate);
            assertEquals(expected != null, taken);
            if (taken) {
                assertEquals(expected.position(), mate.position());
                model.remove(expected);
            } else {
                model.add(entry);
            }
        }
        assertEquals(model.size(), table.size());
        List<Integer> left = new ArrayList<>();
        table.forEach((data, at, length) -> {
            assertEquals(at + length, read.moveTo(data, at));
            left.add(read.position());
        });
        assertEquals(
                model.stream().map(Entry::position).toList(),
                left.stream().sorted().toList());
    }

    @Test
    void keepsEveryReadWhileItGrows() {
        WaitingReads table = new WaitingReads((kept, asked) -> false);
        for (int i = 0; i < 100_000; i++) {
            table.takeOrKeep(i * 0x9E3779B97F4A7C15L, moved(i, 0, i % 7), mate);
        }
        boolean[] seen = new boolean[100_000];
        table.forEach((data, at, length) -> {
            read.moveTo(data, at);
            assertEquals(read.position() % 7, read.cigarOperations());
            seen[read.position()] = true;
        });
        for (int i = 0; i < seen.length; i++) {
            assertTrue(seen[i], "read " + i);
        }
    }

    @Test
    void takesNoMoreMemoryThanTheMostThatEverWaited() {
        WaitingReads table = new WaitingReads((kept, asked) -> true);
        long first = 0;
        long most = 0;
        for (int round = 0; round < 30; round++) {
            for (int i = 0; i < 5_000; i++) {
                table.takeOrKeep(i, moved(i, 0, (i + round) % 4_400), mate);
            }
            most = Math.max(most, table.bytes());
            for (int i = 0; i < 5_000; i++) {
                assertTrue(table.takeOrKeep(i, moved(i, 0, 1), mate));
            }
            if (round == 0) {
                first = most;
            }
        }
        assertEquals(0, table.size());
        assertTrue(most < 1.1 * first, most + " bytes after " + first);
    }

    private static int operations(Random random) {
        return random.nextInt(50) == 0 ? 3_000 + random.nextInt(4_000) : random.nextInt(12);
    }

    /** A read of no bases, named {@code x}. */
    private BamRecord moved(int position, int quality, int operations) {
        ByteBuffer record = ByteBuffer.allocate(4 + 32 + 2 + 4 * operations).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(record.capacity() - 4).putInt(0).putInt(position);
        record.put((byte) 2).put((byte) quality).putShort((short) 0);
        record.putShort((short) operations).putShort((short) 0).putInt(0);
        record.putInt(-1).putInt(-1).putInt(0).put((byte) 'x');
        read.moveTo(record.array(), 0);
        return read;
    }
}
