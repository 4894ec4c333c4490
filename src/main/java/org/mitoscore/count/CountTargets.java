package org.mitoscore.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.genome.Exon;
import org.mitoscore.genome.Gene;
import org.mitoscore.genome.GeneModel;

/** The rows of a count table: one per gene, or one per exon line when counting at feature level. */
public final class CountTargets {
    private final List<CountTarget> rows;

    private CountTargets(List<CountTarget> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Genes in the annotation's order, the exons of each sorted by contig (in order of first use) and place; at feature
     * level exons in the order of their lines, which may go back and forth between genes.
     */
    public static CountTargets of(GeneModel genes, boolean featureLevel) {
        List<CountTarget> rows = new ArrayList<>();
        for (Gene gene : genes.genes()) {
            if (featureLevel) {
                gene.exons().forEach(exon -> rows.add(new CountTarget(gene, List.of(exon), exon.length())));
            } else {
                rows.add(new CountTarget(gene, sorted(gene.exons()), gene.length()));
            }
        }
        if (featureLevel) {
            rows.sort(Comparator.comparingInt(row -> row.exons().get(0).line()));
        }
        return new CountTargets(rows);
    }

    private static List<Exon> sorted(List<Exon> exons) {
        String contig = exons.get(0).contig();
        List<Exon> sorted = new ArrayList<>(exons);
        sorted.sort(CountTargets::comparePlace);
        if (!exons.stream().allMatch(exon -> exon.contig().equals(contig))) {
            Map<String, Integer> order = new LinkedHashMap<>();
            exons.forEach(exon -> order.putIfAbsent(exon.contig(), order.size()));
            sorted.sort(Comparator.comparing((Exon exon) -> order.get(exon.contig())));
        }
        return sorted;
    }

    private static int comparePlace(Exon a, Exon b) {
        return a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.end(), b.end());
    }

    public List<CountTarget> rows() {
        return rows;
    }

    List<List<Exon>> exons() {
        return rows.stream().map(CountTarget::exons).toList();
    }

    /**
     * One row.
     *
     * @param gene the gene
     * @param exons its exons in the order in which the table lists them
     * @param length bases under its exons
     */
    public record CountTarget(Gene gene, List<Exon> exons, int length) {}
}
