package org.mitoscore.alignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInflaterTest {
    private final Random random = new Random(7);
    private final PlainInflater inflater = new PlainInflater();

    @ParameterizedTest
    @ValueSource(ints = {Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY, Deflater.FILTERED})
    void givesBackWhatWasDeflated(int strategy) throws DataFormatException {
        for (int round = 0; round < 300; round++) {
            byte[] plain = text(random.nextInt(65_536));
            byte[] deflated = deflate(plain, random.nextInt(10), strategy);
            byte[] inflated = new byte[plain.length + 8];
            inflater.inflate(deflated, 0, deflated.length, inflated, 4, plain.length);
            assertArrayEquals(plain, Arrays.copyOfRange(inflated, 4, 4 + plain.length));
        }
    }

    @Test
    void refusesAnotherLength() {
        byte[] deflated = deflate(text(1000), 6, Deflater.DEFAULT_STRATEGY);
        assertThrows(
                DataFormatException.class, () -> inflater.inflate(deflated, 0, deflated.length, new byte[999], 0, 999));
        assertThrows(
                DataFormatException.class,
                () -> inflater.inflate(deflated, 0, deflated.length, new byte[1001], 0, 1001));
    }

    @Test
    void refusesAStreamCutShort() {
        byte[] plain = text(5000);
        byte[] deflated = deflate(plain, 6, Deflater.DEFAULT_STRATEGY);
        for (int length = 0; length < deflated.length - 1; length += 7) {
            int cut = length;
            assertThrows(
                    DataFormatException.class,
                    () -> inflater.inflate(deflated, 0, cut, new byte[plain.length], 0, plain.length));
        }
    }

    /** A damaged stream may inflate to other bytes, which the checksum then shows; it must never do anything else. */
    @Test
    void survivesDamage() {
        byte[] plain = text(3000);
        byte[] deflated = deflate(plain, 6, Deflater.DEFAULT_STRATEGY);
        byte[] out = new byte[plain.length];
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = deflated.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                inflater.inflate(damaged, 0, damaged.length, out, 0, out.length);
            } catch (DataFormatException e) {
                continue;
            } catch (RuntimeException e) {
                fail("round " + round, e);
            }
        }
    }

    /** Bytes of changing compressibility, from noise to long runs. */
    private byte[] text(int length) {
        byte[] bytes = new byte[length];
        int alphabet = 1 << random.nextInt(9);
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, 1 + random.nextInt(40));
            if (at > 300 && random.nextBoolean()) {
                int distance = 1 + random.nextInt(300);
                for (int i = 0; i < run; i++) {
                    bytes[at + i] = bytes[at + i - distance];
                }
            } else {
                for (int i = 0; i < run; i++) {
                    bytes[at + i] = (byte) random.nextInt(alphabet);
                }
            }
            at += run;
        }
        return bytes;
    }

    private static byte[] deflate(byte[] plain, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        deflater.setInput(plain);
        deflater.finish();
        byte[] deflated = new byte[plain.length * 2 + 100];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(deflated, length, deflated.length - length);
        }
        deflater.end();
        return Arrays.copyOf(deflated, length);
    }
}
