package org.mitoscore.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.io.InputException;

/**
 * The genome cut into segments whose bases all have the same function and the same genes over them, and the bases of exons
 * numbered through. Positions are 0-based.
 */
final class LocusMap {
    /** No gene lies over a segment. */
    static final int NO_GENE = -1;
    /** More than one gene lies over a segment. */
    static final int SEVERAL_GENES = -2;

    /** So that a base and one bit fit into a number. */
    private static final long MOST_EXONIC_BASES = 1L << 30;

    private static final Loci NOTHING = new Loci(new LociBuilder(List.of(), 0));

    private final Loci[] byContig;
    private final int exonicBases;

    private LocusMap(Loci[] byContig, int exonicBases) {
        this.byContig = byContig;
        this.exonicBases = exonicBases;
    }

    /**
     * Cuts the genome.
     *
     * @param genes the genes; a gene is known by its place in this list
     * @param contigs number of contigs of the alignment
     */
    static LocusMap of(List<MeasuredGene> genes, int contigs) {
        List<List<NumberedGene>> onContig = new ArrayList<>();
        for (int i = 0; i < contigs; i++) {
            onContig.add(new ArrayList<>());
        }
        for (int i = 0; i < genes.size(); i++) {
            onContig.get(genes.get(i).contig()).add(new NumberedGene(i, genes.get(i)));
        }
        Loci[] byContig = new Loci[contigs];
        long exonic = 0;
        for (int i = 0; i < contigs; i++) {
            if (onContig.get(i).isEmpty()) {
                byContig[i] = NOTHING;
                continue;
            }
            LociBuilder builder = new LociBuilder(onContig.get(i), exonic);
            byContig[i] = new Loci(builder);
            exonic = builder.exonicEnd;
        }
        return new LocusMap(byContig, (int) exonic);
    }

    /** The segments of a contig, by its place in the alignment's header; -1 for reads without contig. */
    Loci contig(int index) {
        return index < 0 ? NOTHING : byContig[index];
    }

    /** Bases in exons, all contigs together. */
    int exonicBases() {
        return exonicBases;
    }

    private record NumberedGene(int number, MeasuredGene gene) {}

    /** The segments of one contig; they reach from before its first base to after its last. */
    static final class Loci {
        private static final int STEPS = 8;

        private final int[] starts;
        private final byte[] functions;
        private final int[] genes;
        private final int[] exonicStarts;

        private Loci(LociBuilder builder) {
            starts = Arrays.copyOf(builder.starts, builder.size + 1);
            starts[builder.size] = Integer.MAX_VALUE;
            functions = Arrays.copyOf(builder.functions, builder.size);
            genes = Arrays.copyOf(builder.genes, builder.size);
            exonicStarts = Arrays.copyOf(builder.exonicStarts, builder.size);
        }

        /** The segment that holds a position; quick when that is {@code near} or a few after it. */
        int segmentAt(int position, int near) {
            if (starts[near] <= position) {
                int last = Math.min(near + STEPS, functions.length);
                for (int segment = near; segment < last; segment++) {
                    if (position < starts[segment + 1]) {
                        return segment;
                    }
                }
            }
            int found = Arrays.binarySearch(starts, 0, functions.length, position);
            return found >= 0 ? found : -found - 2;
        }

        /** First position after a segment. */
        int end(int segment) {
            return starts[segment + 1];
        }

        /** Ordinal of its {@link LocusFunction}. */
        int function(int segment) {
            return functions[segment];
        }

        boolean isExonic(int segment) {
            return functions[segment] >= LocusFunction.UTR.ordinal();
        }

        /** The gene over a segment, {@link #NO_GENE} or {@link #SEVERAL_GENES}. */
        int gene(int segment) {
            return genes[segment];
        }

        /** The number of an exonic base; of any other, the number of the next exonic one. */
        int exonicBase(int position, int segment) {
            return exonicStarts[segment] + (isExonic(segment) ? position - starts[segment] : 0);
        }

        int exonicBase(int position) {
            return exonicBase(position, segmentAt(position, 0));
        }
    }

    /** Sweeps over the boundaries of one contig's genes. */
    private static final class LociBuilder {
        private static final int GENE = 0;
        private static final int TRANSCRIPT = 1;
        private static final int EXON = 2;
        private static final int CODING = 3;

