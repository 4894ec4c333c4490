package org.mitoscore.genome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exon lines of a whole annotation as columns of numbers, gene after gene: it has millions, and an object for each would
 * cost more than reading the file.
 *
 * @param contigs names of the contigs, in the order in which the file first shows them
 * @param contig index into {@code contigs} of each exon
 * @param start first bases, 1-based
 * @param end last bases, 1-based
 * @param strand ordinals of {@link Strand}
 * @param line 1-based numbers of the lines
 */
record ExonTable(String[] contigs, int[] contig, int[] start, int[] end, byte[] strand, int[] line) {
    private ExonTable(String[] contigs, int size) {
        this(contigs, new int[size], new int[size], new int[size], new byte[size], new int[size]);
    }

    /** Raises the last base known of each contig to that of its exons. */
    void raise(Map<String, Integer> lastBases) {
        int[] last = new int[contigs.length];
        for (int i = 0; i < contig.length; i++) {
            last[contig[i]] = Math.max(last[contig[i]], end[i]);
        }
        for (int i = 0; i < contigs.length; i++) {
            lastBases.merge(contigs[i], last[i], Math::max);
        }
    }

    /** Writes the exons of many genes, or of many transcripts. */
    static void write(List<Exons> exons, ColumnWriter out) throws IOException {
        int[] sizes = exons.stream().mapToInt(Exons::size).toArray();
        Builder all = new Builder();
        for (int i = 0; i < sizes.length; i++) {
            for (Exon exon : exons.get(i)) {
                all.add(i, exon.contig(), exon.start(), exon.end(), exon.strand(), exon.line());
            }
        }
        out.ints(sizes);
        out.texts(all.contigNames);
        out.ints(Arrays.copyOf(all.lines.contig, all.size));
        out.ints(Arrays.copyOf(all.lines.start, all.size));
        out.ints(Arrays.copyOf(all.lines.end, all.size));
        out.bytes(Arrays.copyOf(all.lines.strand, all.size));
        out.ints(Arrays.copyOf(all.lines.line, all.size));
    }

    /** Reads what {@link #write} wrote. */
    static List<Exons> read(ColumnReader in) {
        int[] sizes = in.ints();
        String[] contigs = in.texts().toArray(String[]::new);
        ExonTable table = new ExonTable(contigs, in.ints(), in.ints(), in.ints(), in.bytes(), in.ints());
        List<Exons> exons = new ArrayList<>(sizes.length);
        int from = 0;
        for (int size : sizes) {
            exons.add(new Exons(table, from, size));
            from += size;
        }
        return exons;
    }

    /** Gathers exons in the order of their lines. */
    static final class Builder {
        private final Map<String, Integer> contigs = new HashMap<>();
        private final List<String> contigNames = new ArrayList<>();
        private String lastContig = "";
        private int lastContigIndex;
        private ExonTable lines = new ExonTable(new String[0], 1 << 10);
        private int[] gene = new int[1 << 10];
        private int size;

        /** @param geneIndex 0-based number of the exon's gene */
        void add(int geneIndex, String contig, int start, int end, Strand strand, int line) {
            if (size == gene.length) {
                grow();
            }
            gene[size] = geneIndex;
            lines.contig[size] = contigIndex(contig);
            lines.start[size] = start;
            lines.end[size] = end;
            lines.strand[size] = (byte) strand.ordinal();
            lines.line[size++] = line;
        }

        private int contigIndex(String contig) {
            if (!contig.equals(lastContig)) {
                lastContig = contig;
                lastContigIndex = contigs.computeIfAbsent(contig, name -> {
                    contigNames.add(name);
                    return contigNames.size() - 1;
                });
            }
            return lastContigIndex;
        }

        private void grow() {
            int larger = size * 2;
            gene = Arrays.copyOf(gene, larger);
            lines = new ExonTable(
                    lines.contigs,
                    Arrays.copyOf(lines.contig, larger),
                    Arrays.copyOf(lines.start, larger),
                    Arrays.copyOf(lines.end, larger),
                    Arrays.copyOf(lines.strand, larger),
                    Arrays.copyOf(lines.line, larger));
        }

        /** The exons of each gene. */
        List<Exons> build(int genes) {
            int[] from = new int[genes + 1];
            for (int i = 0; i < size; i++) {
                from[gene[i] + 1]++;
            }
            for (int i = 0; i < genes; i++) {
                from[i + 1] += from[i];
            }
            int[] order = linesByGene(from);
            ExonTable table = new ExonTable(contigNames.toArray(String[]::new), size);
            List<Exons> exons = new ArrayList<>(genes);
            for (int i = 0; i < genes; i++) {
                sort(order, from[i], from[i + 1]);
                exons.add(new Exons(table, from[i], from[i + 1] - from[i]));
            }
            for (int i = 0; i < size; i++) {
                copy(order[i], table, i);
            }
            return exons;
        }

        private int[] linesByGene(int[] from) {
            int[] next = from.clone();
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[gene[i]]++] = i;
            }
            return order;
        }

        /** Sorts the exons of one gene, contig after contig. */
        private void sort(int[] order, int from, int to) {
            for (int start = from; start < to; ) {
                int end = takeContig(order, start, to);
                sortByPlace(order, start, end);
                start = end;
            }
        }

        /** Moves the exons on the contig of the first one to the front, and gives the index after them. */
        private int takeContig(int[] order, int from, int to) {
            int contig = lines.contig[order[from]];
            int end = from;
            while (end < to && lines.contig[order[end]] == contig) {
                end++;
            }
            for (int i = end; i < to; i++) {
                int exon = order[i];
                if (lines.contig[exon] == contig) {
                    System.arraycopy(order, end, order, end + 1, i - end);
                    order[end++] = exon;
                }
            }
            return end;
        }

        /** Exons that lie on one place stay in the order of their lines. */
        private void sortByPlace(int[] order, int from, int to) {
            if (isSorted(order, from, to)) {
                return;
            }
            long[] byStart = new long[to - from];
            for (int i = from; i < to; i++) {
                byStart[i - from] = (long) lines.start[order[i]] << 32 | order[i];
            }
            Arrays.sort(byStart);
            for (int i = from; i < to; i++) {
                insert(order, from, i, (int) byStart[i - from]);
            }
        }

        /** Puts an exon behind those of a sorted stretch that it does not lie before. */
        private void insert(int[] order, int from, int to, int exon) {
            int at = to;
            for (; at > from && isAfter(order[at - 1], exon); at--) {
                order[at] = order[at - 1];
            }
            order[at] = exon;
        }

        private boolean isSorted(int[] order, int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (isAfter(order[i - 1], order[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAfter(int one, int other) {
            return lines.start[one] != lines.start[other]
                    ? lines.start[one] > lines.start[other]
                    : lines.end[one] > lines.end[other];
        }

        private void copy(int line, ExonTable table, int to) {
            table.contig[to] = lines.contig[line];
            table.start[to] = lines.start[line];
            table.end[to] = lines.end[line];
            table.strand[to] = lines.strand[line];
            table.line[to] = lines.line[line];
        }
    }
}
