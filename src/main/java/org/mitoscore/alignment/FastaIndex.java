package org.mitoscore.alignment;

import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import htsjdk.samtools.reference.ReferenceSequenceFileFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mitoscore.io.Log;

/** The {@code .fai} index beside a genome, without which Picard cannot decode CRAM. */
public final class FastaIndex {
    private FastaIndex() {}

    /** Makes the index of a plain FASTA file when it has none. A compressed one is left alone: it needs a second index. */
    public static void ensure(Path fasta) {
        Path index = ReferenceSequenceFileFactory.getFastaIndexFileName(fasta);
        if (Files.exists(index) || fasta.toString().endsWith("gz")) {
            return;
        }
        Log.info(fasta + ": making its index " + index.getFileName());
        try {
            FastaSequenceIndexCreator.create(fasta, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + index + ": " + e.getMessage(), e);
        }
    }
}
