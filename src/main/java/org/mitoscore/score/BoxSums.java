package org.mitoscore.score;

import java.util.Arrays;

/**
 * Adds the lower tails of {@link GaussianKernel} between values of different boxes, as polynomials ({@link GaussianTails}).
 *
 * <p>A pair's step is the difference of the whole steps, less one where the lower value has the higher fraction. Each box
 * first adds to the others what is right if no fraction in it is higher than theirs. Then the values are visited by falling
 * fraction: each takes off the steps of the table that those before it have left in its box, and leaves its own in the boxes
 * around. Equal fractions are visited from the highest value down, since of these only the higher value's counts as higher.
 *
 * <p>One object serves gene after gene, in one thread.
 */
final class BoxSums {
    private static final int BOX = GaussianTails.BOX;
    private static final int TERMS = GaussianTails.TERMS;
    private static final int STEP_TERMS = GaussianTails.STEP_TERMS;
    private static final int STEPS_LEFT = GaussianTails.STEP_REACH * STEP_TERMS;

    private double[] moments = {};
    private double[] polynomials = {};

    /** Steps left by values of lower boxes, as polynomials of minus the offset. */
    private double[] leftFromLower = {};

    /** Steps left by values of higher boxes, as polynomials of the offset; the highest box first. */
    private double[] leftFromHigher = {};

    /**
     * @param wholeSteps in increasing order, the first one 0
     * @param sizes how often each value occurs
     * @param byFraction their order by the fractions of their steps
     * @param sums what is added to: over the higher values the tails, over the lower ones minus the tails
     */
    void add(int[] wholeSteps, double[] sizes, int count, FractionOrder byFraction, double[] sums) {
        int boxes = wholeSteps[count - 1] / BOX + 1;
        clear(boxes);
        sumMoments(wholeSteps, sizes, count);
        addTails(wholeSteps, count, boxes, sums);
        takeSteps(wholeSteps, sizes, count, boxes, byFraction, sums);
    }

    private void addTails(int[] wholeSteps, int count, int boxes, double[] sums) {
        for (int low = 0; low < boxes; low++) {
            for (int apart = 1; apart <= Math.min(GaussianTails.REACH, boxes - 1 - low); apart++) {
                translate(GaussianTails.fromLower(apart), low, low + apart);
                translate(GaussianTails.fromHigher(apart), low + apart, low);
            }
        }
        for (int i = 0; i < count; i++) {
            int start = wholeSteps[i] / BOX * TERMS;
            sums[i] += value(polynomials, start, TERMS, GaussianTails.offset(wholeSteps[i] % BOX));
        }
    }

    private void takeSteps(
            int[] wholeSteps, double[] sizes, int count, int boxes, FractionOrder byFraction, double[] sums) {
        double[] steps = GaussianTails.steps();
        for (int place = count - 1; place >= 0; place--) {
            int i = byFraction.index(place);
            int box = wholeSteps[i] / BOX;
            int step = wholeSteps[i] % BOX;
            int fromLower = box * STEP_TERMS;
            int fromHigher = (boxes - 1 - box) * STEP_TERMS;
            double offset = GaussianTails.offset(step);
            sums[i] -= value(leftFromLower, fromLower, STEP_TERMS, -offset)
                    + value(leftFromHigher, fromHigher, STEP_TERMS, offset);
            leave(steps, BOX - 1 - step, sizes[i], leftFromLower, fromLower + STEP_TERMS);
            leave(steps, step, sizes[i], leftFromHigher, fromHigher + STEP_TERMS);
        }
    }

    private void clear(int boxes) {
        if (moments.length < boxes * TERMS) {
            moments = new double[boxes * TERMS];
            polynomials = new double[boxes * TERMS];
            leftFromLower = new double[boxes * STEP_TERMS + STEPS_LEFT];
            leftFromHigher = new double[boxes * STEP_TERMS + STEPS_LEFT];
        }
        Arrays.fill(moments, 0, boxes * TERMS, 0);
        Arrays.fill(polynomials, 0, boxes * TERMS, 0);
        Arrays.fill(leftFromLower, 0, boxes * STEP_TERMS, 0);
        Arrays.fill(leftFromHigher, 0, boxes * STEP_TERMS, 0);
    }

    private void sumMoments(int[] wholeSteps, double[] sizes, int count) {
        for (int i = 0; i < count; i++) {
            double offset = GaussianTails.offset(wholeSteps[i] % BOX);
            double power = sizes[i];
            int start = wholeSteps[i] / BOX * TERMS;
            for (int term = start; term < start + TERMS; term++) {
                moments[term] += power;
                power *= offset;
            }
        }
    }

    private void translate(double[] matrix, int fromBox, int toBox) {
        if (moments[fromBox * TERMS] == 0 || moments[toBox * TERMS] == 0) {
            return;
        }
        int next = 0;
        for (int power = 0; power < TERMS; power++) {
            double moment = moments[fromBox * TERMS + power];
            int start = toBox * TERMS;
            for (int term = start; term < start + TERMS - power; term++) {
                polynomials[term] += matrix[next++] * moment;
            }
        }
    }

    private static double value(double[] coefficients, int start, int terms, double x) {
        double value = 0;
        for (int i = start + terms - 1; i >= start; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    private static void leave(double[] steps, int step, double size, double[] left, int start) {
        int from = step * STEPS_LEFT;
        for (int i = 0; i < STEPS_LEFT; i++) {
            left[start + i] += size * steps[from + i];
        }
    }
}
