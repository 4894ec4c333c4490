package org.mitoscore.score;

import org.mitoscore.expression.ExpressionMatrix;

/**
 * Tells which genes vary over the samples. A gene whose range is within a relative tolerance of its largest absolute
 * value is constant: rounding alone makes log values of an all-zero gene differ in the last digits, and a z-score would
 * blow that up to full size.
 */
final class ConstantGenes {
    /** Far above rounding (1e-15), far below any expression difference that means something. */
    static final double DEFAULT_TOLERANCE = 1e-10;

    private ConstantGenes() {}

    /** One element per gene: whether it varies. */
    static boolean[] varying(ExpressionMatrix expression, double tolerance) {
        int genes = expression.geneCount();
        double[] low = expression.sample(0).clone();
        double[] high = expression.sample(0).clone();
        for (int sample = 1; sample < expression.sampleCount(); sample++) {
            double[] column = expression.sample(sample);
            for (int gene = 0; gene < genes; gene++) {
                low[gene] = Math.min(low[gene], column[gene]);
                high[gene] = Math.max(high[gene], column[gene]);
            }
        }
        boolean[] varying = new boolean[genes];
        for (int gene = 0; gene < genes; gene++) {
            double size = Math.max(Math.abs(low[gene]), Math.abs(high[gene]));
            varying[gene] = high[gene] - low[gene] > tolerance * size;
        }
        return varying;
    }
}
