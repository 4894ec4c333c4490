package org.mitoscore.genome;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;

/** The lines of a text file as bytes in a shared buffer: annotations are large and most of their lines are skipped. */
final class ByteLines implements Closeable {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';

    private final Path path;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;
    private int start;
    private int end;
    private long number;

    ByteLines(Path path) throws IOException {
        this.path = path;
        this.in = InputFile.openBytes(path);
    }

    /**
     * Moves to the next line.
     *
     * @throws InputException when the compressed file is cut short or damaged
     */
    boolean next() throws IOException {
        int scan = next;
        while (true) {
            scan = findLineFeed(scan);
            if (scan < filled) {
                return setLine(next, scan, scan + 1);
            }
            int kept = filled - next;
            scan = kept;
            if (!fill()) {
                return kept > 0 && setLine(next, filled, filled);
            }
        }
    }

    /** Index of the next line feed, or {@code filled}; eight bytes at a time, by the classic test for a zero byte. */
    private int findLineFeed(int from) {
        int at = from;
        for (; at + 8 <= filled; at += 8) {
            long different = (long) LONG.get(buffer, at) ^ LINE_FEEDS;
            long zeros = (different - ONES) & ~different & HIGH_BITS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean setLine(int from, int to, int following) {
        start = from;
        end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        next = following;
        number++;
        return true;
    }

    /** Moves the unfinished line to the front and reads on; false at the end of the file. */
    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return false;
            }
            filled += read;
            return true;
        } catch (EOFException | ZipException e) {
            throw InputException.of(
                    path.toString(), "the compressed file is cut short or damaged; copy or download it again");
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Index of the line's first byte in {@link #buffer()}. */
    int start() {
        return start;
    }

    /** Index after the line's last byte, its line end left out. */
    int end() {
        return end;
    }

    /** 1-based number of the line. */
    long number() {
        return number;
    }

    boolean isBlankOrComment() {
        return start == end || buffer[start] == '#';
    }

    String text() {
        return text(start, end);
    }

    String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
