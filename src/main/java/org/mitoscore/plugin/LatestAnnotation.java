package org.mitoscore.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputFile;

/**
 * Reads annotations and remembers the last one: a pipeline asks about thousands of alignments and one annotation, and may do
 * so from several threads.
 */
final class LatestAnnotation {
    private record Version(Path path, long bytes, FileTime modified) {}

    private record Remembered(Version version, GeneModel genes) {}

    private Remembered last;

    /** @throws org.mitoscore.io.InputException with every problem of the file */
    synchronized GeneModel read(Path path) {
        Version version = version(path);
        if (last == null || !last.version().equals(version)) {
            last = new Remembered(version, GeneModel.read(path));
        }
        return last.genes();
    }

    private static Version version(Path path) {
        InputFile.requireReadable(path);
        try {
            return new Version(path.toAbsolutePath(), Files.size(path), Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
