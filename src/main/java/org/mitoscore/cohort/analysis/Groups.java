package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.stats.NotEstimableException;

/**
 * Patients in groups of rising score.
 *
 * @param labels a label per group, from the lowest score up
 * @param cuts a patient is above a cut when the score exceeds it
 * @param group group of each patient
 */
public record Groups(List<String> labels, double[] cuts, int[] group) {
    public Groups {
        labels = List.copyOf(labels);
    }

    static Groups of(double[] values, double[] cuts, List<String> labels) {
        int[] group = new int[values.length];
        int[] sizes = new int[labels.size()];
        for (int i = 0; i < values.length; i++) {
            for (double cut : cuts) {
                group[i] += values[i] > cut ? 1 : 0;
            }
            sizes[group[i]]++;
        }
        List<String> empty = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] == 0) {
                empty.add(labels.get(g));
            }
        }
        if (!empty.isEmpty()) {
            throw new NotEstimableException("no patient is in group " + String.join(", ", empty));
        }
        return new Groups(labels, cuts, group);
    }

    public int count() {
        return labels.size();
    }

    /** The patients of one group. */
    public int[] members(int wanted) {
        return IntStream.range(0, group.length).filter(i -> group[i] == wanted).toArray();
    }
}
