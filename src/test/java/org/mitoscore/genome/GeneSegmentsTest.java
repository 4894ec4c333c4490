package org.mitoscore.genome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneSegmentsTest {
    private static final int LENGTH = 30_000;

    /** By place, nearly so, against it and without any order. */
    static Stream<List<Exon>> genesInManyOrders() {
        Random random = new Random(5);
        List<Exon> sorted = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int start = 1 + random.nextInt(LENGTH - 500);
            Strand strand = random.nextBoolean() ? Strand.FORWARD : Strand.REVERSE;
            sorted.add(new Exon("1", start, start + random.nextInt(500), strand, i + 1));
        }
        sorted.sort(Comparator.comparingInt(Exon::start));
        List<Exon> nearly = new ArrayList<>(sorted);
        for (int i = 10; i < nearly.size(); i += 10) {
            Collections.swap(nearly, i, i - 3);
        }
        List<Exon> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        List<Exon> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, random);
        return Stream.of(sorted, nearly, reversed, shuffled);
    }

    @ParameterizedTest
    @MethodSource("genesInManyOrders")
    void everyBaseHasTheGenesThatCoverIt(List<Exon> genes) {
        ContigSegments contig =
                GeneSegments.of(genes.stream().map(Exons::of).toList()).get("1");
        for (int position = 0; position < LENGTH; position += 7) {
            TreeSet<Integer> expected = new TreeSet<>();
            for (int gene = 0; gene < genes.size(); gene++) {
                Exon exon = genes.get(gene);
                if (exon.start() <= position + 1 && exon.end() >= position + 1) {
                    expected.add(gene << 2 | exon.strand().ordinal());
                }
            }
            assertEquals(expected, membersAt(contig, position), "base " + (position + 1));
        }
    }

    @Test
    void exonsOfOneGeneThatOverlapAreOneStretch() {
        Exons exons = Exons.of(
                new Exon("1", 100, 200, Strand.FORWARD, 1),
                new Exon("1", 150, 300, Strand.FORWARD, 2),
                new Exon("1", 150, 160, Strand.FORWARD, 3),
                new Exon("1", 301, 400, Strand.FORWARD, 4),
                new Exon("1", 390, 500, Strand.REVERSE, 5));
        ContigSegments contig = GeneSegments.of(List.of(exons)).get("1");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < contig.segments(); i++) {
            starts.add(contig.start(i));
        }
        assertEquals(List.of(99, 300, 389, 400, 500), starts);
        assertEquals(2, contig.members(2));
    }

    private static TreeSet<Integer> membersAt(ContigSegments contig, int position) {
        TreeSet<Integer> members = new TreeSet<>();
        int segment = contig.segmentAt(position);
        if (contig.start(segment) <= position) {
            for (int i = 0; i < contig.members(segment); i++) {
                members.add(contig.member(segment, i));
            }
        }
        return members;
    }
}
