package org.mitoscore.alignment;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Reads over the binary header of a BAM file and its list of contigs. Lengths in it are believed only as far as there are
 * bytes, so that a damaged one is found before anybody makes room for it.
 */
final class BamHeaderSkipper {
    private final BgzfReader blocks;
    private final BlockInflater inflater;
    private final BgzfBlocks one = new BgzfBlocks();
    private final CRC32 checksum = new CRC32();
    private byte[] data = new byte[BgzfReader.MAX_INFLATED];
    private int filled;
    private int at;

    BamHeaderSkipper(BgzfReader blocks, BlockInflater inflater) {
        this.blocks = blocks;
        this.inflater = inflater;
    }

    /** The inflated bytes after the header, as far as its last block holds any. */
    byte[] afterHeader() throws IOException {
        require(8);
        String magic = new String(data, 0, 4, StandardCharsets.ISO_8859_1);
        if (!magic.equals("BAM\1")) {
            throw new IOException("not a BAM header");
        }
        at = 4;
        skip(number());
        int contigs = number();
        for (int i = 0; i < contigs; i++) {
            skip(number());
            skip(4);
        }
        return Arrays.copyOfRange(data, at, filled);
    }

    /** Whether a file has a record after its header; reads no further than it must. */
    static boolean hasRecords(ReadableByteChannel in) throws IOException {
        BgzfReader blocks = new BgzfReader(in);
        try (BlockInflater inflater = BlockInflater.ofJdk()) {
            if (new BamHeaderSkipper(blocks, inflater).afterHeader().length > 0) {
                return true;
            }
            BgzfBlocks next = new BgzfBlocks();
            while (next.inflatedTotal() == 0 && blocks.next(next)) {}
            return next.inflatedTotal() > 0;
        }
    }

    private int number() throws IOException {
        require(4);
        int value = LittleEndian.integer(data, at);
        if (value < 0) {
            throw new IOException("a negative length in the header");
        }
        at += 4;
        return value;
    }

    private void skip(int count) throws IOException {
        int left = count;
        while (left > 0) {
            require(1);
            int step = Math.min(left, filled - at);
            at += step;
            left -= step;
        }
    }

    private void require(int count) throws IOException {
        while (filled - at < count) {
            one.clear();
            if (!blocks.next(one)) {
                throw new IOException("the header is cut off");
            }
            System.arraycopy(data, at, data, 0, filled - at);
            filled -= at;
            at = 0;
            if (data.length - filled < one.inflatedTotal()) {
                data = Arrays.copyOf(data, filled + one.inflatedTotal());
            }
            one.inflateInto(data, filled, inflater, checksum);
            filled += one.inflatedTotal();
        }
    }
}
