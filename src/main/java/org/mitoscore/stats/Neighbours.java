package org.mitoscore.stats;

import java.util.Arrays;

/**
 * The values around one place of the sorted order, found without sorting: a sample tells between which bounds they lie, and
 * all values between those are gathered in one pass. Where the sample misled, all values are taken instead.
 */
public final class Neighbours {
    /** Values of which a sample is worth taking. */
    private static final int MANY = 2_000;

    private static final int SAMPLE = 512;
    /** Places in the sample on either side of the one expected: three standard deviations of where the true one lies. */
    private static final int MARGIN = (int) (1.5 * Math.sqrt(SAMPLE));

    private final double[] all;
    private final int count;
    private double[] near;
    private int size;
    /** Number of values that are smaller than every one of those near. */
    private int below;

    private Neighbours(double[] all, int count) {
        this.all = all;
        this.count = count;
    }

    /**
     * The neighbours of a place.
     *
     * @param values no NaN; not changed, nor to be changed while the neighbours are in use
     * @param count number of values from the first that are looked at
     * @param place 0-based
     */
    public static Neighbours of(double[] values, int count, int place) {
        Neighbours neighbours = new Neighbours(values, count);
        if (count < MANY || !neighbours.gatherAround(place)) {
            neighbours.takeAll();
        }
        return neighbours;
    }

    private boolean gatherAround(int place) {
        double[] sample = sample();
        int expected = (int) ((long) place * SAMPLE / count);
        double least = expected < MARGIN ? Double.NEGATIVE_INFINITY : Partition.at(sample, SAMPLE, expected - MARGIN);
        double most = expected + MARGIN >= SAMPLE
                ? Double.POSITIVE_INFINITY
                : Partition.at(sample, SAMPLE, expected + MARGIN);
        gather(least, most, count / 4);
        if (size >= near.length) {
            gather(least, most, size + 1);
        }
        return holds(place);
    }

    /** Without branches; values that do not fit are only counted. */
    private void gather(double least, double most, int room) {
        double[] found = new double[room];
        int smaller = 0;
        int within = 0;
        for (int i = 0; i < count; i++) {
            double value = all[i];
            found[Math.min(within, room - 1)] = value;
            smaller += value < least ? 1 : 0;
            within += value >= least & value <= most ? 1 : 0;
        }
        near = found;
        below = smaller;
        size = within;
    }

    /** Values from all over the array. */
    private double[] sample() {
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = all[(int) ((long) i * count / SAMPLE)];
        }
        return sample;
    }

    private void takeAll() {
        near = Arrays.copyOf(all, count);
        below = 0;
        size = count;
    }

    private boolean holds(int place) {
        return place >= below && place - below < size;
    }

    /** The value that would stand at a place, best one near that of {@link #of}, if all values were sorted. */
    public double at(int place) {
        if (!holds(place)) {
            takeAll();
        }
        return Partition.at(near, size, place - below);
    }

    /** The rank of one of these values among all, from 1; the mean of their ranks when several are equal. */
    public double averageRank(double value) {
        int smaller = 0;
        int equal = 0;
        for (int i = 0; i < size; i++) {
            smaller += near[i] < value ? 1 : 0;
            equal += near[i] == value ? 1 : 0;
        }
        return below + smaller + (equal + 1) / 2.0;
    }

    /** The next larger value after one of these; +∞ when there is none. */
    public double after(double value) {
        double next = smallestAbove(value, near, size);
        return next < Double.POSITIVE_INFINITY ? next : smallestAbove(value, all, count);
    }

    /** The next smaller value before one of these; −∞ when there is none. */
    public double before(double value) {
        double next = largestBelow(value, near, size);
        return next > Double.NEGATIVE_INFINITY ? next : largestBelow(value, all, count);
    }

    private static double smallestAbove(double value, double[] values, int count) {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            next = values[i] > value ? Math.min(next, values[i]) : next;
        }
        return next;
    }

    private static double largestBelow(double value, double[] values, int count) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            next = values[i] < value ? Math.max(next, values[i]) : next;
        }
        return next;
    }
}
