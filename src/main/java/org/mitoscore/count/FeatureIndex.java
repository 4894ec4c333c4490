package org.mitoscore.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.Exon;
import org.mitoscore.genome.Strand;

/**
 * Finds the targets (genes, or exons when counting at feature level) under a stretch of the genome. Each contig is cut into
 * segments at every exon boundary, so that all bases of a segment have the same targets: a lookup is a step into a table of
 * positions and a short walk, and overlap lengths are sums of segments.
 */
final class FeatureIndex {
    /** Positions per entry of the table that leads into the segments: 1,024. */
    private static final int BUCKET_SHIFT = 10;

    private static final int[] NO_MEMBERS = {};

    private final ContigSegments[] byContig;

    private FeatureIndex(ContigSegments[] byContig) {
        this.byContig = byContig;
    }

    /**
     * Builds the index.
     *
     * @param targets for each target, its exons
     * @param names places of the annotation's contigs in the alignment
     * @param contigs number of contigs of the alignment
     */
    static FeatureIndex of(List<List<Exon>> targets, ContigNames names, int contigs) {
        List<List<Boundary>> boundaries = new ArrayList<>();
        for (int i = 0; i < contigs; i++) {
            boundaries.add(new ArrayList<>());
        }
        for (int target = 0; target < targets.size(); target++) {
            for (Exon exon : targets.get(target)) {
                int contig = names.indexOf(exon.contig());
                if (contig >= 0) {
                    int member = member(target, exon.strand());
                    boundaries.get(contig).add(new Boundary(exon.start() - 1, member, true));
                    boundaries.get(contig).add(new Boundary(exon.end(), member, false));
                }
            }
        }
        ContigSegments[] segments = new ContigSegments[contigs];
        for (int i = 0; i < contigs; i++) {
            segments[i] = boundaries.get(i).isEmpty() ? null : ContigSegments.of(boundaries.get(i));
        }
        return new FeatureIndex(segments);
    }

    /** The segments of a contig, by its place in the alignment's header, or null when no exon is on it. */
    ContigSegments contig(int index) {
        return index < 0 ? null : byContig[index];
    }

    /** A target with the strand of its exon, in one number. */
    private static int member(int target, Strand strand) {
        return target << 2 | strand.ordinal();
    }

    static int target(int member) {
        return member >>> 2;
    }

    /** Ordinal of the exon's {@link Strand}. */
    static int strand(int member) {
        return member & 3;
    }

    /** Where an exon starts (0-based) or is over. */
    private record Boundary(int position, int member, boolean starts) {}

    /** The segments of one contig, in order; the bases before the first and after the last have no target. */
    static final class ContigSegments {
        private final int[] starts;
        private final int[][] members;
        private final int[] bucketFirst;

        private ContigSegments(int[] starts, int[][] members) {
            this.starts = starts;
            this.members = members;
            int buckets = (starts[starts.length - 1] >> BUCKET_SHIFT) + 1;
            this.bucketFirst = new int[buckets];
            int segment = 0;
            for (int bucket = 0; bucket < buckets; bucket++) {
                int position = bucket << BUCKET_SHIFT;
                while (segment + 1 < starts.length && starts[segment + 1] <= position) {
                    segment++;
                }
                bucketFirst[bucket] = segment;
            }
        }

        private static ContigSegments of(List<Boundary> boundaries) {
            Boundary[] sorted = boundaries.toArray(new Boundary[0]);
            Arrays.sort(sorted, (a, b) -> Integer.compare(a.position(), b.position()));
            int[] starts = new int[sorted.length];
            int[][] members = new int[sorted.length][];
            MemberCounts open = new MemberCounts();
            int segments = 0;
            for (int i = 0; i < sorted.length; ) {
                int position = sorted[i].position();
                for (; i < sorted.length && sorted[i].position() == position; i++) {
                    open.change(sorted[i].member(), sorted[i].starts());
                }
                starts[segments] = position;
                members[segments++] = open.members();
            }
            return new ContigSegments(Arrays.copyOf(starts, segments), Arrays.copyOf(members, segments));
        }

        /** The segment that holds a 0-based position, or 0 when the position lies before the first. */
        int segmentAt(int position) {
            int bucket = position >> BUCKET_SHIFT;
            if (bucket >= bucketFirst.length) {
                return starts.length - 1;
            }
            int segment = bucket < 0 ? 0 : bucketFirst[bucket];
            while (segment + 1 < starts.length && starts[segment + 1] <= position) {
                segment++;
            }
            return segment;
        }

        int segments() {
            return starts.length;
        }

        /** First position (0-based) of a segment. */
        int start(int segment) {
            return starts[segment];
        }

        /** First position after a segment. */
        int end(int segment) {
            return segment + 1 < starts.length ? starts[segment + 1] : Integer.MAX_VALUE;
        }

        /** The members of a segment, sorted; shared, not to be changed. */
        int[] members(int segment) {
            return members[segment];
        }
    }

    /** How many exons of each member lie over the current position; few at a time. */
    private static final class MemberCounts {
        private int[] members = new int[16];
        private int[] counts = new int[16];
        private int size;

        void change(int member, boolean starts) {
            int at = Arrays.binarySearch(members, 0, size, member);
            if (at < 0) {
                at = -at - 1;
                insert(at, member);
            }
            counts[at] += starts ? 1 : -1;
            if (counts[at] == 0) {
                remove(at);
            }
        }

        private void insert(int at, int member) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            System.arraycopy(members, at, members, at + 1, size - at);
            System.arraycopy(counts, at, counts, at + 1, size - at);
            members[at] = member;
            counts[at] = 0;
            size++;
        }

        private void remove(int at) {
            System.arraycopy(members, at + 1, members, at, size - at - 1);
            System.arraycopy(counts, at + 1, counts, at, size - at - 1);
            size--;
        }

        int[] members() {
            return size == 0 ? NO_MEMBERS : Arrays.copyOf(members, size);
        }
    }
}
