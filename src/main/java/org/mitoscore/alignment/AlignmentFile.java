package org.mitoscore.alignment;

import htsjdk.samtools.SAMFileHeader;
import htsjdk.samtools.SAMProgramRecord;
import htsjdk.samtools.SAMReadGroupRecord;
import htsjdk.samtools.SAMRecordIterator;
import htsjdk.samtools.SamInputResource;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import htsjdk.samtools.ValidationStringency;
import htsjdk.samtools.cram.build.CramContainerIterator;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.CompressorCache;
import htsjdk.samtools.cram.structure.Container;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mitoscore.genome.Contig;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;

/**
 * A BAM, CRAM or SAM file, recognised by content. Nothing is ever downloaded: CRAM is decoded with the FASTA file given.
 *
 * @param path the file
 * @param fasta the reference sequence, needed for CRAM
 * @param format what the file is
 */
public record AlignmentFile(Path path, Optional<Path> fasta, AlignmentFormat format) {
    private static final int BGZF_PEEK = 1 << 16;

    /**
     * Recognises a file and checks what can be checked without reading it through: that it exists, is not empty, that a BAM or
     * CRAM ends as one does, and that a CRAM comes with its reference.
     *
     * @throws InputException saying what is wrong with the file
     */
    public static AlignmentFile of(Path path, Optional<Path> fasta) {
        AlignmentFormat format = requireWhole(path);
        if (format == AlignmentFormat.CRAM) {
            Reference.require(path, fasta);
        }
        return new AlignmentFile(path, fasta, format);
    }

    /** The format of a file that exists, is not empty and, when it is a BAM or CRAM, ends as one does. */
    private static AlignmentFormat requireWhole(Path path) {
        InputFile.requireReadable(path);
        try {
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw bad(path, "the file is empty (0 bytes)");
            }
            AlignmentFormat format = recognise(path);
            if (Files.isRegularFile(path) && format == AlignmentFormat.BAM) {
                FileEnd.requireOfBam(path);
            } else if (Files.isRegularFile(path) && format == AlignmentFormat.CRAM) {
                FileEnd.requireOfCram(path);
            }
            return format;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Recognises a file and reads its header; cheap, however large the file.
     *
     * @throws InputException saying what is wrong with the file
     */
    public static AlignmentHeader inspect(Path path, Optional<Path> fasta) {
        return of(path, fasta).header();
    }

    /**
     * Reads a header and looks at the first record. A CRAM needs no reference sequence for that.
     *
     * @throws InputException saying what is wrong with the file
     */
    public static AlignmentPeek peek(Path path) {
        AlignmentFile file = new AlignmentFile(path, Optional.empty(), requireWhole(path));
        try {
            return file.format == AlignmentFormat.CRAM ? file.peekIntoCram() : file.peekThroughRecords();
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw damaged(path, e);
        }
    }

    private AlignmentPeek peekThroughRecords() throws IOException {
        AlignmentHeader header = header();
        try (SamReader reader = open();
                SAMRecordIterator records = reader.iterator()) {
            return new AlignmentPeek(
                    header, records.hasNext() ? Optional.of(records.next().getReadPairedFlag()) : Optional.empty());
        }
    }

    /** Flags are stored apart from bases, so they are read without the sequence that bases are compared with. */
    private AlignmentPeek peekIntoCram() throws IOException {
        try (CramContainerIterator containers = new CramContainerIterator(Files.newInputStream(path))) {
            Optional<Boolean> paired = Optional.empty();
            if (containers.hasNext()) {
                Container container = containers.next();
                paired = container.getSlices().stream()
                        .flatMap(slice ->
                                slice
                                        .deserializeCRAMRecords(new CompressorCache(), ValidationStringency.SILENT)
                                        .stream())
                        .findFirst()
                        .map(CRAMCompressionRecord::isReadPaired);
            }
            return new AlignmentPeek(header(containers.getSamFileHeader(), paired.isPresent()), paired);
        }
    }

    /**
     * The header, and whether a record follows it.
     *
     * @throws InputException when the header is damaged
     */
    public AlignmentHeader header() {
        try {
            boolean hasRecords = format == AlignmentFormat.BAM && bamHasRecords();
            try (SamReader reader = open()) {
                return header(
                        reader.getFileHeader(), hasRecords || format != AlignmentFormat.BAM && hasRecords(reader));
            }
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw format == AlignmentFormat.CRAM ? undecodable(path, e) : damaged(path, e);
        }
    }

    /** Our own look at a BAM comes before htsjdk's, which believes every length in the header. */
    private boolean bamHasRecords() throws IOException {
        try (ByteChannel in = Files.newByteChannel(path)) {
            return BamHeaderSkipper.hasRecords(in);
        }
    }

    private static boolean hasRecords(SamReader reader) {
        try (var records = reader.iterator()) {
            return records.hasNext();
        }
    }

    /** Opens the file with htsjdk, lenient about what does not matter for counting. The caller closes it. */
    public SamReader open() {
        SamReaderFactory factory = SamReaderFactory.makeDefault().validationStringency(ValidationStringency.SILENT);
        if (format == AlignmentFormat.CRAM) {
            factory.referenceSource(Reference.source(fasta.orElseThrow()));
        }
        try {
            return factory.open(SamInputResource.of(path));
        } catch (RuntimeException e) {
            throw damaged(path, e);
        }
    }

    /**
     * The records, in batches that several threads may take.
     *
     * @throws InputException when the file is damaged already at its start
     */
    public RecordBatches records() {
        return switch (format) {
            case BAM -> new BamBatches(path, new FastestInflater());
            case CRAM -> new CramBatches(path);
            case SAM -> new SamBatches(this);
        };
    }

    private AlignmentHeader header(SAMFileHeader header, boolean hasRecords) {
        List<Contig> contigs = header.getSequenceDictionary().getSequences().stream()
                .map(sequence -> new Contig(sequence.getSequenceName(), sequence.getSequenceLength()))
                .toList();
        List<String> samples = header.getReadGroups().stream()
                .map(SAMReadGroupRecord::getSample)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> programs = header.getProgramRecords().stream()
                .map(AlignmentFile::programName)
                .toList();
        return new AlignmentHeader(format, header.getSortOrder().name(), contigs, samples, programs, hasRecords);
    }

    private static String programName(SAMProgramRecord program) {
        return program.getProgramName() == null ? program.getId() : program.getProgramName();
    }

    private static AlignmentFormat recognise(Path path) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(4);
        }
        if (startsWith(first, "CRAM")) {
            return AlignmentFormat.CRAM;
        }
        if (first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
            return recogniseCompressed(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (looksLikeSam(in.readNBytes(BGZF_PEEK))) {
                return AlignmentFormat.SAM;
            }
        }
        throw bad(path, "neither BAM, CRAM nor SAM by its content; SAM needs its header (samtools view -h)");
    }

