package org.mitoscore.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mitoscore.genome.ContigSegments;
import org.mitoscore.genome.Exons;
import org.mitoscore.genome.Gene;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.genome.GeneSegments;

/** The rows of a count table: one per gene, or one per exon line when counting at feature level. */
public final class CountTargets {
    private final List<CountTarget> rows;
    private final Map<String, ContigSegments> segments;

    private CountTargets(List<CountTarget> rows) {
        this.rows = List.copyOf(rows);
        this.segments = GeneSegments.of(rows.stream().map(CountTarget::exons).toList());
    }

    /** Genes in the annotation's order; at feature level exons in the order of their lines, which may go between genes. */
    public static CountTargets of(GeneModel genes, boolean featureLevel) {
        List<CountTarget> rows = new ArrayList<>();
        for (Gene gene : genes.genes()) {
            Exons exons = gene.exons();
            if (featureLevel) {
                for (int i = 0; i < exons.size(); i++) {
                    rows.add(new CountTarget(gene, exons.only(i)));
                }
            } else {
                rows.add(new CountTarget(gene, exons));
            }
        }
        if (featureLevel) {
            rows.sort(Comparator.comparingInt(row -> row.exons().line(0)));
        }
        return new CountTargets(rows);
    }

    public List<CountTarget> rows() {
        return rows;
    }

    /** Which rows lie where, by the annotation's name of each contig. */
    Map<String, ContigSegments> segments() {
        return segments;
    }

    /**
     * One row.
     *
     * @param gene the gene
     * @param exons all its exons, or the one that the row is about
     */
    public record CountTarget(Gene gene, Exons exons) {}
}
