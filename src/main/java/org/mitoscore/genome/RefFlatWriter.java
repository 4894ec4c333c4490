package org.mitoscore.genome;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mitoscore.io.OutputFile;

/**
 * Writes transcripts for Picard's CollectRnaSeqMetrics: as UCSC's refFlat (gene name, transcript, contig, strand, transcript,
 * coding and exon coordinates, 0-based and half open), and the ribosomal ones as an interval list.
 */
public final class RefFlatWriter {
    private final List<Transcript> transcripts;
    private final Optional<ContigNames> names;

    /**
     * @param transcripts the transcripts
     * @param names when given, contigs are named as in the alignment, and transcripts on other contigs are left out
     */
    public RefFlatWriter(List<Transcript> transcripts, Optional<ContigNames> names) {
        this.transcripts = List.copyOf(transcripts);
        this.names = names;
    }

    public void write(Path path) {
        OutputFile.writeText(path, out -> {
            for (Transcript transcript : transcripts) {
                Optional<String> contig = contigOf(transcript);
                if (contig.isPresent()) {
                    writeRow(out, transcript, contig.get());
                }
            }
        });
    }

    /**
     * Writes the exons of ribosomal RNA (biotypes {@code rRNA} and {@code Mt_rRNA}) as Picard's interval list.
     *
     * @param contigs the alignment's contigs, for the list's header
     */
    public void writeRibosomalIntervals(Path path, List<Contig> contigs) {
        OutputFile.writeText(path, out -> {
            out.write("@HD\tVN:1.6\tSO:unsorted\n");
            for (Contig contig : contigs) {
                out.write("@SQ\tSN:" + contig.name() + "\tLN:" + contig.length() + "\n");
            }
            for (Transcript transcript : transcripts) {
                Optional<String> contig = contigOf(transcript);
                if (transcript.isRibosomalRna() && contig.isPresent()) {
                    for (Exon exon : transcript.exons()) {
                        out.write(contig.get() + "\t" + exon.start() + "\t" + exon.end() + "\t"
                                + plusUnlessReverse(transcript) + "\t" + transcript.id() + "\n");
                    }
                }
            }
        });
    }

    private Optional<String> contigOf(Transcript transcript) {
        return names.isPresent() ? names.get().inAlignment(transcript.contig()) : Optional.of(transcript.contig());
    }

    private static void writeRow(Writer out, Transcript transcript, String contig) throws IOException {
        int transcriptStart = transcript.start() - 1;
        int codingStart = transcript.isCoding() ? transcript.codingStart() - 1 : transcript.end();
        int codingEnd = transcript.isCoding() ? transcript.codingEnd() : transcript.end();
        out.write(String.join(
                "\t",
                transcript.geneName(),
                transcript.id(),
                contig,
                plusUnlessReverse(transcript),
                Integer.toString(transcriptStart),
                Integer.toString(transcript.end()),
                Integer.toString(codingStart),
                Integer.toString(codingEnd),
                Integer.toString(transcript.exons().size()),
                list(transcript.exons(), exon -> exon.start() - 1),
                list(transcript.exons(), Exon::end)));
        out.write("\n");
    }

    /** Both formats know two strands only. */
    private static String plusUnlessReverse(Transcript transcript) {
        return transcript.strand() == Strand.REVERSE ? "-" : "+";
    }

    private static String list(List<Exon> exons, ToIntFunction<Exon> bound) {
        return exons.stream().map(exon -> bound.applyAsInt(exon) + ",").collect(Collectors.joining());
    }
}
