package org.mitoscore.normalize;

import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;

/**
 * Transcripts per million (Wagner et al. 2012, doi 10.1007/s12064-012-0162-3): counts per base of the gene, scaled to one
 * million per sample.
 *
 * @param lengths gene lengths in bases; every gene of the matrix needs one
 */
public record Tpm(GeneLengths lengths) implements Normalization {
    private static final double MILLION = 1e6;

    @Override
    public ExpressionMatrix apply(ExpressionMatrix counts) {
        LibrarySizes.of(counts);
        double[] bases = lengths.of(counts);
        double[][] values = new double[counts.sampleCount()][counts.geneCount()];
        for (int sample = 0; sample < values.length; sample++) {
            double[] column = counts.sample(sample);
            double total = 0;
            for (int gene = 0; gene < column.length; gene++) {
                values[sample][gene] = column[gene] / bases[gene];
                total += values[sample][gene];
            }
            for (int gene = 0; gene < column.length; gene++) {
                values[sample][gene] = values[sample][gene] / total * MILLION;
            }
        }
        return counts.withValues(values);
    }
}
