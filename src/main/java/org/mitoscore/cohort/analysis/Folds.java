package org.mitoscore.cohort.analysis;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Patients dealt into folds of equal size at random, those with and without the outcome separately. */
final class Folds {
    private Folds() {}

    /** The fold of each patient. */
    static int[] of(boolean[] outcome, int folds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, outcome.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        int[] fold = new int[outcome.length];
        int next = 0;
        for (boolean wanted : new boolean[] {true, false}) {
            for (int i : order) {
                if (outcome[i] == wanted) {
                    fold[i] = next++ % folds;
                }
            }
        }
        return fold;
    }

    static int[] inside(int[] fold, int wanted) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == wanted).toArray();
    }

    static int[] outside(int[] fold, int unwanted) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != unwanted).toArray();
    }
}
