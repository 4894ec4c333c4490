package org.mitoscore.genome;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.mitoscore.io.TextBytes;

/**
 * The exon lines of one gene, sorted by contig (in the order in which the gene's lines first name them), first and last base.
 * They are a stretch of the annotation's {@link ExonTable}; as a list, {@link Exon} objects are made on demand.
 */
public final class Exons extends AbstractList<Exon> implements RandomAccess {
    private static final int NO_GENE = -1;

    private final ExonTable table;
    private final int gene;
    private final int from;
    private final int size;
    private final int firstContig;

    /**
     * @param gene number of the gene, or transcript, among those of the table
     * @param from index of the first exon in the table
     * @param firstContig contig of the first exon
     */
    Exons(ExonTable table, int gene, int from, int size, int firstContig) {
        this.table = table;
        this.gene = gene;
        this.from = from;
        this.size = size;
        this.firstContig = firstContig;
    }

    /** The exons of one gene, in any order. */
    public static Exons of(Exon... exons) {
        ExonTable.Builder builder = new ExonTable.Builder();
        for (Exon exon : exons) {
            builder.add(0, exon.contig(), exon.start(), exon.end(), exon.strand(), exon.line());
        }
        return builder.build(1).get(0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Exon get(int index) {
        return new Exon(contig(index), start(index), end(index), strand(index), line(index));
    }

    /** Contig of the first exon. */
    public String firstContig() {
        return table.contigs()[firstContig];
    }

    public String contig(int index) {
        return table.contigs()[table.columns().contig()[from + index]];
    }

    /** First base, 1-based. */
    public int start(int index) {
        return table.columns().start()[from + index];
    }

    /** Last base, 1-based. */
    public int end(int index) {
        return table.columns().end()[from + index];
    }

    public Strand strand(int index) {
        return Strand.of(table.columns().strand()[from + index]);
    }

    /** 1-based number of the exon's line. */
    public int line(int index) {
        return table.columns().line()[from + index];
    }

    public boolean sameContig(int one, int other) {
        return table.columns().contig()[from + one] == table.columns().contig()[from + other];
    }

    /** The same bases of one contig and strand, in exons that do not overlap. */
    Exons merged() {
        boolean apart = true;
        for (int i = 1; i < size && apart; i++) {
            apart = start(i) > end(i - 1);
        }
        return apart ? this : Exons.of(mergedExons().toArray(Exon[]::new));
    }

    private List<Exon> mergedExons() {
        List<Exon> merged = new ArrayList<>(size);
        for (Exon exon : this) {
            int last = merged.size() - 1;
            Exon before = last < 0 ? exon : merged.get(last);
            if (last >= 0 && exon.start() <= before.end()) {
                int end = Math.max(before.end(), exon.end());
                merged.set(last, new Exon(before.contig(), before.start(), end, before.strand(), before.line()));
            } else {
                merged.add(exon);
            }
        }
        return merged;
    }

    /** What takes a stretch of bases, 1-based, that are all in at least one exon. */
    public interface StretchVisitor {
        void visit(String contig, int start, int end, Strand strand);
    }

    /** Visits the exons, each together with those that follow it, overlap it, and are of its strand. */
    public void forEachStretch(StretchVisitor visitor) {
        int[] contigs = table.columns().contig();
        int[] starts = table.columns().start();
        int[] ends = table.columns().end();
        byte[] strands = table.columns().strand();
        int to = from + size;
        for (int next = from; next < to; ) {
            int first = next;
            int end = ends[next];
            for (next++; next < to && starts[next] <= end && starts[next] >= starts[first]; next++) {
                if (strands[next] != strands[first] || contigs[next] != contigs[first]) {
                    break;
                }
                end = Math.max(end, ends[next]);
            }
            visitor.visit(table.contigs()[contigs[first]], starts[first], end, Strand.of(strands[first]));
        }
    }

    /** Adds contigs, first and last bases, strands and length to a line of a count table, a tab before each: {@link ExonColumns}. */
    public void addColumns(TextBytes text) {
        if (gene != NO_GENE && table.prepared().isPresent()) {
            table.prepared().get().addColumns(gene, text);
        } else {
            ExonColumns.add(this, text);
        }
    }

    /** Number of the gene, or transcript, among those of the table; negative for one of its exons. */
    int gene() {
        return gene;
    }

    /** The table that the exons are part of, with those of all genes that were read with them. */
    ExonTable table() {
        return table;
    }

    /** One of the exons alone. */
    public Exons only(int index) {
        return new Exons(table, NO_GENE, from + index, 1, table.columns().contig()[from + index]);
    }

    /** Bases under at least one exon; exons of the two strands are not merged with each other (featureCounts 2.0). */
    public int unionLength() {
        int length = 0;
        int[] covered = new int[Strand.values().length];
        for (int i = 0; i < size; i++) {
            if (i > 0 && !sameContig(i, i - 1)) {
                Arrays.fill(covered, 0);
            }
            int strand = strand(i).ordinal();
            length += Math.max(0, end(i) - Math.max(start(i) - 1, covered[strand]));
            covered[strand] = Math.max(covered[strand], end(i));
        }
        return length;
    }
}
