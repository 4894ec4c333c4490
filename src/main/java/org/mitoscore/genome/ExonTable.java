package org.mitoscore.genome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The exon lines of a whole annotation as columns of numbers, gene after gene: it has millions, and an object for each would
 * cost more than reading the file. Those of a {@link CompiledAnnotation} are read when they are first asked for.
 */
final class ExonTable {
    private final String[] contigs;
    private final int[] lastBases;
    private final Supplier<Columns> source;
    private final Optional<PreparedGenes> prepared;
    private Columns columns;

    private ExonTable(String[] contigs, int[] lastBases, Supplier<Columns> source, Optional<PreparedGenes> prepared) {
        this.contigs = contigs;
        this.lastBases = lastBases;
        this.source = source;
        this.prepared = prepared;
    }

    /**
     * One value for each exon.
     *
     * @param contig index into {@link ExonTable#contigs}
     * @param start first bases, 1-based
     * @param end last bases, 1-based
     * @param strand ordinals of {@link Strand}
     * @param line 1-based numbers of the lines
     */
    record Columns(int[] contig, int[] start, int[] end, byte[] strand, int[] line) {
        private Columns(int size) {
            this(new int[size], new int[size], new int[size], new byte[size], new int[size]);
        }
    }

    /** Names of the contigs, in the order in which the file first shows them. */
    String[] contigs() {
        return contigs;
    }

    /** The last base of each contig that is in an exon, 1-based. */
    int[] lastBases() {
        return lastBases;
    }

    Columns columns() {
        if (columns == null) {
            columns = source.get();
        }
        return columns;
    }

    /** What was worked out of the genes when they were compiled; empty for those that were not, and for transcripts. */
    Optional<PreparedGenes> prepared() {
        return prepared;
    }

    /** Writes the exons of many transcripts, or genes. */
    static void write(List<Exons> exons, ColumnWriter out) throws IOException {
        int[] sizes = exons.stream().mapToInt(Exons::size).toArray();
        Builder all = new Builder();
        for (int i = 0; i < sizes.length; i++) {
            for (Exon exon : exons.get(i)) {
                all.add(i, exon.contig(), exon.start(), exon.end(), exon.strand(), exon.line());
            }
        }
        Columns columns = all.lines();
        out.ints(sizes);
        out.texts(all.contigNames);
        out.ints(all.lastBases());
        out.ints(firstOfEach(sizes, columns.contig));
        out.ints(columns.contig);
        out.ints(columns.start);
        out.ints(columns.end);
        out.bytes(columns.strand);
        out.ints(columns.line);
    }

    private static int[] firstOfEach(int[] sizes, int[] values) {
        int[] first = new int[sizes.length];
        int from = 0;
        for (int i = 0; i < sizes.length; i++) {
            first[i] = values[from];
            from += sizes[i];
        }
        return first;
    }

    /** Writes the exons of many genes, and before them what is worked out of them. */
    static void writePrepared(List<Exons> exons, ColumnWriter out) throws IOException {
        PreparedGenes.write(exons, out);
        write(exons, out);
    }

    /** Reads what {@link #write} wrote. */
    static List<Exons> read(ColumnReader in) {
        return read(in, Optional.empty());
    }

    /** Reads what {@link #writePrepared} wrote. */
    static List<Exons> readPrepared(ColumnReader in) {
        return read(in, Optional.of(PreparedGenes.read(in)));
    }

    private static List<Exons> read(ColumnReader in, Optional<PreparedGenes> prepared) {
        int[] sizes = in.ints();
        String[] contigs = in.texts().toArray(String[]::new);
        int[] lastBases = in.ints();
        int[] firstContigs = in.ints();
        Supplier<int[]> contig = in.intsLater();
        Supplier<int[]> start = in.intsLater();
        Supplier<int[]> end = in.intsLater();
        Supplier<byte[]> strand = in.bytesLater();
        Supplier<int[]> line = in.intsLater();
        ExonTable table = new ExonTable(
                contigs,
                lastBases,
                () -> new Columns(contig.get(), start.get(), end.get(), strand.get(), line.get()),
                prepared);
        List<Exons> exons = new ArrayList<>(sizes.length);
        int from = 0;
        for (int i = 0; i < sizes.length; i++) {
            exons.add(new Exons(table, i, from, sizes[i], firstContigs[i]));
            from += sizes[i];
        }
        return exons;
    }

    /** Gathers exons in the order of their lines. */
    static final class Builder {
        private final Map<String, Integer> contigs = new HashMap<>();
        private final List<String> contigNames = new ArrayList<>();
        private String lastContig = "";
        private int lastContigIndex;
        private Columns lines = new Columns(1 << 10);
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
            lines = new Columns(
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
            Columns columns = new Columns(size);
            ExonTable table =
                    new ExonTable(contigNames.toArray(String[]::new), lastBases(), () -> columns, Optional.empty());
            List<Exons> exons = new ArrayList<>(genes);
            for (int i = 0; i < genes; i++) {
                sort(order, from[i], from[i + 1]);
                exons.add(new Exons(table, i, from[i], from[i + 1] - from[i], lines.contig[order[from[i]]]));
            }
            for (int i = 0; i < size; i++) {
                copy(order[i], columns, i);
            }
            return exons;
        }

        /** The exons as they were added. */
        private Columns lines() {
            return new Columns(
                    Arrays.copyOf(lines.contig, size),
                    Arrays.copyOf(lines.start, size),
                    Arrays.copyOf(lines.end, size),
                    Arrays.copyOf(lines.strand, size),
                    Arrays.copyOf(lines.line, size));
        }

        private int[] lastBases() {
            int[] last = new int[contigNames.size()];
            for (int i = 0; i < size; i++) {
                last[lines.contig[i]] = Math.max(last[lines.contig[i]], lines.end[i]);
            }
            return last;
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

        private void copy(int line, Columns columns, int to) {
            columns.contig[to] = lines.contig[line];
            columns.start[to] = lines.start[line];
            columns.end[to] = lines.end[line];
            columns.strand[to] = lines.strand[line];
            columns.line[to] = lines.line[line];
        }
    }
}
