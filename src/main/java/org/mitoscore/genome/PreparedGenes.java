package org.mitoscore.genome;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.TextBytes;

/** What counting works out of all genes before and after it reads a library, as a {@link CompiledAnnotation} holds it ready. */
final class PreparedGenes {
    private final Map<String, ContigSegments> segments;
    private final ByteBuffer columns;
    /** For each gene, the index after its text in {@link #columns}. */
    private final int[] columnEnds;

    private PreparedGenes(Map<String, ContigSegments> segments, ByteBuffer columns, int[] columnEnds) {
        this.segments = segments;
        this.columns = columns;
        this.columnEnds = columnEnds;
    }

    /** What is known of these genes, when they are all genes of one compiled annotation in its order. */
    static Optional<PreparedGenes> of(List<Exons> genes) {
        Optional<PreparedGenes> prepared =
                genes.isEmpty() ? Optional.empty() : genes.get(0).table().prepared();
        return prepared.filter(one -> one.isOfAll(genes));
    }

    private boolean isOfAll(List<Exons> genes) {
        if (genes.size() != columnEnds.length) {
            return false;
        }
        ExonTable table = genes.get(0).table();
        for (int i = 0; i < columnEnds.length; i++) {
            if (genes.get(i).table() != table || genes.get(i).gene() != i) {
                return false;
            }
        }
        return true;
    }

    /** The segments of each contig, by its name. */
    Map<String, ContigSegments> segments() {
        return segments;
    }

    /** Adds what {@link ExonColumns} makes of a gene. */
    void addColumns(int gene, TextBytes text) {
        int from = gene == 0 ? 0 : columnEnds[gene - 1];
        text.add(columns, from, columnEnds[gene] - from);
    }

    static void write(List<Exons> genes, ColumnWriter out) throws IOException {
        Map<String, ContigSegments> segments = GeneSegments.cut(genes);
        out.texts(List.copyOf(segments.keySet()));
        for (ContigSegments one : segments.values()) {
            one.write(out);
        }
        writeColumns(genes, out);
    }

    /** Makes the text twice, to know its length before it is written: it is too long to be kept. */
    private static void writeColumns(List<Exons> genes, ColumnWriter out) throws IOException {
        int[] ends = new int[genes.size()];
        int end = 0;
        TextBytes text = new TextBytes();
        for (int i = 0; i < ends.length; i++) {
            ExonColumns.add(genes.get(i), text);
            end = Math.addExact(end, text.size());
            ends[i] = end;
            text.moveTo(OutputStream.nullOutputStream());
        }
        out.ints(ends);
        OutputStream columns = out.bytes(end);
        for (Exons gene : genes) {
            ExonColumns.add(gene, text);
            text.moveTo(columns);
        }
    }

    /** Reads what {@link #write} wrote. */
    static PreparedGenes read(ColumnReader in) {
        Map<String, ContigSegments> segments = new LinkedHashMap<>();
        for (String contig : in.texts()) {
            segments.put(contig, ContigSegments.read(in));
        }
        int[] columnEnds = in.ints();
        return new PreparedGenes(segments, in.bytesInPlace(), columnEnds);
    }
}
