package org.mitoscore.alignment;

import htsjdk.samtools.cram.build.CramIO;
import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.samtools.util.BlockCompressedInputStream.FileTermination;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.mitoscore.io.InputException;

/** Whether a file ends as its format does, so that nothing was cut off. */
final class FileEnd {
    private static final int LAST_OF_NUMBER = 8;

    private FileEnd() {}

    /** @throws InputException when the end-of-file block is missing or cut */
    static void requireOfBam(Path path) throws IOException {
        FileTermination end = BlockCompressedInputStream.checkTermination(path);
        if (end == FileTermination.DEFECTIVE) {
            throw AlignmentFile.bad(
                    path, "truncated: the last compressed block is cut off; copy or make the file again");
        }
        if (end == FileTermination.HAS_HEALTHY_LAST_BLOCK) {
            throw missing(path, "block");
        }
    }

    /** @throws InputException when the end-of-file container of CRAM 3 or 2 is missing or cut */
    static void requireOfCram(Path path) throws IOException {
        if (!endsWith(path, CramIO.ZERO_F_EOF_MARKER) && !endsWith(path, CramIO.ZERO_B_EOF_MARKER)) {
            throw missing(path, "container");
        }
    }

    private static boolean endsWith(Path path, byte[] marker) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < marker.length) {
                return false;
            }
            byte[] end = new byte[marker.length];
            file.seek(file.length() - marker.length);
            file.readFully(end);
            return Arrays.equals(withoutSpareBits(end), withoutSpareBits(marker));
        }
    }

    /** Half of the last byte of the container's number, -1, means nothing, and programs fill it in differently. */
    private static byte[] withoutSpareBits(byte[] marker) {
        byte[] same = marker.clone();
        same[LAST_OF_NUMBER] &= 0x0f;
        return same;
    }

    private static InputException missing(Path path, String what) {
        return AlignmentFile.bad(
                path,
                "truncated: the end-of-file " + what
                        + " is missing, so reads may be lost; copy or make the file again (if it is known to be whole,"
                        + " 'samtools view' writes the " + what + " anew)");
    }
}