    private static AlignmentFormat recogniseCompressed(Path path) throws IOException {
        byte[] inflated;
        try (InputStream in = InputFile.openBytes(path)) {
            inflated = in.readNBytes(BGZF_PEEK);
        } catch (IOException e) {
            throw bad(
                    path,
                    "the first compressed block cannot be read (" + e.getMessage()
                            + "): the file is truncated or damaged");
        }
        if (startsWith(inflated, "BAM\1")) {
            return AlignmentFormat.BAM;
        }
        if (looksLikeSam(inflated)) {
            return AlignmentFormat.SAM;
        }
        throw bad(path, "compressed, but what is inside is neither BAM nor SAM");
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A header line, or a first line with the eleven mandatory fields of a record. */
    private static boolean looksLikeSam(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == '@' && bytes[3] == '\t') {
            return true;
        }
        int tabs = 0;
        for (int i = 0; i < bytes.length && bytes[i] != '\n'; i++) {
            if (bytes[i] == '\t') {
                tabs++;
            } else if (bytes[i] == 0) {
                return false;
            }
        }
        return tabs >= 10;
    }

    static InputException bad(Path path, String message) {
        return InputException.of(path.toString(), message);
    }

    static InputException damaged(Path path, Exception cause) {
        return damaged(path, "", cause);
    }

    /** @param cause what htsjdk threw: of a damaged file it may be any exception, without a message too */
    static InputException damaged(Path path, String where, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return bad(path, "truncated or damaged" + where + ": " + reason);
    }

    /** What htsjdk threw while it decoded a CRAM, which may also be about the genome. */
    private static InputException undecodable(Path cram, Exception cause) {
        boolean ofGenome = cause.getMessage() != null && cause.getMessage().contains("reference");
        return ofGenome
                ? bad(cram, "does not fit the genome given with --fasta, or is damaged: " + cause.getMessage())
                : damaged(cram, cause);
    }

    private static InputException unreadable(Path path, IOException cause) {
        return bad(path, "cannot be read: " + cause.getMessage());
    }
}
