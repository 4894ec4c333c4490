package org.mitoscore.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.BamFixture;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.genome.Annotation;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.ContigNames;
import picard.analysis.RnaSeqMetrics;
import picard.analysis.directed.RnaSeqMetricsCollector.StrandSpecificity;

/** Worked by hand. G has exons at 1,001–1,400 and 2,001–2,400 and codes from 1,101 to 2,300; R is ribosomal. */
class RnaSeqMeasurementTest {
    private static final String GTF =
            """
            chr1	x	exon	1001	1400	.	+	.	gene_id "G"; transcript_id "T"; gene_name "G"; gene_biotype "protein_coding";
            chr1	x	exon	2001	2400	.	+	.	gene_id "G"; transcript_id "T"; gene_name "G"; gene_biotype "protein_coding";
            chr1	x	CDS	1101	2300	.	+	0	gene_id "G"; transcript_id "T"; gene_name "G"; gene_biotype "protein_coding";
            chr1	x	exon	6001	6100	.	+	.	gene_id "R"; transcript_id "U"; gene_name "R"; gene_biotype "rRNA";
            chrM	x	exon	101	900	.	-	.	gene_id "M"; transcript_id "V"; gene_name "M"; gene_biotype "protein_coding";
            """;
    private static final int FIRST = 1 | 64;
    private static final int REVERSE = 16;
    private static final int MATE_REVERSE = 32;

    @TempDir
    private Path folder;

    private RnaSeqFigures measure(String... records) throws IOException {
        Path bam = BamFixture.bam(BamFixture.sam(folder.resolve("r.sam"), records), folder.resolve("r.bam"));
        Annotation annotation = Annotation.read(Files.writeString(folder.resolve("g.gtf"), GTF));
        AlignmentFile file = AlignmentFile.of(bam, Optional.empty());
        List<Contig> contigs = file.header().contigs();
        RnaSeqMeasurement measurement = new RnaSeqMeasurement(
                annotation.transcripts(),
                ContigNames.match(annotation.genes(), contigs, "r.bam"),
                contigs.size(),
                true);
        RecordObserver observer = measurement.observer();
        try (RecordBatches batches = file.records()) {
            RecordBatch batch = new RecordBatch();
            BamRecord read = new BamRecord();
            while (batches.next(batch)) {
                for (int at = batch.from(); at < batch.to(); ) {
                    at = read.moveTo(batch.data(), at);
                    observer.accept(read);
                }
            }
        }
        return measurement.finish();
    }

    private RnaSeqMetrics metrics(String... records) throws IOException {
        return measure(records).metrics(StrandSpecificity.FIRST_READ_TRANSCRIPTION_STRAND);
    }

    private static String read(int flags, int position, String cigar, int bases) {
        return read(flags, position, cigar, bases, "*", 0, 0, "");
    }

    private static String read(
            int flags,
            int position,
            String cigar,
            int bases,
            String mate,
            int matePosition,
            int template,
            String tags) {
        return String.join(
                        "\t",
                        "r",
                        "" + flags,
                        "chr1",
                        "" + position,
                        "60",
                        cigar,
                        mate,
                        "" + matePosition,
                        "" + template,
                        "A".repeat(bases),
                        "I".repeat(bases))
                + tags;
    }

    /** 1,081–1,120: 20 untranslated, 20 coding. 1,391–1,410: 10 coding, 10 intronic. 2,391–2,410: 10 untranslated, 10 outside. */
    @Test
    void everyBaseHasItsFunction() throws IOException {
        RnaSeqMetrics metrics = metrics(read(0, 1081, "40M", 40), read(0, 1391, "20M", 20), read(0, 2391, "5S20M", 25));
        assertEquals(85, metrics.PF_BASES);
        assertEquals(80, metrics.PF_ALIGNED_BASES);
        assertEquals(30, metrics.UTR_BASES);
        assertEquals(30, metrics.CODING_BASES);
        assertEquals(10, metrics.INTRONIC_BASES);
        assertEquals(10, metrics.INTERGENIC_BASES);
        assertEquals(60 / 85.0, metrics.PCT_USABLE_BASES);
        // the last reaches out of the gene
        assertEquals(2, metrics.NUM_R1_TRANSCRIPT_STRAND_READS);
        assertEquals(1, metrics.NUM_UNEXPLAINED_READS);
        assertEquals(3, metrics.CORRECT_STRAND_READS);
    }

