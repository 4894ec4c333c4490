package org.mitoscore.count;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        Set<String> onX = new HashSet<>();
        targets.rows().stream()
                .map(CountTargets.CountTarget::gene)
                .filter(gene -> lies(gene, X))
                .forEach(gene -> onX.add(gene.name()));
        return new SexExpression(
                sum(targets, counts, SexExpression::isXist) / whole,
                sum(targets, counts, gene -> lies(gene, Y) && !onX.contains(gene.name())) / whole);
    }

    private static double sum(CountTargets targets, long[] counts, Predicate<Gene> wanted) {
        List<CountTargets.CountTarget> rows = targets.rows();
        double sum = Double.NaN;
        for (int i = 0; i < counts.length; i++) {
            if (wanted.test(rows.get(i).gene())) {
                sum = (Double.isNaN(sum) ? 0 : sum) + counts[i];
            }
        }
        return sum;
    }

    private static boolean lies(Gene gene, Set<String> contigs) {
        return contigs.contains(gene.exons().firstContig());
    }

    private static boolean isXist(Gene gene) {
        return gene.name().equalsIgnoreCase(XIST) || gene.id().startsWith(XIST_ENSEMBL_ID);
    }
}
