package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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

/** 10,000 mutations in all. A damaged file gives a message or, where the damage touches nothing that is counted, the right counts; nothing else. Metrics are measured in the same pass. */
class DamagedFileTest {
    private static final int MUTATIONS = 5_000;

    private final Random random = new Random(3);

    @TempDir
    private Path folder;

    private Annotation annotation;
    private byte[] whole;
    private long[] expected;

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
                .count(AlignmentFile.of(path, Optional.empty()), "x");
    }
}
