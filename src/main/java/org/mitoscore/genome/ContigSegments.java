package org.mitoscore.genome;

import java.io.IOException;

/**
 * One contig cut into segments at every exon boundary, so that all bases of a segment have the same targets (genes, or whatever
 * else the exons are of): a lookup is a step into a table of positions and a short walk, and overlap lengths are sums of
 * segments. The bases before the first segment and after the last have no target.
 */
public final class ContigSegments {
    /** Positions per entry of the table that leads into the segments: 4,096. */
    private static final int BUCKET_SHIFT = 12;

    static final int NO_MEMBER = Integer.MIN_VALUE;

    /**
     * A segment's start, and below it, since most have one member at most, the member itself, {@link #NO_MEMBER}, or the
     * complement of its group's place: a lookup touches little memory.
     */
    private final long[] segments;
    /** For each group of members, their number and they themselves. */
    private final int[] groups;

    private final int[] bucketFirst;

    private ContigSegments(long[] segments, int[] groups, int[] bucketFirst) {
        this.segments = segments;
        this.groups = groups;
        this.bucketFirst = bucketFirst;
    }

    static ContigSegments of(long[] segments, int[] groups) {
        int buckets = (startOf(segments[segments.length - 1]) >> BUCKET_SHIFT) + 1;
        int[] bucketFirst = new int[buckets];
        int segment = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int position = bucket << BUCKET_SHIFT;
            while (segment + 1 < segments.length && startOf(segments[segment + 1]) <= position) {
                segment++;
            }
            bucketFirst[bucket] = segment;
        }
        return new ContigSegments(segments, groups, bucketFirst);
    }

    void write(ColumnWriter out) throws IOException {
        out.longs(segments);
        out.ints(groups);
        out.ints(bucketFirst);
    }

    /** Reads what {@link #write} wrote. */
    static ContigSegments read(ColumnReader in) {
        return new ContigSegments(in.longs(), in.ints(), in.ints());
    }

    /** A segment in one number. */
    static long segment(int start, int code) {
        return (long) start << 32 | code & 0xffffffffL;
    }

    private static int startOf(long segment) {
        return (int) (segment >>> 32);
    }

    /** A target with the strand of its exon, in one number. */
    static int member(int target, Strand strand) {
        return target << 2 | strand.ordinal();
    }

    /** The target of a member. */
    public static int target(int member) {
        return member >>> 2;
    }

    /** Ordinal of the {@link Strand} of a member's exon. */
    public static int strand(int member) {
        return member & 3;
    }

    /** The segment that holds a 0-based position, or 0 when the position lies before the first. */
    public int segmentAt(int position) {
        int bucket = Math.max(0, Math.min(position >> BUCKET_SHIFT, bucketFirst.length - 1));
        int segment = bucketFirst[bucket];
        while (segment + 1 < segments.length && start(segment + 1) <= position) {
            segment++;
        }
        return segment;
    }

    public int segments() {
        return segments.length;
    }

    /** First position (0-based) of a segment. */
    public int start(int segment) {
        return startOf(segments[segment]);
    }

    /** First position after a segment. */
    public int end(int segment) {
        return segment + 1 < segments.length ? start(segment + 1) : Integer.MAX_VALUE;
    }

    /** Number of a segment's members. */
    public int members(int segment) {
        int code = (int) segments[segment];
        return code >= 0 ? 1 : code == NO_MEMBER ? 0 : groups[~code];
    }

    /** A target with the strand of its exon: see {@link #target} and {@link #strand}. */
    public int member(int segment, int index) {
        int code = (int) segments[segment];
        return code >= 0 ? code : groups[~code + 1 + index];
    }
}
