package org.mitoscore.genome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transcripts of a GTF file while its lines are read: exons and coding stretches grouped by {@code transcript_id}. */
final class TranscriptLines {
    private static final byte[] EXON = AnnotationLine.bytes("exon");
    private static final byte[] CDS = AnnotationLine.bytes("CDS");
    private static final byte[] STOP_CODON = AnnotationLine.bytes("stop_codon");
    private static final byte[] TRANSCRIPT_ID = AnnotationLine.bytes("transcript_id");

    private final LineProblems problems;
    private final Map<String, Builder> transcripts = new HashMap<>();
    private final List<Builder> inExonOrder = new ArrayList<>();
    private final ExonTable.Builder exons = new ExonTable.Builder();
    private Builder last;
    private byte[] lastId = {};
    private String lastContig = "";
    private byte[] lastContigBytes = {};

    TranscriptLines(LineProblems problems) {
        this.problems = problems;
    }

    /**
     * Takes a line that has all fields of a GTF file; bad coordinates of exons are left to who reads the genes.
     *
     * @param geneId the gene, when it is the line of an exon
     */
    void read(AnnotationLine line, long number, String geneId) {
        boolean exon = line.fieldEquals(2, EXON);
        if (!exon && !line.fieldEquals(2, CDS) && !line.fieldEquals(2, STOP_CODON)) {
            return;
        }
        if (!line.findAttribute(TRANSCRIPT_ID)) {
            problems.add(number, "no attribute 'transcript_id' in column 9 of a line of type " + line.field(2), "");
            return;
        }
        int start = line.position(3);
        int end = line.position(4);
        if (start < 0 || end < start) {
            if (!exon) {
                problems.add(
                        number,
                        "start and end must be whole numbers from 1, start first",
                        line.field(3) + " " + line.field(4));
            }
            return;
        }
        if (!isOfLast(line)) {
            last = transcript(line);
        }
        if (exon) {
            if (last.index < 0) {
                last.geneId = geneId;
                last.index = inExonOrder.size();
                inExonOrder.add(last);
            }
            exons.add(last.index, last.contig, start, end, last.strand, Math.toIntExact(number));
        } else {
            last.codingStart = last.codingStart == 0 ? start : Math.min(last.codingStart, start);
            last.codingEnd = Math.max(last.codingEnd, end);
        }
    }

    /** Whether a line, whose transcript has just been looked up, is of the same transcript as the line before. */
    private boolean isOfLast(AnnotationLine line) {
        return last != null
                && line.valueEquals(lastId)
                && line.fieldEquals(0, lastContigBytes)
                && line.strand(6) == last.strand;
    }

    private Builder transcript(AnnotationLine line) {
        String id = line.value();
        lastId = AnnotationLine.bytes(id);
        if (!line.fieldEquals(0, lastContigBytes)) {
            lastContig = line.field(0).intern();
            lastContigBytes = AnnotationLine.bytes(lastContig);
        }
        Strand strand = line.strand(6);
        Builder first = transcripts.get(id);
        for (Builder known = first; known != null; known = known.elsewhere) {
            if (known.contig.equals(lastContig) && known.strand == strand) {
                return known;
            }
        }
        Builder added = new Builder(id, lastContig, strand, first);
        transcripts.put(id, added);
        return added;
    }

    /** @param genes the file's genes, grouped by {@code gene_id} */
    List<Transcript> build(List<Gene> genes) {
        Map<String, Gene> byId = new HashMap<>();
        genes.forEach(gene -> byId.put(gene.id(), gene));
        List<Exons> exonsOf = exons.build(inExonOrder.size());
        List<Transcript> built = new ArrayList<>(inExonOrder.size());
        for (Builder transcript : inExonOrder) {
            built.add(transcript.build(byId.get(transcript.geneId), exonsOf.get(transcript.index)));
        }
        return built;
    }

    /** A transcript while its lines are being read. */
    private static final class Builder {
        private final String id;
        private final String contig;
        private final Strand strand;
        /** A transcript of the same id on another contig or strand, or null. */
        private final Builder elsewhere;

        /** Place among the transcripts that have exons, or -1. */
        private int index = -1;

        private String geneId = "";
        private int codingStart;
        private int codingEnd;

        Builder(String id, String contig, Strand strand, Builder elsewhere) {
            this.id = id;
            this.contig = contig;
            this.strand = strand;
            this.elsewhere = elsewhere;
        }

        Transcript build(Gene gene, Exons exons) {
            return new Transcript(
                    geneId, gene.name(), id, gene.biotype(), contig, strand, exons.merged(), codingStart, codingEnd);
        }
    }
}
