package org.mitoscore.alignment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;

/** Takes whole compressed blocks from a BGZF file (SAM specification, section 4.1). Not for several threads at once. */
final class BgzfReader {
    /** Bytes before the deflate stream in the blocks that every known writer makes. */
    private static final int HEADER = 12;

    private static final int TRAILER = 8;
    private static final short GZIP = (short) 0x8b1f;
    private static final byte DEFLATE = 8;
    private static final byte EXTRA = 4;
    static final int MAX_INFLATED = 1 << 16;
    /** Some blocks, which stay in the processor's cache until they are copied out. */
    private static final int BUFFER = 1 << 18;

    private final ReadableByteChannel in;
    /** What is read and not taken yet. Outside Java's heap, where the system writes without a copy on the way. */
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    private long taken;
    private boolean lastBlockEmpty;

    BgzfReader(ReadableByteChannel in) {
        this.in = in;
    }

    /** Offset in the file of the next block. */
    long position() {
        return taken;
    }

    /** Whether the last block taken held no data: the end-of-file marker when nothing follows it. */
    boolean lastBlockEmpty() {
        return lastBlockEmpty;
    }

    /**
     * Adds the next block to a list.
     *
     * @return false at the end of the file
     * @throws DamagedBlockException when what comes next is not a whole BGZF block
     */
    boolean next(BgzfBlocks blocks) throws IOException {
        if (!has(1)) {
            return false;
        }
        if (!has(HEADER)) {
            throw damaged("the file ends inside a block");
        }
        int from = buffer.position();
        boolean gzipWithExtra =
                buffer.getShort(from) == GZIP && buffer.get(from + 2) == DEFLATE && (buffer.get(from + 3) & EXTRA) != 0;
        if (!gzipWithExtra) {
            throw damaged("what follows is not a compressed block");
        }
        int extra = unsignedShort(from + 10);
        if (!has(HEADER + extra)) {
            throw damaged("the file ends inside a block");
        }
        int size = blockSize(extra);
        int deflated = size - HEADER - extra - TRAILER;
        if (deflated < 0) {
            throw damaged("the block's size is impossible");
        }
        if (!has(size)) {
            throw damaged("the file ends inside a block");
        }
        from = buffer.position();
        int inflated = buffer.getInt(from + size - 4);
        if (inflated < 0 || inflated > MAX_INFLATED) {
            throw damaged("the block's inflated size is impossible");
        }
        int crc = buffer.getInt(from + size - TRAILER);
        blocks.add(buffer, from + HEADER + extra, deflated, inflated, crc, taken);
        lastBlockEmpty = inflated == 0;
        buffer.position(from + size);
        taken += size;
        return true;
    }

    private int blockSize(int extra) throws DamagedBlockException {
        int at = buffer.position() + HEADER;
        int end = at + extra;
        while (at + 4 <= end) {
            int length = unsignedShort(at + 2);
            if (buffer.get(at) == 'B' && buffer.get(at + 1) == 'C' && length == 2 && at + 6 <= end) {
                return unsignedShort(at + 4) + 1;
            }
            at += 4 + length;
        }
        throw damaged("the block does not say its size");
    }

    private int unsignedShort(int at) {
        return buffer.getShort(at) & 0xffff;
    }

    /** Reads until there are so many bytes, which may move them to the buffer's start; false when the file ends before. */
    private boolean has(int count) throws IOException {
        if (buffer.remaining() >= count) {
            return true;
        }
        buffer.compact();
        while (buffer.position() < count && in.read(buffer) >= 0) {}
        buffer.flip();
        return buffer.remaining() >= count;
    }

    private DamagedBlockException damaged(String what) {
        return new DamagedBlockException(taken, what);
    }
}
