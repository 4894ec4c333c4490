package org.mitoscore.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class LibraryMergerTest {
    @TempDir
    private Path folder;

    private Path library(String name, String sample, int length, int first, int second) throws IOException {
        String text = "# counts\nGeneid\tChr\tStart\tEnd\tStrand\tLength\t" + sample + "\nE1\t1\t1\t9\t+\t" + length
                + "\t" + first + "\nE2\t1\t20\t29\t-\t10\t" + second + "\n";
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void librariesOfOneSampleAreSummedAndSamplesSorted() throws IOException {
        List<Path> files =
                List.of(library("b", "S2", 9, 1, 2), library("a1", "S1", 9, 10, 20), library("a2", "S1", 9, 5, 7));
        LoadedMatrix merged = LibraryMerger.merge(files, MatrixRequest.counts());
        assertEquals(List.of("S1", "S2"), merged.matrix().samples());
        assertArrayEquals(new double[] {15, 27}, merged.matrix().sample(0));
        assertArrayEquals(new double[] {1, 2}, merged.matrix().sample(1));
        assertArrayEquals(new double[] {9, 10}, merged.lengths().orElseThrow().of(merged.matrix()));
    }

    @Test
    void librariesOfTwoAnnotationsAreRefused() throws IOException {
        List<Path> files = List.of(library("a", "S1", 9, 1, 1), library("b", "S2", 99, 1, 1));
        InputException refused =
                assertThrows(InputException.class, () -> LibraryMerger.merge(files, MatrixRequest.counts()));
        assertTrue(refused.getMessage().contains("other gene lengths"), refused.getMessage());
    }

    /** Summed with counts, log values would pass as estimated counts. */
    @Test
    void logValuesAreNotSummedWithCounts() throws IOException {
        Path counts = library("counts", "S1", 9, 100, 20);
        Path log = Files.writeString(folder.resolve("log"), "gene_id\tgene_name\tS1\nE1\tx\t6.7\nE2\ty\t4.3\n");
        for (List<Path> files : List.of(List.of(counts, log), List.of(log, counts))) {
            InputException refused =
                    assertThrows(InputException.class, () -> LibraryMerger.merge(files, MatrixRequest.counts()));
            assertTrue(refused.getMessage().contains("values of one kind"), refused.getMessage());
        }
    }

    @Test
    void countsAndEstimatedCountsAreSummed() throws IOException {
        Path counts = library("counts", "S1", 9, 100, 20);
        Path estimated = Files.writeString(folder.resolve("salmon"), "gene_id\tgene_name\tS1\nE1\tx\t60.5\nE2\ty\t4\n");
        LoadedMatrix merged = LibraryMerger.merge(List.of(counts, estimated), MatrixRequest.counts());
        assertArrayEquals(new double[] {160.5, 24}, merged.matrix().sample(0));
    }

    @Test
    void genesGetTheirNamesAndTheWriterWritesWholeNumbers() throws IOException {
        LoadedMatrix merged = LibraryMerger.merge(List.of(library("a", "S1", 9, 1000000, 0)), MatrixRequest.counts());
        Path target = folder.resolve("out.tsv");
        MatrixWriter.write(LibraryMerger.named(merged.matrix(), Map.of("E1", "SDHA")), target);
        assertEquals("gene_id\tgene_name\tS1\nE1\tSDHA\t1000000\nE2\t\t0\n", Files.readString(target));
    }
}
