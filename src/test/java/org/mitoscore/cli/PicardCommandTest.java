package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.alignment.BamFixture;

class PicardCommandTest {
    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();

    /** Mates on two contigs, at which Picard 3.4.0 stops, are no bug of ours; counting measures them. */
    @Test
    void whatPicardRefusesIsBadInputThatCountingTakes() throws IOException {
        String gtf = Files.writeString(
                        folder.resolve("g.gtf"),
                        """
                        chr1	x	exon	1001	2000	.	+	.	gene_id "G"; transcript_id "T"; gene_name "G"; gene_biotype "protein_coding";
                        chrM	x	exon	3307	4262	.	+	.	gene_id "M"; transcript_id "U"; gene_name "MT-ND1"; gene_biotype "protein_coding";
                        """)
                .toString();
        String tail = "\t0\t" + "A".repeat(50) + "\t" + "I".repeat(50);
        String sam = BamFixture.sam(
                        folder.resolve("r.sam"),
                        "r\t97\tchr1\t1101\t60\t50M\tchrM\t3400" + tail,
                        "r\t145\tchrM\t3400\t60\t50M\tchr1\t1101" + tail)
                .toString();
        String refFlat = folder.resolve("g.refflat").toString();
        assertEquals(
                0, mitoscore.run("refflat", "--gtf", gtf, "--alignment", sam, "--output", refFlat), mitoscore.errors());
        int status = mitoscore.run(
                "picard",
                "CollectRnaSeqMetrics",
                "--INPUT",
                sam,
                "--REF_FLAT",
                refFlat,
                "--STRAND_SPECIFICITY",
                "NONE",
                "--QUIET",
                "true",
                "--OUTPUT",
                folder.resolve("picard.rna_metrics").toString());
        assertEquals(Mitoscore.BAD_INPUT, status);
        assertTrue(mitoscore.errors().contains("aligned to the same reference"), mitoscore.errors());
        String output = folder.resolve("ours.counts.txt").toString();
        assertEquals(
                0,
                mitoscore.run("count", "--gtf", gtf, "--rnaseq-metrics", "--output", output, sam),
                mitoscore.errors());
        assertTrue(Files.exists(folder.resolve("ours.rna_metrics")));
    }
}