    /** Of a fragment of 100 bases 80 in the interval are enough, 79 are not. */
    @Test
    void aFragmentOnRibosomalRnaCountsAsAWhole() throws IOException {
        RnaSeqMetrics enough = metrics(read(0, 5981, "100M", 100));
        assertEquals(100, enough.RIBOSOMAL_BASES);
        assertEquals(0, enough.INTERGENIC_BASES);
        RnaSeqMetrics tooFew = metrics(read(0, 5980, "100M", 100));
        assertEquals(0, tooFew.RIBOSOMAL_BASES);
        assertEquals(21, tooFew.INTERGENIC_BASES);
        assertEquals(79, tooFew.UTR_BASES);
    }

    @Test
    void whatFailsIsSecondaryOrUnmappedIsNotAligned() throws IOException {
        RnaSeqMetrics metrics = metrics(
                read(512, 1101, "40M", 40),
                read(256, 1101, "40M", 40),
                read(1024, 1101, "40M", 40),
                "u\t4\t*\t0\t0\t*\t*\t0\t0\tACGT\tIIII");
        assertEquals(44, metrics.PF_BASES);
        assertEquals(40, metrics.PF_ALIGNED_BASES);
    }

    /** The mate ends at 2,400, the last base of the gene, or by its MC tag one base further. */
    @Test
    void theMateDecidesWhetherThePairLiesInTheGene() throws IOException {
        int flags = FIRST | MATE_REVERSE;
        String within = read(flags, 1101, "40M", 40, "=", 2361, 1300, "");
        String beyond = read(flags, 1101, "40M", 40, "=", 2361, 1301, "\tMC:Z:41M");
        String away = read(flags ^ REVERSE ^ MATE_REVERSE, 1101, "40M", 40, "=", 2361, 1300, "");
        assertEquals(1, metrics(within).NUM_R1_TRANSCRIPT_STRAND_READS);
        assertEquals(1, metrics(beyond).NUM_UNEXPLAINED_READS);
        assertEquals(1, metrics(away).NUM_UNEXPLAINED_READS);
    }

    /** Picard 3.4.0 stops with an error here. */
    @Test
    void matesOnTwoContigsAreUnexplained() throws IOException {
        RnaSeqMetrics metrics = metrics(read(FIRST | MATE_REVERSE, 1101, "40M", 40, "chrM", 301, 0, ""));
        assertEquals(40, metrics.CODING_BASES);
        assertEquals(1, metrics.NUM_UNEXPLAINED_READS);
        assertEquals(0, metrics.NUM_R1_TRANSCRIPT_STRAND_READS + metrics.NUM_R2_TRANSCRIPT_STRAND_READS);
    }

    /**
     * Two reads over each exon but for its last base: of 800 bases 798 are covered twice, 1.995 on average. The first 100 bases
     * are all covered, of the last 100 all but one.
     */
    @Test
    void coverageOfATranscriptLeavesOutTheLastBaseOfEachBlock() throws IOException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            records.add(read(0, 1001, "400M", 400));
            records.add(read(0, 2001, "400M", 400));
        }
        CoverageFigures coverage = measure(records.toArray(String[]::new)).coverage();
        assertEquals(1, coverage.transcripts());
        double mean = 2 * 798 / 800.0;
        assertEquals(2 / mean, coverage.medianFivePrimeBias());
        assertEquals(1.98 / mean, coverage.medianThreePrimeBias());
        assertEquals(2 / 1.98, coverage.medianFiveToThreePrimeBias());
        assertEquals(Math.sqrt(798 * 4 / 800.0 - mean * mean) / mean, coverage.medianCv());
        assertEquals(2 / mean, coverage.normalizedCoverage()[0]);
    }

    /** 40,000 reads begin at one base: more than two bytes hold. */
    @Test
    void coverageCountsFurtherThanTwoBytes() throws IOException {
        String[] records = new String[40_000];
        Arrays.fill(records, read(0, 1001, "400M600N400M", 800));
        CoverageFigures coverage = measure(records).coverage();
        double mean = 40_000 * 798 / 800.0;
        assertEquals(40_000 / mean, coverage.medianFivePrimeBias());
    }
}
