package org.mitoscore.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, then moved into place. A name ending in
 * {@code .gz} is compressed. Text is UTF-8 with LF line ends.
 */
public final class OutputFile {
    private OutputFile() {}

    /** What fills the file. */
    public interface Content<T> {
        void writeTo(T out) throws IOException;
    }

    /**
     * Writes text, for example {@code OutputFile.writeText(path, out -> out.write("gene_id\n"))}.
     *
     * @throws UncheckedIOException when the file cannot be written; nothing is left behind then
     */
    public static void writeText(Path target, Content<Writer> content) {
        writeBytes(target, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            content.writeTo(out);
            out.flush();
        });
    }

    /**
     * Writes bytes.
     *
     * @throws UncheckedIOException when the file cannot be written; nothing is left behind then
     */
    public static void writeBytes(Path target, Content<OutputStream> content) {
        Path absolute = target.toAbsolutePath();
        Path temporary = null;
        try {
            Files.createDirectories(absolute.getParent());
            temporary = absolute.resolveSibling(
                    "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            // a program that is told to end while it writes leaves nothing behind either
            temporary.toFile().deleteOnExit();
            try (OutputStream raw = Files.newOutputStream(temporary);
                    OutputStream out = isGzipName(absolute) ? new GZIPOutputStream(raw, 1 << 16) : raw) {
                content.writeTo(out);
            }
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            temporary = null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    private static boolean isGzipName(Path path) {
        return path.getFileName().toString().endsWith(".gz");
    }

    private static void deleteQuietly(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                Log.warn("cannot delete the temporary file " + temporary + ": " + e.getMessage());
            }
        }
    }
}
