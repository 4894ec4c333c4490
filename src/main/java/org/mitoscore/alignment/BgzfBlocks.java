package org.mitoscore.alignment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

/** Compressed blocks waiting to be inflated. */
final class BgzfBlocks {
    private byte[] bytes = new byte[1 << 19];
    private int[] from = new int[64];
    private int[] length = new int[64];
    private int[] inflatedLength = new int[64];
    private int[] crc = new int[64];
    private long[] offset = new long[64];
    private int used;
    private int count;
    private int inflatedTotal;

    void clear() {
        used = 0;
        count = 0;
        inflatedTotal = 0;
    }

    int count() {
        return count;
    }

    int inflatedTotal() {
        return inflatedTotal;
    }

    void add(ByteBuffer source, int at, int deflated, int inflated, int checksum, long fileOffset) {
        if (count == from.length) {
            int larger = count * 2;
            from = Arrays.copyOf(from, larger);
            length = Arrays.copyOf(length, larger);
            inflatedLength = Arrays.copyOf(inflatedLength, larger);
            crc = Arrays.copyOf(crc, larger);
            offset = Arrays.copyOf(offset, larger);
        }
        if (bytes.length - used < deflated) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + deflated));
        }
        source.get(at, bytes, used, deflated);
        from[count] = used;
        length[count] = deflated;
        inflatedLength[count] = inflated;
        crc[count] = checksum;
        offset[count] = fileOffset;
        used += deflated;
        inflatedTotal += inflated;
        count++;
    }

    /** Inflates every block, one after the other, into {@code out}, and checks each checksum. */
    void inflateInto(byte[] out, int at, BlockInflater inflater, CRC32 checksum) throws DamagedBlockException {
        int position = at;
        for (int i = 0; i < count; i++) {
            if (inflatedLength[i] == 0) {
                continue;
            }
            try {
                inflater.inflate(bytes, from[i], length[i], out, position, inflatedLength[i]);
            } catch (DataFormatException e) {
                throw new DamagedBlockException(offset[i], "a compressed block is damaged");
            }
            checksum.reset();
            checksum.update(out, position, inflatedLength[i]);
            if ((int) checksum.getValue() != crc[i]) {
                throw new DamagedBlockException(offset[i], "a compressed block's checksum is wrong");
            }
            position += inflatedLength[i];
        }
    }
}
