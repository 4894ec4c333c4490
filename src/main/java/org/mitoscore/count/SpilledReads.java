package org.mitoscore.count;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.io.Log;

/**
 * Reads laid aside in temporary files, parted by the hash of their name so that mates meet in one part. The files are
 * unlinked as soon as they are open, so that none stays behind however the program ends.
 */
final class SpilledReads implements Closeable {
    /** What takes each read: the hash of its name, and its bytes. */
    interface Visitor {
        void visit(long hash, byte[] read);
    }

    static final int PARTS = 64;
    private static final int PART_SHIFT = 58;

    private final List<FileChannel> files = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();
    private final long[] written = new long[PARTS];

    SpilledReads() {
        Log.warn("more mates are far apart in the file than fit into memory: they go to temporary files in "
                + System.getProperty("java.io.tmpdir") + "; a file sorted by coordinate or by name needs none");
        try {
            for (int part = 0; part < PARTS; part++) {
                Path path = Files.createTempFile("mitoscore-mates", ".tmp");
                files.add(FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
                parts.add(new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(files.get(part)), 1 << 15)));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void add(long hash, byte[] data, int at, int length) {
        int part = (int) (hash >>> PART_SHIFT);
        DataOutputStream out = parts.get(part);
        try {
            out.writeLong(hash);
            out.writeInt(length);
            out.write(data, at, length);
            written[part]++;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Visits the reads of one part in the order in which they were added. */
    void forEach(int part, Visitor visitor) {
        try {
            parts.get(part).flush();
            FileChannel file = files.get(part).position(0);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
            for (long i = 0; i < written[part]; i++) {
                long hash = in.readLong();
                visitor.visit(hash, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(IOException e) {
        return new UncheckedIOException("the temporary files of waiting mates: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }
}
