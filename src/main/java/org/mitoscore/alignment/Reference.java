package org.mitoscore.alignment;

import htsjdk.samtools.SAMException;
import htsjdk.samtools.SAMSequenceRecord;
import htsjdk.samtools.cram.CRAMException;
import htsjdk.samtools.cram.ref.CRAMReferenceSource;
import htsjdk.samtools.cram.ref.ReferenceSource;
import htsjdk.samtools.reference.FastaSequenceIndex;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import htsjdk.samtools.reference.IndexedFastaSequenceFile;
import htsjdk.samtools.reference.ReferenceSequenceFile;
import htsjdk.samtools.reference.ReferenceSequenceFileFactory;
import htsjdk.samtools.util.StringUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;

/** The reference sequences that CRAM is decoded with, from a file on disk and from nowhere else. */
final class Reference {
    private Reference() {}

    /** @throws InputException when there is no FASTA file, or it is not readable */
    static void require(Path cram, Optional<Path> fasta) {
        if (fasta.isEmpty()) {
            throw AlignmentFile.bad(
                    cram,
                    "CRAM is decoded with the genome it was made with: give it with --fasta (nothing is downloaded)");
        }
        InputFile.requireReadable(fasta.get());
    }

    /**
     * Opens a FASTA file. A missing {@code .fai} index of a plain file is made in memory.
     *
     * @throws InputException when the file is not FASTA, or is compressed without the indexes that this needs
     */
    static CRAMReferenceSource source(Path fasta) {
        try {
            return new Regions(sequences(fasta));
        } catch (IOException | SAMException | IllegalArgumentException e) {
            throw InputException.of(
                    fasta.toString(), "cannot be used as the reference of a CRAM file: " + e.getMessage());
        }
    }

    private static ReferenceSequenceFile sequences(Path fasta) throws IOException {
        boolean indexed = Files.exists(ReferenceSequenceFileFactory.getFastaIndexFileName(fasta));
        if (indexed) {
            return new IndexedFastaSequenceFile(fasta);
        }
        if (fasta.getFileName().toString().endsWith(".gz")) {
            throw InputException.of(
                    fasta.toString(),
                    "a compressed FASTA file needs its .fai and .gzi indexes: 'samtools faidx' makes them, or decompress it");
        }
        FastaSequenceIndex index = FastaSequenceIndexCreator.buildFromFasta(fasta);
        return new IndexedFastaSequenceFile(fasta, index);
    }

    /** Reads no more than the region that is asked for, where htsjdk's own keeps the whole chromosome. */
    private static final class Regions extends ReferenceSource {
        private final ReferenceSequenceFile sequences;

        Regions(ReferenceSequenceFile sequences) {
            super(sequences);
            this.sequences = sequences;
        }

        @Override
        public byte[] getReferenceBasesByRegion(SAMSequenceRecord contig, int start, int length) {
            int end = Math.min(start + length, contig.getSequenceLength());
            try {
                byte[] bases = sequences
                        .getSubsequenceAt(contig.getSequenceName(), start + 1L, end)
                        .getBases();
                StringUtil.toUpperCase(bases);
                return bases;
            } catch (SAMException e) {
                throw new CRAMException(
                        "the reference has no " + contig.getSequenceName() + ":" + (start + 1) + "-" + end, e);
            }
        }
    }
}
