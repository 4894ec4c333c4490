package org.mitoscore.alignment;

import java.io.IOException;
import java.io.InputStream;

/** Takes whole compressed blocks from a BGZF file (SAM specification, section 4.1). Not for several threads at once. */
final class BgzfReader {
    /** Bytes before the deflate stream in the blocks that every known writer makes. */
    private static final int HEADER = 12;

    private static final int TRAILER = 8;
    static final int MAX_INFLATED = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 20];
    private int from;
    private int to;
    private long taken;
    private boolean lastBlockEmpty;

    BgzfReader(InputStream in) {
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
        boolean gzipWithExtra = (buffer[from] & 0xff) == 0x1f
                && (buffer[from + 1] & 0xff) == 0x8b
                && buffer[from + 2] == 8
                && (buffer[from + 3] & 4) != 0;
        if (!gzipWithExtra) {
            throw damaged("what follows is not a compressed block");
        }
        int extra = LittleEndian.unsignedShort(buffer, from + 10);
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
        int inflated = LittleEndian.integer(buffer, from + size - 4);
        if (inflated < 0 || inflated > MAX_INFLATED) {
            throw damaged("the block's inflated size is impossible");
        }
        int crc = LittleEndian.integer(buffer, from + size - TRAILER);
        blocks.add(buffer, from + HEADER + extra, deflated, inflated, crc, taken);
        lastBlockEmpty = inflated == 0;
        from += size;
        taken += size;
        return true;
    }

    private int blockSize(int extra) throws DamagedBlockException {
        int at = from + HEADER;
        int end = at + extra;
        while (at + 4 <= end) {
            int length = LittleEndian.unsignedShort(buffer, at + 2);
            if (buffer[at] == 'B' && buffer[at + 1] == 'C' && length == 2 && at + 6 <= end) {
                return LittleEndian.unsignedShort(buffer, at + 4) + 1;
            }
            at += 4 + length;
        }
        throw damaged("the block does not say its size");
    }

    private boolean has(int count) throws IOException {
        if (to - from >= count) {
            return true;
        }
        if (buffer.length - from < count) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        while (to - from < count) {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }

    private DamagedBlockException damaged(String what) {
        return new DamagedBlockException(taken, what);
    }
}
