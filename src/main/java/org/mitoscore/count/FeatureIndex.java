package org.mitoscore.count;

import java.util.Arrays;
import java.util.List;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.Exons;
import org.mitoscore.genome.Strand;

/**
 * Finds the targets (genes, or exons when counting at feature level) under a stretch of the genome. Each contig is cut into
 * segments at every exon boundary, so that all bases of a segment have the same targets: a lookup is a step into a table of
 * positions and a short walk, and overlap lengths are sums of segments.
 */
final class FeatureIndex {
    /** Positions per entry of the table that leads into the segments: 4,096. */
    private static final int BUCKET_SHIFT = 12;

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
    static FeatureIndex of(List<Exons> targets, ContigNames names, int contigs) {
        Boundaries[] boundaries = new Boundaries[contigs];
        for (int target = 0; target < targets.size(); target++) {
            addStretches(target, targets.get(target), names, boundaries);
        }
        ContigSegments[] segments = new ContigSegments[contigs];
        for (int i = 0; i < contigs; i++) {
            segments[i] = boundaries[i] == null ? null : ContigSegments.of(boundaries[i].sorted());
        }
        return new FeatureIndex(segments);
    }

    /** Adds a target's exons, those that overlap merged into one stretch: the same exon comes with many transcripts. */
    private static void addStretches(int target, Exons exons, ContigNames names, Boundaries[] boundaries) {
        exons.forEachStretch((contigName, start, end, strand) -> {
            int contig = names.indexOf(contigName);
            if (contig >= 0) {
                if (boundaries[contig] == null) {
                    boundaries[contig] = new Boundaries();
                }
                boundaries[contig].add(start - 1, end, member(target, strand));
            }
        });
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

    /** Where stretches of targets start (0-based) and are over, on one contig; position, member and kind in one number. */
    private static final class Boundaries {
        /** Moves a value, up to which an order counts as nearly right. */
        private static final long FEW_MOVES = 50;

        private long[] values = new long[64];
        private int size;

        void add(int start, int end, int member) {
            if (values.length - size < 2) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[size++] = (long) start << 32 | (long) member << 1 | 1;
            values[size++] = (long) end << 32 | (long) member << 1;
        }

        /** Most annotations are nearly in order: to move what is not takes less time than to have a sort compiled. */
        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            long moves = 0;
            for (int i = 1; i < size && moves <= FEW_MOVES * size; i++) {
                long value = sorted[i];
                int at = i;
                for (; at > 0 && sorted[at - 1] > value; at--) {
                    sorted[at] = sorted[at - 1];
                }
                sorted[at] = value;
                moves += i - at;
            }
            if (moves > FEW_MOVES * size) {
                Arrays.sort(sorted);
            }
            return sorted;
        }

        static int position(long boundary) {
            return (int) (boundary >>> 32);
        }

        static int member(long boundary) {
            return (int) boundary >>> 1;
        }

        static boolean isStart(long boundary) {
            return (boundary & 1) != 0;
        }
    }

    /** The segments of one contig, in order; the bases before the first and after the last have no target. */
    static final class ContigSegments {
        private static final int NO_MEMBER = Integer.MIN_VALUE;

        /**
         * A segment's start, and below it, since most have one member at most, the member itself, {@link #NO_MEMBER}, or the
         * complement of its group's place: a lookup touches little memory.
         */
        private final long[] segments;
        /** For each group of members, their number and they themselves. */
        private final int[] groups;

        private final int[] bucketFirst;

        private ContigSegments(long[] segments, int[] groups) {
            this.segments = segments;
            this.groups = groups;
            int buckets = (start(segments.length - 1) >> BUCKET_SHIFT) + 1;
            this.bucketFirst = new int[buckets];
            int segment = 0;
            for (int bucket = 0; bucket < buckets; bucket++) {
                int position = bucket << BUCKET_SHIFT;
                while (segment + 1 < segments.length && start(segment + 1) <= position) {
                    segment++;
                }
                bucketFirst[bucket] = segment;
            }
        }

        private static ContigSegments of(long[] boundaries) {
            long[] segments = new long[boundaries.length];
            OpenMembers open = new OpenMembers();
            Groups groups = new Groups();
            int size = 0;
            for (int i = 0; i < boundaries.length; ) {
                int position = Boundaries.position(boundaries[i]);
                for (; i < boundaries.length && Boundaries.position(boundaries[i]) == position; i++) {
                    open.change(Boundaries.member(boundaries[i]), Boundaries.isStart(boundaries[i]));
                }
                int code = open.size == 0 ? NO_MEMBER : open.size == 1 ? open.members[0] : ~groups.add(open);
                segments[size++] = (long) position << 32 | code & 0xffffffffL;
            }
            return new ContigSegments(Arrays.copyOf(segments, size), groups.values());
        }

        /** The segment that holds a 0-based position, or 0 when the position lies before the first. */
        int segmentAt(int position) {
            int bucket = position >> BUCKET_SHIFT;
            if (bucket >= bucketFirst.length) {
                return segments.length - 1;
            }
            int segment = bucket < 0 ? 0 : bucketFirst[bucket];
            while (segment + 1 < segments.length && start(segment + 1) <= position) {
                segment++;
            }
            return segment;
        }

        int segments() {
            return segments.length;
        }

        /** First position (0-based) of a segment. */
        int start(int segment) {
            return (int) (segments[segment] >>> 32);
        }

        /** First position after a segment. */
        int end(int segment) {
            return segment + 1 < segments.length ? start(segment + 1) : Integer.MAX_VALUE;
        }

        /** Number of a segment's members. */
        int members(int segment) {
            int code = (int) segments[segment];
            return code >= 0 ? 1 : code == NO_MEMBER ? 0 : groups[~code];
        }

        /** A target with the strand of its exon: see {@link FeatureIndex#target} and {@link FeatureIndex#strand}. */
        int member(int segment, int index) {
            int code = (int) segments[segment];
            return code >= 0 ? code : groups[~code + 1 + index];
        }
    }

    /** The members of the segments that have several. */
    private static final class Groups {
        private int[] values = new int[16];
        private int used;

        /** Place of a group that holds the members that are open. */
        int add(OpenMembers open) {
            if (values.length - used <= open.size) {
                values = Arrays.copyOf(values, 2 * (values.length + open.size));
            }
            int place = used;
            values[used] = open.size;
            System.arraycopy(open.members, 0, values, used + 1, open.size);
            used += 1 + open.size;
            return place;
        }

        int[] values() {
            return Arrays.copyOf(values, used);
        }
    }

    /** How many stretches of each member lie over the current position, sorted by member; few at a time. */
    private static final class OpenMembers {
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
    }
}
