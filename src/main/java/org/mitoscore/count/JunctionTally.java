package org.mitoscore.count;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mitoscore.alignment.BamRecord;

/** Counts, for each splice junction, the fragments that support it; both ends of a pair on one junction count once. */
final class JunctionTally {
    /**
     * Where a junction is.
     *
     * @param contig index in the alignment's header
     * @param left last base before the intron, 1-based
     * @param right first base after the intron, 1-based
     */
    record Place(int contig, int left, int right) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::contig)
                .thenComparingInt(Place::left)
                .thenComparingInt(Place::right);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Place, Long> fragments = new HashMap<>();
    private final Set<Place> ofFragment = new HashSet<>();

    /** @param earlier the mate, or null */
    void add(BamRecord later, BamRecord earlier) {
        ofFragment.clear();
        collect(later);
        if (earlier != null) {
            collect(earlier);
        }
        ofFragment.forEach(place -> fragments.merge(place, 1L, Long::sum));
    }

    /** An intron behind which nothing is aligned is none. */
    private void collect(BamRecord read) {
        if (read.has(BamRecord.UNMAPPED)) {
            return;
        }
        int position = read.position();
        int operations = read.cigarOperations();
        for (int i = 0; i < operations; i++) {
            int length = read.operationLength(i);
            switch (read.operation(i)) {
                case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT, BamRecord.DELETION -> position += length;
                case BamRecord.SKIP -> {
                    if (i + 1 < operations) {
                        ofFragment.add(new Place(read.contig(), position, position + length + 1));
                    }
                    position += length;
                }
                default -> {}
            }
        }
    }

    void add(JunctionTally other) {
        other.fragments.forEach((place, count) -> fragments.merge(place, count, Long::sum));
    }

    Map<Place, Long> fragments() {
        return Collections.unmodifiableMap(fragments);
    }
}
