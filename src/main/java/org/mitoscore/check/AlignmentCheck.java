package org.mitoscore.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.AlignmentIndex;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Checks alignment files by their headers and ends: whole, not empty, and of the genome that the annotation describes. */
public final class AlignmentCheck {
    private AlignmentCheck() {}

    /** A file that passed, and its header. */
    public record Checked(Path path, AlignmentHeader header) {}

    /**
     * Checks every file.
     *
     * @param files alignments
     * @param fasta the genome's sequence, which CRAM needs
     * @param genes the annotation to compare contigs with, when there is one
     * @throws InputException with the problems of all files
     */
    public static List<Checked> check(List<Path> files, Optional<Path> fasta, Optional<GeneModel> genes) {
        Problems problems = new Problems();
        List<Checked> checked = new ArrayList<>();
        for (Path file : files) {
            problems.collect(() -> checked.add(check(file, fasta, genes)));
        }
        problems.throwIfAny();
        return checked;
    }

    private static Checked check(Path file, Optional<Path> fasta, Optional<GeneModel> genes) {
        AlignmentHeader header = AlignmentFile.inspect(file, fasta);
        Problems problems = new Problems();
        if (!header.hasRecords()) {
            problems.add(Problem.of(file.toString(), "the file has a header but no reads"));
        }
        genes.ifPresent(model -> problems.collect(() -> ContigNames.match(model, header.contigs(), file.toString())
                .warnings()
                .forEach(Log::warn)));
        problems.throwIfAny();
        warnOfOldIndex(file);
        return new Checked(file, header);
    }

    private static void warnOfOldIndex(Path file) {
        AlignmentIndex.beside(file).ifPresent(index -> {
            try {
                if (AlignmentIndex.isOlder(index, file)) {
                    Log.warn(index + " is older than the alignment beside it; counting does not use it, but other"
                            + " tools may be misled: index the file again");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
