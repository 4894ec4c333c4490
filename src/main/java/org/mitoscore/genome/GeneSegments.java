package org.mitoscore.genome;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts the contigs of an annotation into {@link ContigSegments}. */
public final class GeneSegments {
    private GeneSegments() {}

    /**
     * The segments of every contig with an exon, by its name in the annotation; of all genes of a {@link CompiledAnnotation}, in
     * their order, those that it holds.
     *
     * @param targets for each target, its exons
     */
    public static Map<String, ContigSegments> of(List<Exons> targets) {
        return PreparedGenes.of(targets).map(PreparedGenes::segments).orElseGet(() -> cut(targets));
    }

    static Map<String, ContigSegments> cut(List<Exons> targets) {
        Map<String, Boundaries> boundaries = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            int target = i;
            targets.get(i).forEachStretch((contig, start, end, strand) -> boundaries
                    .computeIfAbsent(contig, unused -> new Boundaries())
                    .add(start - 1, end, ContigSegments.member(target, strand)));
        }
        Map<String, ContigSegments> segments = new LinkedHashMap<>();
        boundaries.forEach((contig, of) -> segments.put(contig, segments(of.sorted())));
        return segments;
    }

    private static ContigSegments segments(long[] boundaries) {
        long[] segments = new long[boundaries.length];
        OpenMembers open = new OpenMembers();
        Groups groups = new Groups();
        int size = 0;
        for (int i = 0; i < boundaries.length; ) {
            int position = Boundaries.position(boundaries[i]);
            for (; i < boundaries.length && Boundaries.position(boundaries[i]) == position; i++) {
                open.change(Boundaries.member(boundaries[i]), Boundaries.isStart(boundaries[i]));
            }
            int code = open.size == 0 ? ContigSegments.NO_MEMBER : open.size == 1 ? open.members[0] : ~groups.add(open);
            segments[size++] = ContigSegments.segment(position, code);
        }
        return ContigSegments.of(Arrays.copyOf(segments, size), groups.values());
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
