package org.mitoscore.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.SAMFileHeader;
import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SAMReadGroupRecord;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SAMSequenceRecord;
import htsjdk.samtools.cram.build.CramIO;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.io.InputException;

/** A look at the header and the first record of files that htsjdk has written. */
class AlignmentPeekTest {
    private static final String SEQUENCE = "ACGTTGCA".repeat(20);

    @TempDir
    private Path folder;

    private Path fasta() throws IOException {
        Path fasta = Files.writeString(folder.resolve("genome.fa"), ">chrM\n" + SEQUENCE + "\n");
        Files.writeString(
                folder.resolve("genome.fa.fai"),
                "chrM\t" + SEQUENCE.length() + "\t6\t" + SEQUENCE.length() + "\t" + (SEQUENCE.length() + 1) + "\n");
        return fasta;
    }

    private Path write(String name, boolean withRead, boolean paired) throws IOException {
        SAMFileHeader header = new SAMFileHeader();
        header.addSequence(new SAMSequenceRecord("chrM", SEQUENCE.length()));
        SAMReadGroupRecord group = new SAMReadGroupRecord("1");
        group.setSample("patient1");
        header.addReadGroup(group);
        header.setSortOrder(SAMFileHeader.SortOrder.coordinate);
        Path path = folder.resolve(name);
        try (SAMFileWriter writer = new SAMFileWriterFactory().makeWriter(header, true, path, fasta())) {
            if (withRead) {
                SAMRecord read = new SAMRecord(header);
                read.setReadName("r");
                read.setReferenceName("chrM");
                read.setAlignmentStart(3);
                read.setCigarString("10M");
                read.setReadString(SEQUENCE.substring(2, 12));
                read.setBaseQualityString("I".repeat(10));
                read.setReadPairedFlag(paired);
                if (paired) {
                    read.setFirstOfPairFlag(true);
                    read.setMateUnmappedFlag(true);
                }
                writer.addAlignment(read);
            }
        }
        return path;
    }

    @ParameterizedTest
    @CsvSource({"a.bam,true", "a.bam,false", "a.sam,true", "a.cram,true", "a.cram,false"})
    void tellsPairsFromSingleReadsWithoutTheGenome(String name, boolean paired) throws IOException {
        AlignmentPeek peek = AlignmentFile.peek(write(name, true, paired));
        assertEquals(Optional.of(paired), peek.paired());
        assertTrue(peek.header().hasRecords());
        assertEquals(List.of("patient1"), peek.header().samples());
        assertEquals("chrM", peek.header().mitochondrialContig().orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({"a.bam", "a.sam", "a.cram"})
    void aHeaderAloneTellsNoPairs(String name) throws IOException {
        AlignmentPeek peek = AlignmentFile.peek(write(name, false, false));
        assertEquals(Optional.empty(), peek.paired());
        assertFalse(peek.header().hasRecords());
    }

    @Test
    void aCutCramIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(write("a.cram", true, true));
        Path cut = Files.write(folder.resolve("cut.cram"), Arrays.copyOf(whole, 60));
        InputException refused = assertThrows(InputException.class, () -> AlignmentFile.peek(cut));
        assertTrue(refused.getMessage().contains("end-of-file container is missing"), refused.getMessage());
        Files.write(cut, CramIO.ZERO_F_EOF_MARKER, StandardOpenOption.APPEND);
        InputException damaged = assertThrows(InputException.class, () -> AlignmentFile.peek(cut));
        assertTrue(damaged.getMessage().contains("truncated or damaged"), damaged.getMessage());
    }
}
