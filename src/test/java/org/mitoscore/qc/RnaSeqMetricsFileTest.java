package org.mitoscore.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.metrics.MetricsFile;
import htsjdk.samtools.util.Histogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;
import picard.analysis.RnaSeqMetrics;

class RnaSeqMetricsFileTest {
    @TempDir
    private Path folder;

    /** Written by the classes that Picard writes with. */
    private Path picardFile(String name, double fivePrime, double threePrime, double ratio) {
        RnaSeqMetrics sample = new RnaSeqMetrics();
        sample.SAMPLE = "a sample of the header";
        sample.MEDIAN_3PRIME_BIAS = 99;
        RnaSeqMetrics all = new RnaSeqMetrics();
        all.PF_ALIGNED_BASES = 1_234;
        all.MEDIAN_5PRIME_BIAS = fivePrime;
        all.MEDIAN_3PRIME_BIAS = threePrime;
        all.MEDIAN_5PRIME_TO_3PRIME_BIAS = ratio;
        MetricsFile<RnaSeqMetrics, Integer> file = new MetricsFile<>();
        file.addMetric(sample);
        file.addMetric(all);
        Histogram<Integer> coverage = new Histogram<>("normalized_position", "All_Reads.normalized_coverage");
        for (int percent = 0; percent <= 100 && fivePrime > 0; percent++) {
            coverage.increment(percent, 2 - percent / 64.0);
        }
        file.addHistogram(coverage);
        file.write(folder.resolve(name).toFile());
        return folder.resolve(name);
    }

    @Test
    void theRowOverAllReadsIsTaken() {
        CoverageBias bias = RnaSeqMetricsFile.read(picardFile("A_1.rna_metrics", 0.25, 0.75, 0.5));

        List<Double> falling = IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> 2 - percent / 64.0)
                .toList();
        assertEquals(new CoverageBias("A_1", 1_234, 0.25, 0.75, 0.5, falling), bias);
    }

    @Test
    void zerosOfAnUncoveredLibraryAreNotABias() {
        CoverageBias bias = RnaSeqMetricsFile.read(picardFile("A_1.rna_metrics", 0, 0, 0));

        assertTrue(Double.isNaN(bias.fivePrime()));
        assertTrue(Double.isNaN(bias.threePrime()));
        assertTrue(Double.isNaN(bias.fiveToThreePrime()));
        assertEquals(List.of(), bias.geneBody());
    }

    @Test
    void theNameTellsTheLibrary() {
        Path file = picardFile("A_1.txt", 1, 1, 1);

        InputException e = assertThrows(InputException.class, () -> RnaSeqMetricsFile.read(file));

        assertTrue(e.getMessage().contains("<library id>.rna_metrics"));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("A_1.rna_metrics"), "gene\tcount\nx\t1\n");

        InputException e = assertThrows(InputException.class, () -> RnaSeqMetricsFile.read(text));

        assertTrue(e.getMessage().contains("Picard"), e.getMessage());
    }

    @Test
    void metricsOfAnotherProgramAreRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("A_1.rna_metrics"),
                "## METRICS CLASS\tpicard.sam.DuplicationMetrics\nLIBRARY\tUNPAIRED_READS_EXAMINED\nx\t1\n\n");

        InputException e = assertThrows(InputException.class, () -> RnaSeqMetricsFile.read(other));

        assertTrue(e.getMessage().contains("CollectRnaSeqMetrics"), e.getMessage());
    }
}
