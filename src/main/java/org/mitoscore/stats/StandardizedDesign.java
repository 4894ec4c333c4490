package org.mitoscore.stats;

/**
 * A design whose variables are centred and divided by their standard deviation, for well-conditioned fitting, and the
 * way back to the variables' own units.
 */
public final class StandardizedDesign {
    private final DesignMatrix design;
    private final double[] mean;
    private final double[] scale;

    /** @throws NotEstimableException naming a variable that is the same in all patients */
    public StandardizedDesign(DesignMatrix original) {
        int p = original.size();
        mean = new double[p];
        scale = new double[p];
        double[][] columns = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] column = original.columns()[j];
            mean[j] = Descriptive.mean(column);
            scale[j] = Descriptive.standardDeviation(column);
            if (!(scale[j] > 1e-12 * Math.abs(mean[j]))) {
                throw new NotEstimableException(original.terms().get(j) + " is the same in all patients");
            }
            columns[j] = new double[column.length];
            for (int i = 0; i < column.length; i++) {
                columns[j][i] = (column[i] - mean[j]) / scale[j];
            }
        }
        design = new DesignMatrix(original.terms(), columns);
    }

    public DesignMatrix design() {
        return design;
    }

    /** Coefficients per standard deviation → per unit. */
    public double[] coefficients(double[] standardized) {
        double[] own = new double[scale.length];
        for (int j = 0; j < own.length; j++) {
            own[j] = standardized[j] / scale[j];
        }
        return own;
    }

    /** The covariance of the coefficients per unit, from that per standard deviation. */
    public double[][] covariance(double[][] standardized) {
        double[][] own = new double[scale.length][scale.length];
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k < scale.length; k++) {
                own[j][k] = standardized[j][k] / (scale[j] * scale[k]);
            }
        }
        return own;
    }

    /** The means that were taken away, per variable, in its own unit. */
    public double[] means() {
        return mean.clone();
    }
}
