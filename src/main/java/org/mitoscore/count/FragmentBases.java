package org.mitoscore.count;

import java.util.Arrays;
import org.mitoscore.alignment.BamRecord;

/**
 * The number of bases of a fragment as featureCounts 2.0 takes it when it compares overlaps with it. Bases that both ends
 * cover count once, and soft-clipped bases count as if they lay beside the aligned ones, of those before the contig the last
 * one only. An insertion counts, except that one inside the other end's stretch counts only when the other end has the same,
 * and then once.
 */
final class FragmentBases {
    /** As far as a clip reaches before the contig, whose first base is 0. */
    private static final int BEFORE_CONTIG = -1;

    private final End[] ends = {new End(), new End()};

    /** Bases of one read, or of both ends of a pair; {@code second} may be null. */
    int of(BamRecord first, BamRecord second) {
        ends[0].read(first);
        if (second == null || second.has(BamRecord.UNMAPPED)) {
            return first.has(BamRecord.UNMAPPED) ? 0 : ends[0].bases();
        }
        ends[1].read(second);
        if (first.has(BamRecord.UNMAPPED)) {
            return ends[1].bases();
        }
        if (first.contig() != second.contig()) {
            return ends[0].bases() + ends[1].bases();
        }
        return ends[0].sectionBases()
                + ends[1].sectionBases()
                - ends[0].sharedBases(ends[1])
                + ends[0].ownInsertions(ends[1])
                + ends[1].ownInsertions(ends[0])
                + ends[0].sharedInsertions(ends[1]);
    }

    /** One read: its aligned sections, stretched by the soft clips, and its insertions. */
    private static final class End {
        private int[] from = new int[8];
        private int[] to = new int[8];
        private int sections;
        private int[] insertedAt = new int[8];
        private int[] inserted = new int[8];
        private int insertions;

        void read(BamRecord read) {
            sections = 0;
            insertions = 0;
            int position = read.position();
            int start = position;
            int clipped = 0;
            for (int i = 0; i < read.cigarOperations(); i++) {
                int length = read.operationLength(i);
                switch (read.operation(i)) {
                    case BamRecord.MATCH, BamRecord.EQUAL, BamRecord.DIFFERENT -> position += length;
                    case BamRecord.INSERTION -> addInsertion(position, length);
                    case BamRecord.DELETION, BamRecord.SKIP -> {
                        addSection(start, position);
                        position += length;
                        start = position;
                    }
                    case BamRecord.SOFT_CLIP -> {
                        if (position == read.position()) {
                            start = Math.max(BEFORE_CONTIG, start - length);
                        } else {
                            clipped = length;
                        }
                    }
                    default -> {}
                }
            }
            addSection(start, position + clipped);
        }

        private void addSection(int start, int end) {
            if (start >= end) {
                return;
            }
            if (sections == from.length) {
                from = Arrays.copyOf(from, sections * 2);
                to = Arrays.copyOf(to, sections * 2);
            }
            from[sections] = start;
            to[sections++] = end;
        }

        private void addInsertion(int position, int length) {
            if (insertions == inserted.length) {
                insertedAt = Arrays.copyOf(insertedAt, insertions * 2);
                inserted = Arrays.copyOf(inserted, insertions * 2);
            }
            insertedAt[insertions] = position;
            inserted[insertions++] = length;
        }

        int bases() {
            int bases = sectionBases();
            for (int i = 0; i < insertions; i++) {
                bases += inserted[i];
            }
            return bases;
        }

        int sectionBases() {
            int bases = 0;
            for (int i = 0; i < sections; i++) {
                bases += to[i] - from[i];
            }
            return bases;
        }

        int sharedBases(End other) {
            int bases = 0;
            for (int i = 0; i < sections; i++) {
                for (int j = 0; j < other.sections; j++) {
                    bases += Math.max(0, Math.min(to[i], other.to[j]) - Math.max(from[i], other.from[j]));
                }
            }
            return bases;
        }

        /** Inserted bases where the other end does not reach. */
        int ownInsertions(End other) {
            int bases = 0;
            for (int i = 0; i < insertions; i++) {
                bases += other.reaches(insertedAt[i]) ? 0 : inserted[i];
            }
            return bases;
        }

        int sharedInsertions(End other) {
            int bases = 0;
            for (int i = 0; i < insertions; i++) {
                for (int j = 0; j < other.insertions; j++) {
                    boolean same = insertedAt[i] == other.insertedAt[j] && inserted[i] == other.inserted[j];
                    bases += same && other.reaches(insertedAt[i]) ? inserted[i] : 0;
                }
            }
            return bases;
        }

        private boolean reaches(int position) {
            for (int i = 0; i < sections; i++) {
                if (from[i] < position && position <= to[i]) {
                    return true;
                }
            }
            return false;
        }
    }
}
