package org.mitoscore.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the index that lies beside an alignment file. Counting needs none. */
public final class AlignmentIndex {
    private AlignmentIndex() {}

    /** The index beside the file: {@code x.bam.bai}, {@code x.bai}, {@code x.bam.csi}, {@code x.cram.crai} or {@code x.crai}. */
    public static Optional<Path> beside(Path alignment) {
        String name = alignment.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return Stream.of(name + ".bai", stem + ".bai", name + ".csi", name + ".crai", stem + ".crai")
                .map(alignment::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether the index is older than the alignment, so that it may belong to an earlier file of that name. */
    public static boolean isOlder(Path index, Path alignment) throws IOException {
        return Files.getLastModifiedTime(index).compareTo(Files.getLastModifiedTime(alignment)) < 0;
    }
}
