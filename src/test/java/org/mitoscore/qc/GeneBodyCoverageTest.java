package org.mitoscore.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class GeneBodyCoverageTest {
    @TempDir
    private Path folder;

    private static List<Double> rising(double step) {
        return IntStream.rangeClosed(0, 100).mapToObj(percent -> percent * step).toList();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Map<String, List<Double>> bySample = new LinkedHashMap<>();
        bySample.put("Z first", rising(0.1));
        bySample.put("A second", rising(1 / 3.0));
        Path file = folder.resolve("gene_body_coverage.tsv");
        new GeneBodyCoverage(bySample).write(file);
        assertEquals("percent\tZ first\tA second", Files.readAllLines(file).get(0));
        assertEquals("50\t5\t16.666666666666664", Files.readAllLines(file).get(51));
        assertEquals(bySample, GeneBodyCoverage.read(file).bySample());
        assertEquals(
                List.of("Z first", "A second"),
                List.copyOf(GeneBodyCoverage.read(file).bySample().keySet()));
    }

    @Test
    void ofNoSampleTheTableHasNoSample() {
        Path file = folder.resolve("gene_body_coverage.tsv");
        GeneBodyCoverage.NONE.write(file);
        assertEquals(GeneBodyCoverage.NONE, GeneBodyCoverage.read(file));
    }

    @Test
    void aTableThatIsCutShortIsRefused() throws IOException {
        Path file = folder.resolve("gene_body_coverage.tsv");
        new GeneBodyCoverage(Map.of("A", rising(1))).write(file);
        Files.write(file, Files.readAllLines(file).subList(0, 60));
        InputException e = assertThrows(InputException.class, () -> GeneBodyCoverage.read(file));
        assertTrue(e.getMessage().contains("59 rows"), e.getMessage());
    }
}
