package org.mitoscore.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of text as the bytes that go to a file, UTF-8: for tables of so many numbers that making strings of them takes long. */
public final class TextBytes {
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

    /** @param symbol an ASCII character */
    public void add(char symbol) {
        reserve(1);
        bytes[size++] = (byte) symbol;
    }

    /** @param number 0 or more */
    public void add(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        reserve(digits);
        size += digits;
        int at = size;
        int rest = number;
        for (int i = 0; i < digits; i++) {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
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
