package org.mitoscore.genome;

import java.nio.charset.StandardCharsets;
import org.mitoscore.io.TextBytes;

/**
 * A gene's exons as text in the columns of featureCounts 2.0: their contigs, first bases, last bases and strands, each of them
 * one after the other with semicolons between, and the length of their union.
 */
final class ExonColumns {
    private ExonColumns() {}

    /** Adds the five columns, a tab before each. */
    static void add(Exons exons, TextBytes text) {
        addContigs(text, exons);
        addStarts(text, exons);
        addEnds(text, exons);
        addStrands(text, exons);
        text.add('\t');
        text.add(exons.unionLength());
    }

    private static void addContigs(TextBytes text, Exons exons) {
        byte[] contig = {};
        for (int i = 0; i < exons.size(); i++) {
            if (i == 0 || !exons.sameContig(i, i - 1)) {
                contig = exons.contig(i).getBytes(StandardCharsets.UTF_8);
            }
            text.add(separator(i));
            text.add(contig);
        }
    }

    private static void addStarts(TextBytes text, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            text.add(separator(i));
            text.add(exons.start(i));
        }
    }

    private static void addEnds(TextBytes text, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            text.add(separator(i));
            text.add(exons.end(i));
        }
    }

    private static void addStrands(TextBytes text, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            text.add(separator(i));
            text.add(exons.strand(i).symbol());
        }
    }

    private static char separator(int exon) {
        return exon == 0 ? '\t' : ';';
    }
}
