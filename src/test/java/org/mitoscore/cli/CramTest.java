package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.alignment.BamFixture;

/** Every verb of the pipeline that reads alignments gives the same of a CRAM as of the BAM it was made from. */
class CramTest {
    private static final int READS = 40;
    private static final int LENGTH = 50;

    @TempDir
    private Path folder;

    private Path fasta;
    private Path bam;
    private Path cram;
    private Path gtf;

    @BeforeEach
    void makeGenomeAndReads() throws IOException {
        String chr1 = bases(10_000, 1);
        String chrM = bases(16_569, 2);
        Path indexed = Files.createDirectory(folder.resolve("indexed")).resolve("genome.fa");
        fasta = Files.writeString(folder.resolve("genome.fa"), fastaText(chr1, chrM));
        Files.copy(fasta, indexed);
        FastaSequenceIndexCreator.create(indexed, false);
        gtf = Files.writeString(
                folder.resolve("genes.gtf"),
                """
                chr1	x	exon	1001	2000	.	+	.	gene_id "G1"; gene_name "G1"; transcript_id "T1"; gene_biotype "protein_coding";
                chrM	x	exon	3307	4262	.	+	.	gene_id "G2"; gene_name "MT-ND1"; transcript_id "T2"; gene_biotype "protein_coding";
                """);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            records.add(read("a" + i, "chr1", 900 + 20 * i, chr1));
            records.add(read("m" + i, "chrM", 3300 + 10 * i, chrM));
        }
        records.sort((a, b) -> Integer.compare(place(a), place(b)));
        Path sam = BamFixture.sam(folder.resolve("reads.sam"), records.toArray(String[]::new));
        Files.writeString(sam, Files.readString(sam).replace("SO:unsorted", "SO:coordinate"));
        bam = BamFixture.bam(sam, folder.resolve("reads.bam"));
        cram = folder.resolve("reads.cram");
        try (SamReader reader = SamReaderFactory.makeDefault().open(bam);
                SAMFileWriter writer =
                        new SAMFileWriterFactory().makeCRAMWriter(reader.getFileHeader(), true, cram, indexed)) {
            for (SAMRecord record : reader) {
                writer.addAlignment(record);
            }
        }
    }

    private static String bases(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder bases = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            bases.append("ACGT".charAt(random.nextInt(4)));
        }
        return bases.toString();
    }

    private static String fastaText(String chr1, String chrM) {
        return ">chr1\n" + chr1.replaceAll("(.{60})", "$1\n").strip() + "\n>chrM\n"
                + chrM.replaceAll("(.{60})", "$1\n").strip() + "\n";
    }

    private static String read(String name, String contig, int position, String sequence) {
        return String.join(
                "\t",
                name,
                "0",
                contig,
                Integer.toString(position),
                "60",
                LENGTH + "M",
                "*",
                "0",
                "0",
                sequence.substring(position - 1, position - 1 + LENGTH),
                "I".repeat(LENGTH),
                "NH:i:1");
    }

    private static int place(String record) {
        String[] cells = record.split("\t");
        return (cells[2].equals("chrM") ? 1_000_000 : 0) + Integer.parseInt(cells[3]);
    }

    private void run(String... arguments) {
        VerbRunner mitoscore = new VerbRunner();
        assertEquals(0, mitoscore.run(arguments), mitoscore.errors());
    }

    private List<String> results(Path alignment, String name) throws IOException {
        String out = folder.resolve(name).toString();
        List<String> genome = alignment.equals(cram) ? List.of("--fasta", fasta.toString()) : List.of();
        run(with(
                genome,
                "check",
                "--gtf",
                gtf.toString(),
                "--output",
                out + ".check.tsv",
                "--alignment",
                alignment.toString()));
        run(with(
                genome,
                "count",
                "--gtf",
                gtf.toString(),
                "--sample",
                "S",
                "--output",
                out + ".counts.txt",
                alignment.toString()));
        run(with(
                genome,
                "refflat",
                "--gtf",
                gtf.toString(),
                "--alignment",
                alignment.toString(),
                "--output",
                out + ".refflat",
                "--ribosomal-intervals",
                out + ".interval_list"));
        run(with(
                alignment.equals(cram) ? List.of("--REFERENCE_SEQUENCE", fasta.toString()) : List.of(),
                "picard",
                "CollectRnaSeqMetrics",
                "--INPUT",
                alignment.toString(),
                "--REF_FLAT",
                out + ".refflat",
                "--STRAND_SPECIFICITY",
                "NONE",
                "--QUIET",
                "true",
                "--OUTPUT",
                out + ".rna_metrics"));
        List<String> lines = new ArrayList<>();
        lines.addAll(Files.readAllLines(Path.of(out + ".counts.txt")).subList(2, 4));
        lines.addAll(Files.readAllLines(Path.of(out + ".refflat")));
        Files.readAllLines(Path.of(out + ".rna_metrics")).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(lines::add);
        return lines;
    }

    private static String[] with(List<String> more, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(1 + (arguments[0].equals("picard") ? 1 : 0), more);
        return all.toArray(String[]::new);
    }

    @Test
    void aCramIsCheckedCountedAndMeasuredAsItsBam() throws IOException {
        List<String> ofBam = results(bam, "bam");
        // The reads start at 900, 920, …: the first three end before base 1001, the other 37 of 40 reach the gene.
        assertEquals(
                "G1\tchr1\t1001\t2000\t+\t1000\t37", ofBam.get(0).replaceFirst("\t(protein_coding|G1)(?=\t\\d+$)", ""));
        assertEquals(ofBam, results(cram, "cram"));
    }
}
