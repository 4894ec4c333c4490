package org.mitoscore.expression;

import java.util.Arrays;
import java.util.List;

/**
 * What one sample's values show of their kind.
 *
 * @param genes how many values there are
 * @param values how many are above zero
 * @param wholes how many of those above zero are whole numbers
 * @param fractions how many are no whole numbers, negative ones too
 * @param negative whether one is below zero
 * @param max the largest
 * @param sum the sum of all
 */
record SampleValues(int genes, int values, int wholes, int fractions, boolean negative, double max, double sum) {
    /** Fewer values above zero tell nothing of how often values are whole. */
    private static final int ENOUGH_VALUES = 1000;

    /** Larger share of whole numbers, of those above zero, than measures such as RPKM have by chance. */
    private static final double WHOLE_BY_CHANCE = 0.01;

    private static final double MILLION = 1e6;

    /** Rounded tables do not add up exactly. */
    private static final double MILLION_TOLERANCE = 1e-3;

    static SampleValues of(double[] sample) {
        int values = 0;
        int wholes = 0;
        int fractions = 0;
        boolean negative = false;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double value : sample) {
            boolean whole = value == Math.rint(value);
            fractions += whole ? 0 : 1;
            negative |= value < 0;
            max = Math.max(max, value);
            sum += value;
            if (value > 0) {
                values++;
                wholes += whole ? 1 : 0;
            }
        }
        return new SampleValues(sample.length, values, wholes, fractions, negative, max, sum);
    }

    static List<SampleValues> of(double[][] samples) {
        return Arrays.stream(samples).parallel().map(SampleValues::of).toList();
    }

    /** Whether all are whole numbers and none is negative. */
    boolean areWhole() {
        return !negative && fractions == 0;
    }

    /** Whether there are many, and hardly one is whole. */
    boolean areHardlyWhole() {
        return areMany() && wholes <= WHOLE_BY_CHANCE * values;
    }

    boolean areMany() {
        return values >= ENOUGH_VALUES;
    }

    /** The mean of all genes, those without reads too. */
    double mean() {
        return sum / genes;
    }

    boolean addUpToMillion() {
        return Math.abs(sum - MILLION) <= MILLION * MILLION_TOLERANCE;
    }

    boolean addUpToLessThanMillion() {
        return sum < MILLION;
    }
}
