package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a figure: a sample, or in a large cohort the samples of one tenth of the ranking by score.
 *
 * @param label what the row is called
 * @param samples its samples
 */
record SampleGroup(String label, List<String> samples) {
    private static final int TENTHS = 10;

    SampleGroup {
        samples = List.copyOf(samples);
    }

    /**
     * A row per sample, or ten rows above {@link ReportSettings#LABELLED_SAMPLES} samples.
     *
     * @param ranked samples from high to low score
     */
    static List<SampleGroup> of(List<String> ranked) {
        List<SampleGroup> groups = new ArrayList<>();
        if (ranked.size() <= ReportSettings.LABELLED_SAMPLES) {
            ranked.forEach(sample -> groups.add(new SampleGroup(sample, List.of(sample))));
            return groups;
        }
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            List<String> samples = ranked.subList(tenth * ranked.size() / TENTHS, (tenth + 1) * ranked.size() / TENTHS);
            String name = tenth == 0 ? "highest tenth" : tenth == TENTHS - 1 ? "lowest tenth" : "tenth " + (tenth + 1);
            groups.add(new SampleGroup(name + " (n = " + samples.size() + ")", samples));
        }
        return groups;
    }

    /** Room for the longest label, in pixels. */
    static double labelWidth(List<SampleGroup> groups) {
        int longest =
                groups.stream().mapToInt(group -> group.label().length()).max().orElse(0);
        return 28 + 7 * Math.max(4, Math.min(longest, 34));
    }
}
