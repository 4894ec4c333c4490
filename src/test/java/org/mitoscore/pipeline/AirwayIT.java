package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.SharedData;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/**
 * Eight real libraries (Himes et al. 2014, a region of chromosome 1) through the pipeline. The region holds no OXPHOS
 * gene, so five of its protein-coding genes stand in for a signature. docs/validation.md has the results.
 */
class AirwayIT {
    @TempDir
    private Path folder;

    @Test
    void realReadsAreCountedAndScored() throws IOException, InterruptedException {
        Path airway = SharedData.path("data/airway").toAbsolutePath().normalize();
        Files.writeString(folder.resolve("sheet.csv"), sheet(airway));
        Files.writeString(
                folder.resolve("region.gmt"), "airway-region\tchr1 subset\tEXOSC10\tMTOR\tSRM\tTARDBP\tUBIAD1\n");
        Outcome outcome = NextflowRun.in(folder)
                .with("--input", "sheet.csv", "--signature", "region.gmt", "--skip_multiqc", "--gtf")
                .with(airway.resolve("Homo_sapiens.GRCh37.75_subset.gtf.gz").toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        List<Map<String, String>> samples = outcome.table("qc/samples.tsv");
        assertEquals(8, samples.size());
        for (Map<String, String> sample : samples) {
            assertEquals("unstranded", sample.get("strandedness_inferred"), sample.toString());
            assertTrue(Double.parseDouble(sample.get("assigned_percent")) > 80, sample.toString());
            assertTrue(outcome.scores().containsKey(sample.get("sample")), sample.toString());
        }
    }

    private static String sheet(Path airway) throws IOException {
        StringBuilder sheet = new StringBuilder("sample,bam,strandedness\n");
        try (Stream<Path> files = Files.list(airway)) {
            files.filter(file -> file.toString().endsWith(".bam")).sorted().forEach(bam -> sheet.append(
                            bam.getFileName().toString().replace("_subset.bam", ""))
                    .append(',')
                    .append(bam)
                    .append(",auto\n"));
        }
        return sheet.toString();
    }
}
