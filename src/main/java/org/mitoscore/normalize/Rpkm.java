package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;

/**
 * Reads per kilobase and million (Mortazavi et al. 2008, doi 10.1038/nmeth.1226), as edgeR's {@code rpkm}: CPM divided by
 * the gene's length in kilobases.
 *
 * @param lengths gene lengths in bases; every gene of the matrix needs one
 */
public record Rpkm(GeneLengths lengths) implements Normalization {
    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        double[] bases = lengths.of(counts);
        ExpressionMatrix cpm = new Cpm(new NoScaling()).apply(counts);
        double[][] values = new double[counts.sampleCount()][counts.geneCount()];
        for (int sample = 0; sample < values.length; sample++) {
            for (int gene = 0; gene < bases.length; gene++) {
                values[sample][gene] = cpm.value(gene, sample) / (bases[gene] / 1000);
            }
        }
        return counts.withValues(values);
    }
}
