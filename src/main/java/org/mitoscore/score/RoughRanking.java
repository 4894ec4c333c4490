package org.mitoscore.score;

import java.util.Arrays;
import java.util.BitSet;
import org.mitoscore.stats.SortedOrder;

/**
 * The ranking of one sample's genes by densities that have an error, with the places that matter made exact: those of the
 * wanted genes. Only where another gene is within the error do they depend on exact densities.
 */
final class RoughRanking {
    private final int[] places;
    private final int[] unsettled;

    /**
     * @param densities one per gene, in any unit; the array is taken over
     * @param tolerance densities further apart than this are in their exact order
     * @param wanted the genes whose places matter
     */
    RoughRanking(int[] densities, int tolerance, BitSet wanted) {
        int[] order =
                SortedOrder.descending(Arrays.stream(densities).asDoubleStream().toArray());
        unsettled = unsettled(order, densities, tolerance, wanted);
        places = densities;
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
    }

    private static int[] unsettled(int[] order, int[] densities, int tolerance, BitSet wanted) {
        BitSet near = new BitSet(order.length);
        int lastWanted = -1;
        for (int place = 0; place < order.length; place++) {
            int gene = order[place];
            if (place > 0 && wanted.get(gene) && densities[order[place - 1]] - densities[gene] <= tolerance) {
                near.set(gene);
            }
            if (lastWanted >= 0 && densities[lastWanted] - densities[gene] <= tolerance) {
                near.set(gene);
            }
            lastWanted = wanted.get(gene) ? gene : lastWanted;
        }
        lastWanted = -1;
        for (int place = order.length - 1; place >= 0; place--) {
            int gene = order[place];
            if (place + 1 < order.length
                    && wanted.get(gene)
                    && densities[gene] - densities[order[place + 1]] <= tolerance) {
                near.set(gene);
            }
            if (lastWanted >= 0 && densities[gene] - densities[lastWanted] <= tolerance) {
                near.set(gene);
            }
            lastWanted = wanted.get(gene) ? gene : lastWanted;
        }
        return near.stream().toArray();
    }

    /** Genes whose exact densities {@link #settle} needs, in increasing order. */
    int[] unsettled() {
        return unsettled;
    }

    /**
     * Puts the unsettled genes in their order; equal densities in gene order.
     *
     * @param exact the densities of the unsettled genes
     * @return the place of each gene, 0 for the highest density; right for wanted genes only
     */
    int[] settle(double[] exact) {
        int[] theirPlaces =
                Arrays.stream(unsettled).map(gene -> places[gene]).sorted().toArray();
        int[] order = SortedOrder.descending(exact);
        for (int i = 0; i < order.length; i++) {
            places[unsettled[order[i]]] = theirPlaces[i];
        }
        return places;
    }
}
