package org.mitoscore.score;

import org.mitoscore.stats.NormalDistribution;
import org.mitoscore.stats.PolynomialFit;

/**
 * The lower tail of {@link GaussianKernel} as polynomials, between the whole steps of two boxes of values. A box is half a
 * standard deviation wide; a value's offset is its distance from the middle of its box, −¼ to ¼ standard deviations.
 *
 * <p>{@code tail(s)} stands for the table's lower tail at step s. At whole steps the table is the normal distribution
 * itself, so the polynomials are fitted to that.
 */
final class GaussianTails {
    /** Steps of the table per box. */
    static final int BOX = 500;

    /** Boxes this far apart still count; the tail beyond is below 1e-9. */
    static final int REACH = 12;

    /** Coefficients of a polynomial of a tail. */
    static final int TERMS = 10;

    /** Boxes this far apart still count for one step of the table; beyond it is below 1.5e-9. */
    static final int STEP_REACH = 10;

    /** Coefficients of a polynomial of one step of the table, which is a thousand times smaller than a tail. */
    static final int STEP_TERMS = 5;

    /** How far the value of any pair can be from the table's: with room above what {@code BoxSumsTest} finds. */
    static final double ERROR = 4e-9;

    private static final double STEP = 1.0 / GaussianKernel.STEPS_PER_UNIT;
    private static final double WIDTH = BOX * STEP;
    private static final double[][] FROM_LOWER = new double[REACH + 1][];
    private static final double[][] FROM_HIGHER = new double[REACH + 1][];
    private static final double[] STEPS = new double[BOX * STEP_REACH * STEP_TERMS];

    static {
        PolynomialFit ofDistance = new PolynomialFit(TERMS - 1, WIDTH);
        for (int apart = 1; apart <= REACH; apart++) {
            double middles = apart * WIDTH;
            FROM_LOWER[apart] = matrix(ofDistance.of(z -> -tail(middles + z)), 1, -1);
            FROM_HIGHER[apart] = matrix(ofDistance.of(z -> tail(middles - STEP + z)), -1, 1);
        }
        PolynomialFit ofOffset = new PolynomialFit(STEP_TERMS - 1, WIDTH / 2);
        int next = 0;
        for (int step = 0; step < BOX; step++) {
            for (int apart = 1; apart <= STEP_REACH; apart++) {
                double middle = apart * WIDTH + offset(step);
                double[] terms = ofOffset.of(offset -> tail(middle - offset - STEP) - tail(middle - offset));
                System.arraycopy(terms, 0, STEPS, next, STEP_TERMS);
                next += STEP_TERMS;
            }
        }
    }

    private GaussianTails() {}

    private static double tail(double standardDeviations) {
        return NormalDistribution.cumulative(-standardDeviations);
    }

    /** By powers of both offsets, from a polynomial of signOfTarget × target + signOfSource × source. */
    private static double[] matrix(double[] polynomial, int signOfTarget, int signOfSource) {
        double[] matrix = new double[TERMS * (TERMS + 1) / 2];
        int next = 0;
        for (int source = 0; source < TERMS; source++) {
            double binomial = Math.pow(signOfSource, source);
            for (int target = 0; source + target < TERMS; target++) {
                matrix[next++] = polynomial[source + target] * binomial;
                binomial *= (double) signOfTarget * (source + target + 1) / (target + 1);
            }
        }
        return matrix;
    }

    /**
     * The offset of a value.
     *
     * @param step its whole step, counted from the start of its box
     */
    static double offset(int step) {
        return (step - (BOX - 1) / 2.0) * STEP;
    }

    /**
     * What a box adds to the sums of a higher one: minus {@code tail(distance)}. For each power of the offset in the lower box,
     * from 0, the coefficients of a polynomial of the offset in the higher box; {@link #TERMS} of them for the first power,
     * one less for each further one, since higher terms vanish.
     *
     * @param apart boxes from the lower one to the higher one
     */
    static double[] fromLower(int apart) {
        return FROM_LOWER[apart];
    }

    /** What a box adds to the sums of a lower one, laid out in the same way: {@code tail(distance − 1)}. */
    static double[] fromHigher(int apart) {
        return FROM_HIGHER[apart];
    }

    /**
     * One step of the table, {@code tail(distance − 1) − tail(distance)}, from a value to those below it in other boxes: for
     * each step of the value in its box, for the boxes 1 to {@link #STEP_REACH} below, the {@link #STEP_TERMS} coefficients of
     * a polynomial of the offset there.
     */
    static double[] steps() {
        return STEPS;
    }
}
