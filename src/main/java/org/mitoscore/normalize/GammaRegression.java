package org.mitoscore.normalize;

/**
 * Regression of a Gamma-distributed response on one variable with identity link, by iteratively reweighted least squares
 * with the start values, tolerance and step halving of R's {@code glm}.
 *
 * @param converged whether the deviance settled within 25 steps
 */
record GammaRegression(double intercept, double slope, boolean converged) {
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_STEPS = 25;

    static GammaRegression fit(double[] x, double[] y, double startIntercept, double startSlope) {
        double intercept = startIntercept;
        double slope = startSlope;
        double deviance = deviance(x, y, intercept, slope);
        for (int step = 0; step < MOST_STEPS; step++) {
            double w = 0;
            double wx = 0;
            double wxx = 0;
            double wy = 0;
            double wxy = 0;
            for (int i = 0; i < x.length; i++) {
                double fitted = intercept + slope * x[i];
                double weight = 1 / (fitted * fitted);
                w += weight;
                wx += weight * x[i];
                wxx += weight * x[i] * x[i];
                wy += weight * y[i];
                wxy += weight * x[i] * y[i];
            }
            double determinant = w * wxx - wx * wx;
            double newIntercept = (wxx * wy - wx * wxy) / determinant;
            double newSlope = (w * wxy - wx * wy) / determinant;
            for (int half = 0; half < MOST_STEPS && !allPositive(x, newIntercept, newSlope); half++) {
                newIntercept = (newIntercept + intercept) / 2;
                newSlope = (newSlope + slope) / 2;
            }
            intercept = newIntercept;
            slope = newSlope;
            double before = deviance;
            deviance = deviance(x, y, intercept, slope);
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < TOLERANCE) {
                return new GammaRegression(intercept, slope, true);
            }
        }
        return new GammaRegression(intercept, slope, false);
    }

    private static boolean allPositive(double[] x, double intercept, double slope) {
        for (double value : x) {
            if (!(intercept + slope * value > 0)) {
                return false;
            }
        }
        return true;
    }

    private static double deviance(double[] x, double[] y, double intercept, double slope) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double fitted = intercept + slope * x[i];
            sum += (y[i] - fitted) / fitted - Math.log(y[i] / fitted);
        }
        return 2 * sum;
    }
}
