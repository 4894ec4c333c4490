package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;

/**
 * Gene length corrected TMM (Smid et al. 2018, doi 10.1186/s12859-018-2246-7): counts per kilobase, then TMM and CPM with
 * the sums of these as library sizes.
 *
 * @param lengths gene lengths in bases; every gene of the matrix needs one
 */
public record GeTmm(GeneLengths lengths) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] bases = lengths.of(counts);
        double[][] perKilobase = new double[counts.sampleCount()][counts.geneCount()];
        for (int sample = 0; sample < perKilobase.length; sample++) {
            for (int gene = 0; gene < bases.length; gene++) {
                perKilobase[sample][gene] = counts.value(gene, sample) / (bases[gene] / 1000);
            }
        }
        return new Cpm(new Tmm()).apply(counts.withValues(perKilobase));
    }
}
