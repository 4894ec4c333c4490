package org.mitoscore.genome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.InputException;

/** Reads the transcripts of a GTF file: exons and coding stretches grouped by {@code transcript_id}. */
public final class TranscriptReader {
    private static final byte[] EXON = AnnotationLine.bytes("exon");
    private static final byte[] CDS = AnnotationLine.bytes("CDS");
    private static final byte[] STOP_CODON = AnnotationLine.bytes("stop_codon");
    private static final byte[] TRANSCRIPT_ID = AnnotationLine.bytes("transcript_id");
    private static final byte[] GENE_ID = AnnotationLine.bytes("gene_id");
    private static final int GTF_FIELDS = 9;

    private final Path path;
    private final LineProblems problems;
    private final Map<String, Builder> transcripts = new LinkedHashMap<>();

    private TranscriptReader(Path path) {
        this.path = path;
        this.problems = new LineProblems(path);
    }

    /**
     * Reads transcripts in the order in which the file first shows an exon of each; transcripts whose exons lie on two
     * contigs or strands are two.
     *
     * @throws InputException with every problem: exons without transcript or gene, bad coordinates, no exon at all (as in SAF)
     */
    public static List<Transcript> read(Path path) {
        return read(path, GeneModel.read(path));
    }

    /**
     * Reads transcripts when the genes of the file have been read before; see {@link #read(Path)}.
     *
     * @param model the file's genes, exons grouped by {@code gene_id}
     */
    public static List<Transcript> read(Path path, GeneModel model) {
        return new TranscriptReader(path).read(model);
    }

    private List<Transcript> read(GeneModel model) {
        Map<String, Gene> genes = new HashMap<>();
        model.genes().forEach(gene -> genes.put(gene.id(), gene));
        try (ByteLines lines = new ByteLines(path)) {
            AnnotationLine line = new AnnotationLine(lines);
            while (lines.next()) {
                if (!lines.isBlankOrComment()) {
                    readLine(line, line.split(), lines.number());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
        problems.throwIfAny();
        List<Transcript> read = new ArrayList<>();
        for (Builder builder : transcripts.values()) {
            if (!builder.exons.isEmpty()) {
                read.add(builder.build(genes.get(builder.geneId)));
            }
        }
        if (read.isEmpty()) {
            throw InputException.of(
                    path.toString(), "no transcripts: a GTF file with exon lines and transcript_id is needed");
        }
        return List.copyOf(read);
    }

    private void readLine(AnnotationLine line, int fields, long number) {
        if (fields < GTF_FIELDS) {
            return;
        }
        boolean exon = line.fieldEquals(2, EXON);
        boolean coding = line.fieldEquals(2, CDS) || line.fieldEquals(2, STOP_CODON);
        if (!exon && !coding) {
            return;
        }
        String geneId = line.firstAttribute(GENE_ID);
        String id = line.firstAttribute(TRANSCRIPT_ID);
        if (id.isEmpty() || geneId.isEmpty()) {
            problems.add(number, "no attribute 'transcript_id' in column 9 of a line of type " + line.field(2), "");
            return;
        }
        int start = line.position(3);
        int end = line.position(4);
        if (start < 0 || end < start) {
            problems.add(
                    number,
                    "start and end must be whole numbers from 1, start first",
                    line.field(3) + " " + line.field(4));
            return;
        }
        String contig = line.field(0).intern();
        Strand strand = line.strand(6);
        String key = id + '\t' + contig + '\t' + strand.symbol();
        Builder builder = transcripts.computeIfAbsent(key, unused -> new Builder(id, geneId, contig, strand));
        if (exon) {
            builder.exons.add(new Exon(contig, start, end, strand, Math.toIntExact(number)));
        } else {
            builder.codingStart = builder.codingStart == 0 ? start : Math.min(builder.codingStart, start);
            builder.codingEnd = Math.max(builder.codingEnd, end);
        }
    }

    /** A transcript while its lines are being read. */
    private static final class Builder {
        private final String id;
        private final String geneId;
        private final String contig;
        private final Strand strand;
        private final List<Exon> exons = new ArrayList<>();
        private int codingStart;
        private int codingEnd;

        Builder(String id, String geneId, String contig, Strand strand) {
            this.id = id;
            this.geneId = geneId;
            this.contig = contig;
            this.strand = strand;
        }

        Transcript build(Gene gene) {
            return new Transcript(
                    geneId, gene.name(), id, gene.biotype(), contig, strand, mergedExons(), codingStart, codingEnd);
        }

        private List<Exon> mergedExons() {
            exons.sort(Comparator.comparingInt(Exon::start));
            List<Exon> merged = new ArrayList<>();
            for (Exon exon : exons) {
                Exon last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                if (last != null && exon.start() <= last.end()) {
                    merged.set(
                            merged.size() - 1,
                            new Exon(contig, last.start(), Math.max(last.end(), exon.end()), strand, last.line()));
                } else {
                    merged.add(exon);
                }
            }
            return merged;
        }
    }
}
