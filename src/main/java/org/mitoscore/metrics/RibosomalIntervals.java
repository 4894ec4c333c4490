package org.mitoscore.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.Exon;
import org.mitoscore.genome.Transcript;

/** The exons of ribosomal RNA, those that overlap or touch each other made one; positions 0-based and half open. */
final class RibosomalIntervals {
    /** A fragment is ribosomal when at least this part of it lies in one interval: Picard's RRNA_FRAGMENT_PERCENTAGE. */
    private static final double RIBOSOMAL_PART = 0.8;

    private final int[][] starts;
    private final int[][] ends;

    private RibosomalIntervals(int contigs) {
        starts = new int[contigs][0];
        ends = new int[contigs][0];
    }

    static RibosomalIntervals of(List<Transcript> transcripts, ContigNames names, int contigs) {
        List<Stretches> onContig = new ArrayList<>();
        for (int i = 0; i < contigs; i++) {
            onContig.add(new Stretches());
        }
        for (Transcript transcript : transcripts) {
            int contig = names.indexOf(transcript.contig());
            if (contig >= 0 && transcript.isRibosomalRna()) {
                for (Exon exon : transcript.exons()) {
                    onContig.get(contig).add(exon.start() - 1, exon.end());
                }
            }
        }
        RibosomalIntervals intervals = new RibosomalIntervals(contigs);
        for (int i = 0; i < contigs; i++) {
            Stretches merged = onContig.get(i).merged();
            intervals.starts[i] = merged.starts();
            intervals.ends[i] = merged.ends();
        }
        return intervals;
    }

    boolean hasAnyOn(int contig) {
        return contig >= 0 && starts[contig].length > 0;
    }

    /** Whether enough of the fragment {@code [from, from + length)} lies in one interval. */
    boolean cover(int contig, int from, int length) {
        int longest = 0;
        int to = from + length;
        int found = Arrays.binarySearch(ends[contig], from);
        for (int i = found >= 0 ? found + 1 : -found - 1; i < starts[contig].length && starts[contig][i] < to; i++) {
            longest = Math.max(longest, Math.min(to, ends[contig][i]) - Math.max(from, starts[contig][i]));
        }
        return longest / (double) length >= RIBOSOMAL_PART;
    }
}
