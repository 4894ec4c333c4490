package org.mitoscore.cohort.survival;

import java.util.Arrays;

/**
 * Follow-up that ends in one of several causes, or in censoring.
 *
 * @param time follow-up from 0; not copied
 * @param cause 0 for censored, 1 for the event studied, 2 for a competing one; not copied
 */
public record CompetingRisks(double[] time, int[] cause) {
    /** Codes of {@link #cause}. */
    public static final int CENSORED = 0;

    public static final int STUDIED = 1;
    public static final int COMPETING = 2;

    public CompetingRisks {
        if (time.length != cause.length) {
            throw new IllegalArgumentException(time.length + " times but " + cause.length + " causes");
        }
        for (int i = 0; i < time.length; i++) {
            if (!(time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY) || cause[i] < 0 || cause[i] > COMPETING) {
                throw new IllegalArgumentException("time " + time[i] + ", cause " + cause[i]);
            }
        }
    }

    public int size() {
        return time.length;
    }

    /** The given patients in the given order. */
    public CompetingRisks rows(int[] patients) {
        return new CompetingRisks(
                Arrays.stream(patients).mapToDouble(i -> time[i]).toArray(),
                Arrays.stream(patients).map(i -> cause[i]).toArray());
    }

    /** The cause-specific view: the event studied against everything else, a competing event counting as censored. */
    public SurvivalData causeSpecific() {
        boolean[] event = new boolean[cause.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = cause[i] == STUDIED;
        }
        return new SurvivalData(time, event);
    }

    int count(int[] order, int from, int to, int wanted) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += cause[order[i]] == wanted ? 1 : 0;
        }
        return sum;
    }
}
