package org.mitoscore.stats;

/**
 * The maximum of a concave log likelihood, by Newton's method with halved steps where a whole one overshoots.
 *
 * @param start the likelihood with all coefficients 0
 * @param maximum the likelihood at the best coefficients
 * @param finite false when the likelihood keeps growing as a coefficient runs away, so that there is no maximum
 */
public record NewtonMaximum(Point start, Point maximum, boolean finite) {
    private static final int MAX_ITERATIONS = 40;
    /** Gain in log likelihood that a step still promises, below which the search is done. */
    private static final double DONE = 1e-20;
    /** A step this large when the likelihood has settled means that there is no maximum. */
    private static final double STILL_MOVING = 1e-4;
    /** Share of the information at 0 below which a coefficient has run away. */
    private static final double LOST = 1e-6;
    /** Relative rounding of a log likelihood. */
    private static final double ROUNDING = 1e-12;

    /** A log likelihood of coefficients, whose variables have about unit spread. */
    public interface LogLikelihood {
        Point at(double[] coefficients);
    }

    /**
     * A log likelihood at one place.
     *
     * @param coefficients where
     * @param value the log likelihood
     * @param gradient its slope
     * @param information minus its curvature
     */
    public record Point(double[] coefficients, double value, double[] gradient, double[][] information) {

        /** gradient' · information⁻¹ · gradient: the score statistic. */
        public double scoreStatistic() {
            return new PositiveDefinite(information).quadraticForm(gradient);
        }

        private boolean isReachedBy(Point other) {
            return other.value >= value - ROUNDING * (1 + Math.abs(value));
        }

        private boolean keepsInformationOf(Point start) {
            for (int j = 0; j < gradient.length; j++) {
                if (information[j][j] < LOST * start.information[j][j]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Climbs from all coefficients 0.
     *
     * @throws NotEstimableException when a variable is constant or a combination of others
     */
    public static NewtonMaximum of(LogLikelihood likelihood, int size) {
        Point start = likelihood.at(new double[size]);
        Point current = start;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double[] step;
            try {
                step = new PositiveDefinite(current.information).solve(current.gradient);
            } catch (NotEstimableException flat) {
                if (iteration == 0) {
                    throw flat;
                }
                // The information vanishes only where a coefficient has run away.
                return new NewtonMaximum(start, start, false);
            }
            boolean settled = largest(step) < STILL_MOVING && current.keepsInformationOf(start);
            if (dot(step, current.gradient) / 2 <= DONE) {
                return new NewtonMaximum(start, current, settled);
            }
            Point next = likelihood.at(plus(current.coefficients, step, 1));
            for (double part = 0.5; !current.isReachedBy(next) && part > 1e-10; part /= 2) {
                next = likelihood.at(plus(current.coefficients, step, part));
            }
            if (!current.isReachedBy(next)) {
                return new NewtonMaximum(start, current, settled);
            }
            current = next;
        }
        return new NewtonMaximum(start, current, false);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] step) {
        double most = 0;
        for (double s : step) {
            most = Math.max(most, Math.abs(s));
        }
        return most;
    }

    private static double[] plus(double[] place, double[] step, double part) {
        double[] moved = place.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += part * step[j];
        }
        return moved;
    }
}
