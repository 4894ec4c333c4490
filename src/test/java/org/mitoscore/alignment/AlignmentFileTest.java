package org.mitoscore.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.cram.build.CramIO;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class AlignmentFileTest {
    private static final int END_OF_FILE_BLOCK = 28;

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheHeaderSays() throws IOException {
        Path sam = Files.writeString(
                folder.resolve("a.sam"),
                "@HD\tVN:1.6\tSO:coordinate\n@SQ\tSN:chr1\tLN:248956422\n@SQ\tSN:chrM\tLN:16569\n"
                        + "@RG\tID:1\tSM:patient1\n@PG\tID:STAR\tPN:STAR\n@PG\tID:samtools\tPN:samtools\n"
                        + BamFixture.read("r", 0, 100) + "\n");
        AlignmentHeader header = AlignmentFile.inspect(BamFixture.bam(sam, folder.resolve("a.bam")), Optional.empty());
        assertEquals(AlignmentFormat.BAM, header.format());
        assertEquals("coordinate", header.sortOrder());
        assertEquals(List.of("patient1"), header.samples());
        assertEquals("STAR", header.aligner().orElseThrow());
        assertEquals("chr1", header.contigStyle());
        assertEquals(16_569, header.mitochondrialContig().orElseThrow().length());
        assertEquals("GRCh38", header.build().orElseThrow().label());
        assertTrue(header.hasRecords());
    }

    @Test
    void seesThatThereIsNoRecord() throws IOException {
        assertFalse(AlignmentFile.inspect(BamFixture.sam(folder.resolve("a.sam")), Optional.empty())
                .hasRecords());
    }

    /** Only a CRAM is decoded with a genome, so only there it may be the wrong one. */
    @Test
    void whatIsWrongWithASamIsNotBlamedOnTheGenome() throws IOException {
        String contig = "@SQ\tSN:reference1\tLN:1000\n";
        Path sam = Files.writeString(folder.resolve("a.sam"), "@HD\tVN:1.6\n" + contig + contig);
        String message = assertThrows(InputException.class, () -> AlignmentFile.inspect(sam, Optional.empty()))
                .getMessage();
        assertTrue(message.contains("damaged") && message.contains("reference1"), message);
        assertFalse(message.contains("--fasta"), message);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(Files.createFile(folder.resolve("a.bam")), "empty (0 bytes)");
    }

    @Test
    void refusesAMissingFile() {
        assertRefused(folder.resolve("none.bam"), "file not found");
    }

    @Test
    void refusesWhatIsNoAlignment() throws IOException {
        assertRefused(Files.writeString(folder.resolve("a.bam"), "sample,bam\na,b\n"), "neither BAM, CRAM nor SAM");
    }

    @Test
    void refusesABamCutInsideABlock() throws IOException {
        byte[] whole = Files.readAllBytes(smallBam());
        assertRefused(Files.write(folder.resolve("cut.bam"), Arrays.copyOf(whole, whole.length - 60)), "truncated");
    }

    @Test
    void refusesABamWithoutItsEndOfFileBlock() throws IOException {
        byte[] whole = Files.readAllBytes(smallBam());
        Path cut = Files.write(folder.resolve("cut.bam"), Arrays.copyOf(whole, whole.length - END_OF_FILE_BLOCK));
        assertRefused(cut, "end-of-file block is missing");
    }

    /** The end that samtools writes for CRAM 2.1; htsjdk's has ff for 0f. */
    @Test
    void knowsTheEndOfAnOlderCram() throws IOException {
        byte[] end = HexFormat.of().parseHex("0b000000ffffffff0fe0454f460000000001000001000606010001000100");
        Path cram = Files.writeString(folder.resolve("a.cram"), "CRAM\2\1........................");
        assertRefused(Files.write(cram, end, StandardOpenOption.APPEND), "--fasta");
    }

    @Test
    void asksForTheGenomeOfACram() throws IOException {
        Path start = Files.writeString(folder.resolve("a.cram"), "CRAM\3\0........................");
        assertRefused(start, "end-of-file container is missing");
        assertRefused(Files.write(start, CramIO.ZERO_F_EOF_MARKER, StandardOpenOption.APPEND), "--fasta");
    }

    @Test
    void findsTheIndexBeside() throws IOException {
        Path bam = smallBam();
        assertEquals(Optional.empty(), AlignmentIndex.beside(bam));
        Path index = Files.createFile(folder.resolve("small.bam.bai"));
        assertEquals(Optional.of(index), AlignmentIndex.beside(bam));
    }

    private Path smallBam() throws IOException {
        Path sam = BamFixture.sam(folder.resolve("small.sam"), BamFixture.read("r", 0, 100));
        return BamFixture.bam(sam, folder.resolve("small.bam"));
    }

    private static void assertRefused(Path path, String words) {
        InputException problem =
                assertThrows(InputException.class, () -> AlignmentFile.inspect(path, Optional.empty()));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }
}
