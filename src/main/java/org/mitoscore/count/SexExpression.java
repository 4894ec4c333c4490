package org.mitoscore.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mitoscore.genome.Gene;

/**
 * Fragments on genes that tell of a sample's sex: XIST, which is expressed where an X chromosome is inactive, and the genes of
 * chromosome Y. It is evidence for a person who looks for swapped samples, not a call: leukaemic cells may have lost their Y, and
 * donor cells bring theirs.
 *
 * @param xist fragments on XIST, or NaN when the annotation does not have it
 * @param chromosomeY fragments on genes of chromosome Y outside the pseudoautosomal regions, or NaN without such genes
 */
record SexExpression(double xist, double chromosomeY) {
    private static final String XIST = "XIST";
    private static final String XIST_ENSEMBL_ID = "ENSG00000229807";
    private static final Set<String> X = Set.of("X", "chrX");
    private static final Set<String> Y = Set.of("Y", "chrY");

    /**
     * Sums counts over the genes. A gene of Y that the annotation also has on X, by name, is pseudoautosomal.
     *
     * @param targets what was counted
     * @param counts for each target, its count
     * @param whole what one fragment is in {@code counts}
     */
    static SexExpression of(CountTargets targets, long[] counts, long whole) {
        List<CountTargets.CountTarget> rows = targets.rows();
        Sum xist = new Sum();
        Set<String> onX = new HashSet<>();
        List<Integer> onY = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Gene gene = rows.get(i).gene();
            String contig = gene.exons().firstContig();
            if (X.contains(contig)) {
                onX.add(gene.name());
            } else if (Y.contains(contig)) {
                onY.add(i);
            }
            if (isXist(gene)) {
                xist.add(counts[i]);
            }
        }
        Sum chromosomeY = new Sum();
        for (int i : onY) {
            if (!onX.contains(rows.get(i).gene().name())) {
                chromosomeY.add(counts[i]);
            }
        }
        return new SexExpression(xist.value / whole, chromosomeY.value / whole);
    }

    /** A sum that is NaN before the first number. */
    private static final class Sum {
        private double value = Double.NaN;

        void add(double number) {
            value = Double.isNaN(value) ? number : value + number;
        }
    }

    private static boolean isXist(Gene gene) {
        return gene.name().equalsIgnoreCase(XIST) || gene.id().startsWith(XIST_ENSEMBL_ID);
    }
}
