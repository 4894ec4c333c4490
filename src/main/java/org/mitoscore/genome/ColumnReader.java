package org.mitoscore.genome;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.mitoscore.io.InputException;

/** Reads the columns of a {@link ColumnWriter}, in the same order. */
final class ColumnReader {
    private final ByteBuffer buffer;

    /** @throws InputException when the file is not as it was written */
    ColumnReader(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            buffer = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
        int end = buffer.limit() - Integer.BYTES;
        if (end < 0 || checksum(end) != buffer.getInt(end)) {
            throw InputException.of(path.toString(), "the file is damaged or cut short; make it again");
        }
    }

    private int checksum(int end) {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.duplicate().limit(end));
        return (int) checksum.getValue();
    }

    /** @param length number of characters, which may be more than there are */
    String mark(int length) {
        byte[] mark = new byte[Math.min(length, buffer.remaining())];
        buffer.get(mark);
        return new String(mark, StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        byte[] values = new byte[buffer.getInt()];
        buffer.get(values);
        return values;
    }

    int[] ints() {
        return intsLater().get();
    }

    long[] longs() {
        long[] values = new long[buffer.getInt()];
        skip(values.length * Long.BYTES).asLongBuffer().get(values);
        return values;
    }

    /** A column that is read when it is asked for, each time anew. */
    Supplier<int[]> intsLater() {
        int length = buffer.getInt();
        ByteBuffer column = skip(length * Integer.BYTES);
        return () -> {
            int[] values = new int[length];
            column.asIntBuffer().get(values);
            return values;
        };
    }

    /** As {@link #intsLater}. */
    Supplier<byte[]> bytesLater() {
        ByteBuffer column = bytesInPlace();
        return () -> {
            byte[] values = new byte[column.capacity()];
            column.get(0, values);
            return values;
        };
    }

    /** A column of bytes that stays in the file. */
    ByteBuffer bytesInPlace() {
        return skip(buffer.getInt());
    }

    /** The next bytes, which are passed. */
    private ByteBuffer skip(int bytes) {
        ByteBuffer skipped = buffer.slice(buffer.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + bytes);
        return skipped;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        String all = text();
        int[] ends = ints();
        String[] distinct = new String[ends.length];
        for (int i = 0; i < ends.length; i++) {
            distinct[i] = all.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
        }
        int[] index = ints();
        List<String> texts = new ArrayList<>(index.length);
        for (int one : index) {
            texts.add(distinct[one]);
        }
        return texts;
    }
}
