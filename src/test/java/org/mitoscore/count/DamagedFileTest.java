package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import htsjdk.samtools.ValidationStringency;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.BamFixture;
import org.mitoscore.genome.Annotation;
import org.mitoscore.io.InputException;

/** 11,000 mutations in all. A damaged file gives a message or, where the damage touches nothing that is counted, the right counts; nothing else. Metrics are measured in the same pass. */
class DamagedFileTest {
    private static final int MUTATIONS = 5_000;
    private static final int CRAM_MUTATIONS = 1_000;

    private final Random random = new Random(3);

    @TempDir
    private Path folder;

    private Annotation annotation;
    private byte[] whole;
    private long[] expected;
    private Optional<Path> fasta = Optional.empty();

    @BeforeEach
    void makeLibrary() throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(1, true, SimulatedLibrary.Order.COORDINATE, 40);
        Path sam = library.writeSam(folder.resolve("x.sam"));
        annotation = Annotation.read(library.writeGtf(folder.resolve("x.gtf")));
        Path bam = BamFixture.bam(sam, folder.resolve("x.bam"));
        whole = Files.readAllBytes(bam);
        expected = count(bam).counts();
    }

    @Test
    void flippedBitsInTheFileAreRefusedOrHarmless() {
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = flip(whole.clone());
                LibraryCounts counts = countOrNull(damaged);
                if (counts != null) {
                    assertArrayEquals(expected, counts.counts(), "mutation " + i);
                }
            }
        });
    }

    /** With the checksums made right again, the damage reaches the records themselves. */
    @Test
    void flippedBitsInTheRecordsNeverCrash() throws IOException {
        byte[] inflated;
        try (BlockCompressedInputStream in =
                new BlockCompressedInputStream(folder.resolve("x.bam").toFile())) {
            inflated = in.readAllBytes();
        }
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            int refused = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                refused += countOrNull(compress(flip(inflated.clone()))) == null ? 1 : 0;
            }
            assertTrue(refused > MUTATIONS / 20, "only " + refused + " were refused");
        });
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        for (int length = 0; length < whole.length; length += 5) {
            LibraryCounts counts = countOrNull(Arrays.copyOf(whole, length));
            assertTrue(counts == null, "cut to " + length);
        }
    }

    @Test
    void aCramIsTreatedAlike() throws IOException {
        makeCram();
        for (int length = 0; length < whole.length; length += length < whole.length - 100 ? 97 : 1) {
            LibraryCounts counts = countOrNull(Arrays.copyOf(whole, length));
            assertTrue(counts == null, "cut to " + length);
        }
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (int i = 0; i < CRAM_MUTATIONS; i++) {
                LibraryCounts counts = countOrNull(flip(whole.clone()));
                if (counts != null) {
                    assertArrayEquals(expected, counts.counts(), "mutation " + i);
                }
            }
        });
    }

    /** The library's reads have no bases but A, and so has its genome. */
    private void makeCram() throws IOException {
        StringBuilder bases = new StringBuilder();
        Path cram = folder.resolve("x.cram");
        try (SamReader reader = SamReaderFactory.makeDefault()
                .validationStringency(ValidationStringency.SILENT)
                .open(folder.resolve("x.bam"))) {
            reader.getFileHeader()
                    .getSequenceDictionary()
                    .getSequences()
                    .forEach(contig -> bases.append(
                            ">" + contig.getSequenceName() + "\n" + "A".repeat(contig.getSequenceLength()) + "\n"));
            Path genome = Files.writeString(folder.resolve("genome.fa"), bases);
            Path indexed = Files.writeString(
                    Files.createDirectory(folder.resolve("indexed")).resolve("g.fa"), bases);
            FastaSequenceIndexCreator.create(indexed, false);
            try (SAMFileWriter writer =
                    new SAMFileWriterFactory().makeCRAMWriter(reader.getFileHeader(), true, cram, indexed)) {
                reader.forEach(writer::addAlignment);
            }
            fasta = Optional.of(genome);
        }
        whole = Files.readAllBytes(cram);
        expected = count(cram).counts();
    }

    private byte[] flip(byte[] bytes) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] compress(byte[] inflated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BlockCompressedOutputStream out = new BlockCompressedOutputStream(bytes, (Path) null)) {
            out.write(inflated);
        }
        return bytes.toByteArray();
    }

    private LibraryCounts countOrNull(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("damaged.bam"), file);
        try {
            return count(path);
        } catch (InputException e) {
            return null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return fail(e);
        }
    }

    private LibraryCounts count(Path path) {
        CountOptions options = CountOptions.of(Optional.empty());
        return new LibraryCounter(annotation.genes(), options, 1)
                .measuring(annotation.transcripts())
                .count(AlignmentFile.of(path, fasta), "x");
    }
}
