package org.mitoscore.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.SharedData;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.BamFixture;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.genome.Annotation;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.RefFlatWriter;
import org.mitoscore.genome.Transcript;
import picard.analysis.CollectRnaSeqMetrics;
import picard.analysis.directed.RnaSeqMetricsCollector.StrandSpecificity;

/** What is measured in passing is, field by field and line by line, what Picard's own program writes. */
class PicardEqualityTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1,true,false", "2,true,true", "3,false,true", "4,true,false", "5,false,false"})
    void simulatedLibrary(long seed, boolean paired, boolean sorted) throws IOException {
        SimulatedTranscriptome made = new SimulatedTranscriptome(seed, paired, 300, 6_000);
        Path sam = made.writeSam(folder.resolve("reads.sam"), sorted);
        Path fasta = made.writeFasta(folder.resolve("genome.fa"));
        Path bam = BamFixture.bam(sam, folder.resolve("reads.bam"));
        Map<String, String> figures =
                assertEqualToPicard(made.writeGtf(folder.resolve("genes.gtf")), bam, Optional.empty());
        for (String field : List.of(
                "RIBOSOMAL_BASES",
                "CODING_BASES",
                "UTR_BASES",
                "INTRONIC_BASES",
                "INTERGENIC_BASES",
                "CORRECT_STRAND_READS",
                "INCORRECT_STRAND_READS",
                "NUM_R1_TRANSCRIPT_STRAND_READS",
                "NUM_R2_TRANSCRIPT_STRAND_READS",
                "NUM_UNEXPLAINED_READS",
                "MEDIAN_CV_COVERAGE",
                "MEDIAN_5PRIME_BIAS",
                "MEDIAN_3PRIME_BIAS")) {
            assertTrue(Double.parseDouble(figures.get(field)) > 0, field + " is not tested: " + figures);
        }
    }

    @ParameterizedTest
    @CsvSource({"sam", "cram"})
    void otherFormats(String format) throws IOException {
        SimulatedTranscriptome made = new SimulatedTranscriptome(11, true, 200, 3_000);
        Path sam = made.writeSam(folder.resolve("reads.sam"), true);
        Path fasta = made.writeFasta(folder.resolve("genome.fa"));
        htsjdk.samtools.reference.FastaSequenceIndexCreator.create(fasta, true);
        Path gtf = made.writeGtf(folder.resolve("genes.gtf"));
        Path file = format.equals("sam") ? sam : BamFixture.cram(sam, folder.resolve("reads.cram"), fasta);
        assertEqualToPicard(gtf, file, Optional.of(fasta));
    }

    /** More covered genes than are looked at, so that the least covered ones are left out. */
    @Test
    void moreThanAThousandGenes() throws IOException {
        SimulatedTranscriptome made = new SimulatedTranscriptome(21, false, 2_600, 40_000);
        Path sam = made.writeSam(folder.resolve("reads.sam"), true);
        Path bam = BamFixture.bam(sam, folder.resolve("reads.bam"));
        assertEqualToPicard(made.writeGtf(folder.resolve("genes.gtf")), bam, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"AML01_diagnosis", "AML01_relapse", "AML02_lib1", "AML02_lib2", "AML03", "AML04"})
    void shippedTestData(String library) throws IOException {
        assertEqualToPicard(
                Path.of("test-data/genes.gtf.gz"), Path.of("test-data/bam", library + ".bam"), Optional.empty());
    }

    @Test
    void airway() throws IOException {
        Path airway = SharedData.path("data/airway");
        Path gtf = airway.resolve("Homo_sapiens.GRCh37.75_subset.gtf.gz");
        List<Path> bams;
        try (Stream<Path> files = Files.list(airway)) {
            bams = files.filter(file -> file.toString().endsWith(".bam"))
                    .sorted()
                    .toList();
        }
        assertEquals(8, bams.size());
        for (Path bam : bams) {
            assertEqualToPicard(gtf, bam, Optional.empty());
        }
    }

    /** Every strand, with and without ribosomal intervals; gives the figures of the last. */
    private Map<String, String> assertEqualToPicard(Path gtf, Path alignment, Optional<Path> fasta) throws IOException {
        AlignmentFile file = AlignmentFile.of(alignment, fasta);
        AlignmentHeader header = file.header();
        Annotation annotation = Annotation.read(gtf);
        List<Transcript> transcripts = annotation.transcripts();
        ContigNames names = ContigNames.match(annotation.genes(), header.contigs(), alignment.toString());
        RefFlatWriter writer = new RefFlatWriter(transcripts, Optional.of(names));
        Path refFlat = folder.resolve("genes.refflat");
        Path intervals = folder.resolve("ribosomal.interval_list");
        writer.write(refFlat);
        writer.writeRibosomalIntervals(intervals, header.contigs());
        List<String> theirs = List.of();
        for (boolean ribosomal : new boolean[] {false, true}) {
            RnaSeqFigures figures = measure(file, transcripts, names, ribosomal);
            for (StrandSpecificity strand : StrandSpecificity.values()) {
                Path output = folder.resolve("ours.rna_metrics");
                figures.write(output, strand, List.of("a header"));
                theirs = picard(
                        alignment, refFlat, ribosomal ? Optional.of(intervals) : Optional.empty(), strand, fasta);
                assertEquals(
                        String.join("\n", theirs),
                        String.join("\n", content(output)),
                        alignment + " " + strand + ", ribosomal " + ribosomal);
            }
        }
        return fields(theirs);
    }

    private static RnaSeqFigures measure(
            AlignmentFile file, List<Transcript> transcripts, ContigNames names, boolean ribosomal) throws IOException {
        RnaSeqMeasurement measurement = new RnaSeqMeasurement(
                transcripts, names, file.header().contigs().size(), ribosomal);
        List<RecordObserver> observers = List.of(measurement.observer(), measurement.observer());
        try (RecordBatches batches = file.records()) {
            RecordBatch batch = new RecordBatch();
            BamRecord read = new BamRecord();
            int turn = 0;
            while (batches.next(batch)) {
                for (int at = batch.from(); at < batch.to(); ) {
                    at = read.moveTo(batch.data(), at);
                    observers.get(turn++ % 2).accept(read);
                }
            }
        }
        return measurement.finish();
    }

    private List<String> picard(
            Path alignment, Path refFlat, Optional<Path> intervals, StrandSpecificity strand, Optional<Path> fasta)
            throws IOException {
        Path output = folder.resolve("picard.rna_metrics");
        List<String> arguments = new ArrayList<>(List.of(
                "--INPUT", alignment.toString(),
                "--REF_FLAT", refFlat.toString(),
                "--STRAND_SPECIFICITY", strand.name(),
                "--VALIDATION_STRINGENCY", "SILENT",
                "--QUIET", "true",
                "--VERBOSITY", "ERROR",
                "--OUTPUT", output.toString()));
        intervals.ifPresent(path -> arguments.addAll(List.of("--RIBOSOMAL_INTERVALS", path.toString())));
        fasta.ifPresent(path -> arguments.addAll(List.of("--REFERENCE_SEQUENCE", path.toString())));
        assertEquals(0, new CollectRnaSeqMetrics().instanceMain(arguments.toArray(String[]::new)));
        return content(output);
    }

    /** All but the lines that say when and how the file was made. */
    private static List<String> content(Path metrics) throws IOException {
        List<String> lines = Files.readAllLines(metrics);
        return lines.subList(
                lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("## METRICS CLASS"))
                        .findFirst()
                        .orElseThrow()),
                lines.size());
    }

    private static Map<String, String> fields(List<String> content) {
        String[] names = content.get(1).split("\t", -1);
        String[] values = content.get(2).split("\t", -1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], values[i]);
        }
        return fields;
    }
}
