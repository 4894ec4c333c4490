package org.mitoscore.score;

import java.util.Arrays;
import org.mitoscore.stats.Descriptive;

/** The scores of a cohort, made ready to place many other scores among them. */
public final class CohortScores {
    private final double[] sorted;
    private final double mean;
    private final double deviation;

    /** @param scores finite scores, in any order; not changed */
    public CohortScores(double[] scores) {
        sorted = scores.clone();
        Arrays.sort(sorted);
        mean = Descriptive.mean(scores);
        // of equal scores the mean is rounded, and they would seem to differ
        boolean equal = sorted.length > 0 && sorted[0] == sorted[sorted.length - 1];
        deviation = equal ? 0 : Descriptive.standardDeviation(scores);
    }

    public int size() {
        return sorted.length;
    }

    /** NaN when there is none. */
    public double median() {
        return Descriptive.quantileOfSorted(sorted, 0.5);
    }

    /** @param score a finite score */
    public CohortPlace place(double score) {
        int below = firstAt(score);
        int equal = firstAt(Math.nextUp(score)) - below;
        double z = deviation > 0 ? (score - mean) / deviation : Double.NaN;
        return new CohortPlace(100 * (below + equal / 2.0) / sorted.length, z);
    }

    /** How many scores are below a value. */
    private int firstAt(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
