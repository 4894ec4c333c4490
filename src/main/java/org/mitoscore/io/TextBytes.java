package org.mitoscore.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of text as the bytes that go to a file, UTF-8: for tables of so many numbers that making strings of them takes long. */
public final class TextBytes {
    private static final int MOST_DIGITS = 10;
    /** The digits of 00 to 99, one pair after the other: half as many divisions. */
    private static final byte[] PAIRS = new byte[200];

    static {
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = (byte) ('0' + i / 10);
            PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
        }
    }

    private byte[] bytes = new byte[1 << 12];
    private int size;

    /** Number of bytes. */
    public int size() {
        return size;
    }

    public void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text in UTF-8 */
    public void add(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    /** Adds bytes of a buffer, which stays as it is. */
    public void add(ByteBuffer text, int from, int length) {
        reserve(length);
        text.get(from, bytes, size, length);
        size += length;
    }

    /** @param symbol an ASCII character */
    public void add(char symbol) {
        reserve(1);
        bytes[size++] = (byte) symbol;
    }

    /** @param number 0 or more */
    public void add(int number) {
        reserve(MOST_DIGITS);
        size += digits(number);
        int at = size;
        int rest = number;
        for (; rest >= 100; rest /= 100) {
            int pair = 2 * (rest % 100);
            bytes[--at] = PAIRS[pair + 1];
            bytes[--at] = PAIRS[pair];
        }
        bytes[--at] = PAIRS[2 * rest + 1];
        if (rest >= 10) {
            bytes[--at] = PAIRS[2 * rest];
        }
    }

    private static int digits(int number) {
        int digits = 1;
        for (long power = 10; number >= power; power *= 10) {
            digits++;
        }
        return digits;
    }

    /** Writes what has been added, and forgets it. */
    public void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
