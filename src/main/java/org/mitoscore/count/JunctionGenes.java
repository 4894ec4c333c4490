package org.mitoscore.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mitoscore.count.JunctionTally.Place;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.ContigSegments;
import org.mitoscore.genome.Exon;
import org.mitoscore.genome.Exons;
import org.mitoscore.genome.Gene;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.genome.GeneSegments;

/** Names the genes of junctions: those from whose first to whose last exon, introns included, a splice site lies. */
final class JunctionGenes {
    private final List<Gene> genes;
    private final List<Exons> spans;
    private final FeatureIndex index;

    /** @param contigs number of contigs of the alignment */
    JunctionGenes(GeneModel model, ContigNames names, int contigs) {
        this.genes = model.genes();
        this.spans = genes.stream().map(gene -> spans(gene.exons())).toList();
        this.index = new FeatureIndex(GeneSegments.of(spans), names, contigs);
    }

    /** One stretch for each contig of the gene. */
    private static Exons spans(Exons exons) {
        Map<String, Exon> byContig = new LinkedHashMap<>();
        exons.forEach(exon -> byContig.merge(
                exon.contig(),
                exon,
                (a, b) -> new Exon(
                        a.contig(), Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), a.strand(), a.line())));
        return Exons.of(byContig.values().toArray(Exon[]::new));
    }

    /** @param contig name of the place's contig in the alignment */
    Junction describe(Place place, String contig) {
        ContigSegments segments = index.contig(place.contig());
        Map<Integer, Integer> sites = new TreeMap<>();
        if (segments != null) {
            addGenesAt(segments, place.left(), sites);
            addGenesAt(segments, place.right(), sites);
        }
        List<Integer> order = new ArrayList<>(sites.keySet());
        order.sort(Comparator.comparing((Integer gene) -> -sites.get(gene))
                .thenComparing(gene -> spans.get(gene).start(0)));
        List<String> ids = order.stream().map(gene -> genes.get(gene).id()).toList();
        return new Junction(
                contig,
                place.left(),
                place.right(),
                ids.stream().findFirst(),
                ids.stream().skip(1).toList());
    }

    private static void addGenesAt(ContigSegments segments, int site, Map<Integer, Integer> sites) {
        int position = site - 1;
        int segment = segments.segmentAt(position);
        if (segments.start(segment) <= position) {
            for (int i = 0; i < segments.members(segment); i++) {
                sites.merge(ContigSegments.target(segments.member(segment, i)), 1, Integer::sum);
            }
        }
    }
}
