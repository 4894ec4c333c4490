package org.mitoscore.genome;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes columns of numbers and texts one after another, for {@link ColumnReader}. Numbers are little-endian. */
final class ColumnWriter {
    private final OutputStream raw;
    private final CRC32C checksum = new CRC32C();
    private final OutputStream out;

    ColumnWriter(OutputStream raw) {
        this.raw = raw;
        this.out = new CheckedOutputStream(raw, checksum);
    }

    /** Text of which a reader knows the length: what the file is. */
    void mark(String mark) throws IOException {
        out.write(mark.getBytes(StandardCharsets.US_ASCII));
    }

    void bytes(byte[] values) throws IOException {
        length(values.length);
        out.write(values);
    }

    void ints(int[] values) throws IOException {
        length(values.length);
        ByteBuffer buffer = littleEndian(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        out.write(buffer.array());
    }

    void longs(long[] values) throws IOException {
        length(values.length);
        ByteBuffer buffer = littleEndian(values.length * Long.BYTES);
        buffer.asLongBuffer().put(values);
        out.write(buffer.array());
    }

    /** Begins a column of bytes that follow in pieces, of this many in all. */
    OutputStream bytes(int length) throws IOException {
        length(length);
        return out;
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Texts of which many are the same: each is written once. */
    void texts(List<String> texts) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        StringBuilder distinct = new StringBuilder();
        int[] ends = new int[texts.size()];
        int[] index = new int[texts.size()];
        for (int i = 0; i < index.length; i++) {
            String text = texts.get(i);
            Integer known = numbers.putIfAbsent(text, numbers.size());
            if (known == null) {
                distinct.append(text);
                ends[numbers.size() - 1] = distinct.length();
            }
            index[i] = known == null ? numbers.size() - 1 : known;
        }
        text(distinct.toString());
        ints(Arrays.copyOf(ends, numbers.size()));
        ints(index);
    }

    /** Ends the file with the checksum of all before it. */
    void end() throws IOException {
        out.flush();
        raw.write(littleEndian(Integer.BYTES).putInt((int) checksum.getValue()).array());
    }

    private void length(int length) throws IOException {
        out.write(littleEndian(Integer.BYTES).putInt(length).array());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
