package org.mitoscore.alignment;

import htsjdk.samtools.SAMFileHeader;
import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import htsjdk.samtools.ValidationStringency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes small alignment files from SAM text. */
public final class BamFixture {
    public static final String HEADER = "@HD\tVN:1.6\tSO:unsorted\n@SQ\tSN:chr1\tLN:10000\n@SQ\tSN:chrM\tLN:16569\n";

    private BamFixture() {}

    /** Writes SAM text after the standard header. */
    public static Path sam(Path path, String... records) throws IOException {
        return Files.writeString(path, HEADER + String.join("\n", records) + (records.length == 0 ? "" : "\n"));
    }

    /** A mapped single read of 50 bases on {@code chr1}. */
    public static String read(String name, int flags, int position) {
        return name + "\t" + flags + "\tchr1\t" + position + "\t60\t50M\t*\t0\t0\t" + "A".repeat(50) + "\t"
                + "I".repeat(50) + "\tNH:i:1";
    }

    /** The header of SAM text whose records are sorted by place, or stand in any order. */
    public static String header(boolean sorted, String[] contigs, int[] lengths) {
        StringBuilder header = new StringBuilder("@HD\tVN:1.6\tSO:" + (sorted ? "coordinate" : "unsorted") + "\n");
        for (int i = 0; i < contigs.length; i++) {
            header.append("@SQ\tSN:" + contigs[i] + "\tLN:" + lengths[i] + "\n");
        }
        return header.toString();
    }

    /** Rewrites SAM as BAM with htsjdk. */
    public static Path bam(Path sam, Path bam) throws IOException {
        rewrite(sam, header -> new SAMFileWriterFactory().makeBAMWriter(header, true, bam));
        return bam;
    }

    /** Rewrites SAM as CRAM of a genome with htsjdk. */
    public static Path cram(Path sam, Path cram, Path fasta) throws IOException {
        rewrite(sam, header -> new SAMFileWriterFactory().makeCRAMWriter(header, true, cram, fasta));
        return cram;
    }

    private static void rewrite(Path sam, Function<SAMFileHeader, SAMFileWriter> target) throws IOException {
        SamReaderFactory readers = SamReaderFactory.makeDefault().validationStringency(ValidationStringency.SILENT);
        try (SamReader reader = readers.open(sam);
                SAMFileWriter writer = target.apply(reader.getFileHeader())) {
            for (SAMRecord record : reader) {
                writer.addAlignment(record);
            }
        }
    }
}
