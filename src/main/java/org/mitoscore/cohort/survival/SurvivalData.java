package org.mitoscore.cohort.survival;

import java.util.Arrays;

/**
 * Right-censored follow-up of patients.
 *
 * @param time follow-up from 0, finite, in one unit; not copied
 * @param event whether the follow-up ended with the event, else it was censored; not copied
 */
public record SurvivalData(double[] time, boolean[] event) {

    public SurvivalData {
        if (time.length != event.length) {
            throw new IllegalArgumentException(time.length + " times but " + event.length + " events");
        }
        for (double t : time) {
            if (!(t >= 0 && t < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a time must be finite and not negative: " + t);
            }
        }
    }

    public int size() {
        return time.length;
    }

    /** How many patients had the event. */
    public int events() {
        int sum = 0;
        for (boolean e : event) {
            sum += e ? 1 : 0;
        }
        return sum;
    }

    /** The given patients in the given order; a patient may come twice. */
    public SurvivalData rows(int[] patients) {
        boolean[] events = new boolean[patients.length];
        for (int i = 0; i < patients.length; i++) {
            events[i] = event[patients[i]];
        }
        return new SurvivalData(
                Arrays.stream(patients).mapToDouble(i -> time[i]).toArray(), events);
    }

    /** The same patients with event and censoring exchanged: the follow-up itself becomes what is studied. */
    public SurvivalData censoringAsEvent() {
        boolean[] flipped = new boolean[event.length];
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] = !event[i];
        }
        return new SurvivalData(time, flipped);
    }
}
