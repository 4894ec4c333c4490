package org.mitoscore.score;

/**
 * The mean value of the genes; with down genes, the mean of the up genes less the mean of the down genes. In the unit of
 * the data, so give log values. A function of one sample.
 */
public record MeanExpression() implements WithinSampleMethod {
    @Override
    public String name() {
        return "mean";
    }

    @Override
    public boolean needsLogValues() {
        return true;
    }

    @Override
    public PreparedSample prepare(double[] values) {
        return signature -> UpDown.difference(signature, rows -> mean(values, rows));
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }
}
