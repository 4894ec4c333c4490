package org.mitoscore.plugin;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nextflow.file.FileHelper;
import org.mitoscore.alignment.AlignmentIndex;
import org.mitoscore.check.Library;

/** Libraries in the shape in which nf-core's workflows hand alignments on: {@code [meta, bam, bai]}. */
final class LibraryTuples {
    private LibraryTuples() {}

    static List<List<Object>> of(List<Library> libraries) {
        return libraries.stream().map(LibraryTuples::tuple).toList();
    }

    private static List<Object> tuple(Library library) {
        Path bam = FileHelper.asPath(library.bam());
        return List.of(new LinkedHashMap<>(library.meta()), bam, index(library, bam));
    }

    /** The index that the sheet names, else the one beside the alignment, else an empty list, Nextflow's "no file". */
    private static Object index(Library library, Path bam) {
        if (!library.bai().isEmpty()) {
            return FileHelper.asPath(library.bai());
        }
        Optional<Path> beside =
                bam.getFileSystem() == FileSystems.getDefault() ? AlignmentIndex.beside(bam) : Optional.empty();
        return beside.isPresent() ? beside.get() : List.of();
    }
}
