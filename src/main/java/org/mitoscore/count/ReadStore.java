package org.mitoscore.count;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.LittleEndian;

/**
 * Reads kept as {@link BamRecord#detachTo} leaves them, close together in few arrays. The room of a read that is given back
 * goes to the next one of its size, so that the store stays as small as the most that it ever held.
 */
final class ReadStore {
    /** The place of no read. */
    static final int NONE = 0;

    /** Room is given out in units of 16 bytes. */
    private static final int UNIT_SHIFT = 4;
    /** A place is a chunk's number, and below it the unit in the chunk. */
    private static final int CHUNK_SHIFT = 14;

    private static final int CHUNK = 1 << CHUNK_SHIFT + UNIT_SHIFT;
    /** A longer read, as one of thousands of CIGAR operations, has an array of its own. */
    private static final int LONGEST_SHARED = 1 << 14;

    /** Bytes that a processor loads together. */
    private static final int CACHE_LINE = 64;

    private static final int MOST_CHUNKS = 1 << Integer.SIZE - CHUNK_SHIFT;

    private byte[][] chunks = new byte[16][];
    /** The number of the chunk made last, from 1. */
    private int newest;

    /** Numbers of chunks that were given back. */
    private final Deque<Integer> unused = new ArrayDeque<>();

    private int shared;
    private int used = CHUNK;
    private long bytes;
    /** For each size in units, the places given back; not in the free room itself, whose loads would be waited for. */
    private final Places[] free = new Places[(LONGEST_SHARED >> UNIT_SHIFT) + 1];

    ReadStore() {
        Arrays.setAll(free, size -> new Places());
        chunks[NONE] = new byte[Integer.BYTES];
    }

    /** Keeps a read and tells its place. */
    int add(BamRecord read) {
        int length = read.detachedBytes();
        int place = length > LONGEST_SHARED ? place(newChunk(length), 0) : room(units(length));
        read.detachTo(chunk(place), index(place));
        return place;
    }

    /** Moves a view to a read. It stays as it is when the read is given back, until another one is added. */
    void moveTo(int place, BamRecord view) {
        view.moveTo(chunk(place), index(place));
    }

    void giveBack(int place) {
        int length = length(place);
        if (length > LONGEST_SHARED) {
            bytes -= length;
            chunks[number(place)] = null;
            unused.push(number(place));
        } else {
            free[units(length)].push(place);
        }
    }

    /** The array that holds the read. */
    byte[] chunk(int place) {
        return chunks[number(place)];
    }

    /** Index of the read's size field in its array. */
    int index(int place) {
        return (place & (1 << CHUNK_SHIFT) - 1) << UNIT_SHIFT;
    }

    /** Bytes of the read, its size field included. */
    int length(int place) {
        return 4 + LittleEndian.integer(chunk(place), index(place));
    }

    /** Loads what most reads take, of {@link #NONE} too; the value means nothing. */
    int lookAt(int place) {
        byte[] chunk = chunk(place);
        int first = index(place);
        return chunk[first] + chunk[Math.min(first + CACHE_LINE, chunk.length - 1)];
    }

    /** Memory taken by reads, in bytes. */
    long bytes() {
        return bytes;
    }

    private int room(int units) {
        if (!free[units].isEmpty()) {
            return free[units].pop();
        }
        int length = units << UNIT_SHIFT;
        if (CHUNK - used < length) {
            shared = newChunk(CHUNK);
            used = 0;
        }
        used += length;
        return place(shared, used - length);
    }

    private int newChunk(int length) {
        int number = unused.isEmpty() ? ++newest : unused.pop();
        if (number == MOST_CHUNKS) {
            throw new IllegalStateException("too many reads wait for their mates");
        }
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, number * 2);
        }
        chunks[number] = new byte[length];
        bytes += length;
        return number;
    }

    private static int place(int chunk, int index) {
        return chunk << CHUNK_SHIFT | index >> UNIT_SHIFT;
    }

    private static int number(int place) {
        return place >>> CHUNK_SHIFT;
    }

    private static int units(int length) {
        return length + (1 << UNIT_SHIFT) - 1 >> UNIT_SHIFT;
    }

    /** A stack of places. */
    private static final class Places {
        private int[] values = {};
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void push(int place) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(16, size * 2));
            }
            values[size++] = place;
        }

        int pop() {
            return values[--size];
        }
    }
}