        private final Boundaries boundaries = new Boundaries();
        private final Stretches spans = new Stretches();
        private final Stretches exons = new Stretches();
        private final Stretches coding = new Stretches();
        private final long[] counts = new long[4];
        private long activeGenes;
        private long exonicEnd;
        private int[] starts;
        private byte[] functions;
        private int[] genes;
        private int[] exonicStarts;
        private int size;

        LociBuilder(List<NumberedGene> onContig, long exonicBefore) {
            exonicEnd = exonicBefore;
            onContig.forEach(this::addGene);
            long[] sorted = boundaries.sorted();
            starts = new int[sorted.length + 1];
            functions = new byte[sorted.length + 1];
            genes = new int[sorted.length + 1];
            exonicStarts = new int[sorted.length + 1];
            openSegment(Integer.MIN_VALUE);
            for (int i = 0; i < sorted.length; ) {
                int position = Boundaries.position(sorted[i]);
                for (; i < sorted.length && Boundaries.position(sorted[i]) == position; i++) {
                    int kind = Boundaries.kind(sorted[i]);
                    counts[kind] += Boundaries.isStart(sorted[i]) ? 1 : -1;
                    activeGenes ^= kind == GENE ? Boundaries.gene(sorted[i]) : 0;
                }
                openSegment(position);
            }
        }

        private void addGene(NumberedGene numbered) {
            MeasuredGene gene = numbered.gene();
            spans.clear();
            exons.clear();
            coding.clear();
            for (MeasuredTranscript transcript : gene.transcripts()) {
                spans.add(transcript.start(), transcript.end());
                for (int i = 0; i < transcript.exons(); i++) {
                    int start = transcript.exonStart(i);
                    int end = transcript.exonEnd(i);
                    exons.add(start, end);
                    coding.add(Math.max(start, transcript.codingStart()), Math.min(end, transcript.codingEnd()));
                }
            }
            boundaries.add(gene.start(), gene.end(), GENE, numbered.number());
            addMerged(spans, TRANSCRIPT);
            addMerged(exons, EXON);
            addMerged(coding, CODING);
        }

        /** Most exons come with many transcripts of their gene. */
        private void addMerged(Stretches stretches, int kind) {
            stretches.merged();
            for (int i = 0; i < stretches.size(); i++) {
                boundaries.add(stretches.start(i), stretches.end(i), kind, 0);
            }
        }

        private void openSegment(int position) {
            LocusFunction function = counts[CODING] > 0
                    ? LocusFunction.CODING
                    : counts[EXON] > 0
                            ? LocusFunction.UTR
                            : counts[TRANSCRIPT] > 0 ? LocusFunction.INTRONIC : LocusFunction.INTERGENIC;
            int gene = counts[GENE] == 0 ? NO_GENE : counts[GENE] == 1 ? (int) activeGenes : SEVERAL_GENES;
            if (size > 0) {
                if (functions[size - 1] >= LocusFunction.UTR.ordinal()) {
                    exonicEnd += position - starts[size - 1];
                }
                if (functions[size - 1] == function.ordinal() && genes[size - 1] == gene) {
                    exonicEnd = exonicStarts[size - 1];
                    return;
                }
            }
            if (exonicEnd >= MOST_EXONIC_BASES) {
                throw InputException.of("annotation", "more than " + MOST_EXONIC_BASES + " bases in exons");
            }
            starts[size] = position;
            functions[size] = (byte) function.ordinal();
            genes[size] = gene;
            exonicStarts[size++] = (int) exonicEnd;
        }
    }

    /** Where something starts and is over; position, gene, kind and which of the two in one number. */
    private static final class Boundaries {
        private static final int GENE_BITS = 29;

        private long[] values = new long[64];
        private int size;

        void add(int start, int end, int kind, int gene) {
            if (values.length - size < 2) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[size++] = value(start, kind, gene) | 1;
            values[size++] = value(end, kind, gene);
        }

        private static long value(int position, int kind, int gene) {
            return (long) position << 32 | (long) gene << 3 | (long) kind << 1;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }

        static int position(long boundary) {
            return (int) (boundary >>> 32);
        }

        static int kind(long boundary) {
            return (int) (boundary >>> 1) & 3;
        }

        static int gene(long boundary) {
            return (int) (boundary >>> 3) & (1 << GENE_BITS) - 1;
        }

        static boolean isStart(long boundary) {
            return (boundary & 1) != 0;
        }
    }
}
