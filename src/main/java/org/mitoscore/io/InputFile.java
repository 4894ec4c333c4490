package org.mitoscore.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a user's file, gzip'd or not (by its first two bytes, not its name). */
public final class InputFile {
    private static final int BUFFER = 1 << 16;

    private InputFile() {}

    /**
     * Opens a text file as UTF-8; a byte-order mark is skipped.
     *
     * @throws InputException when the file is missing, a folder or not readable
     */
    public static BufferedReader openText(Path path) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(openBytes(path), StandardCharsets.UTF_8), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /**
     * Opens a file's bytes, inflated when it is gzip'd.
     *
     * @throws InputException when the file is missing, a folder or not readable
     */
    public static InputStream openBytes(Path path) throws IOException {
        requireReadable(path);
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** @throws InputException when the file is missing, a folder or not readable */
    public static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw InputException.of(path.toString(), "file not found");
        }
        if (Files.isDirectory(path)) {
            throw InputException.of(path.toString(), "this is a folder; a file was expected");
        }
        if (!Files.isReadable(path)) {
            throw InputException.of(path.toString(), "file is not readable; check its permissions");
        }
    }
}
