package org.mitoscore.cohort.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.SortedOrder;

/**
 * The product-limit curve of Kaplan and Meier (1958) with Greenwood's variance; equal to {@code survfit} of R survival
 * 3.5-3. Times are taken as equal only when they are the same number.
 */
public final class KaplanMeier {
    /** R's tolerance for deciding that a curve touches 1/2. */
    private static final double TOUCH = Math.sqrt(Math.ulp(1.0));

    private final List<Step> steps;

    /**
     * What happens at one distinct time.
     *
     * @param time the time
     * @param atRisk patients under observation just before it
     * @param events patients with the event at it
     * @param censored patients whose observation ended at it
     * @param survival S(t) just after it
     * @param greenwood the variance of log S(t)
     */
    public record Step(double time, int atRisk, int events, int censored, double survival, double greenwood) {

        /** The standard error of S(t); NaN when S is 0. */
        public double standardError() {
            return survival * Math.sqrt(greenwood);
        }
    }

    private KaplanMeier(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The curve of these patients, at least one. */
    public static KaplanMeier of(SurvivalData data) {
        if (data.size() == 0) {
            throw new IllegalArgumentException("a survival curve needs a patient");
        }
        int[] order = SortedOrder.ascending(data.time());
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = Ordering.endOfTies(data.time(), order, from);
            int events = 0;
            for (int i = from; i < to; i++) {
                events += data.event()[order[i]] ? 1 : 0;
            }
            int atRisk = order.length - from;
            survival *= (double) (atRisk - events) / atRisk;
            greenwood += events == 0 ? 0 : events / ((double) atRisk * (atRisk - events));
            steps.add(new Step(data.time()[order[from]], atRisk, events, to - from - events, survival, greenwood));
        }
        return new KaplanMeier(steps);
    }

    /** One step per distinct time, events and censorings alike. */
    public List<Step> steps() {
        return steps;
    }

    /** Patients still under observation just before a time. */
    public int atRisk(double time) {
        int low = firstAtOrAfter(time);
        return low == steps.size() ? 0 : steps.get(low).atRisk();
    }

    /** S(t), the curve read from the right: a drop at {@code time} has happened. */
    public double survival(double time) {
        int next = firstAfter(time);
        return next == 0 ? 1 : steps.get(next - 1).survival();
    }

    /** S(t−), the curve just before a time. */
    public double survivalBefore(double time) {
        int next = firstAtOrAfter(time);
        return next == 0 ? 1 : steps.get(next - 1).survival();
    }

    /** Survival at a landmark with its interval; after the last time the curve is carried forward. */
    public Estimate at(double time, IntervalScale scale, double level) {
        int next = firstAfter(time);
        return next == 0
                ? new Estimate(1, 1, 1)
                : scale.interval(
                        steps.get(next - 1).survival(), steps.get(next - 1).greenwood(), level);
    }

    /**
     * The median time with its interval (Brookmeyer and Crowley): where the curve and its limits reach 1/2. NaN where
     * they do not; when the curve rests at 1/2, the middle of the rest.
     */
    public Estimate median(IntervalScale scale, double level) {
        return new Estimate(
                crossingOfHalf(Step::survival),
                crossingOfHalf(step ->
                        scale.interval(step.survival(), step.greenwood(), level).lower()),
                crossingOfHalf(step ->
                        scale.interval(step.survival(), step.greenwood(), level).upper()));
    }

    private double crossingOfHalf(ToDoubleFunction<Step> curve) {
        double touched = Double.NaN;
        double touchedValue = Double.NaN;
        for (Step step : steps) {
            double value = curve.applyAsDouble(step);
            if (Double.isNaN(touched)) {
                if (value < 0.5 + TOUCH) {
                    touched = step.time();
                    touchedValue = value;
                    if (Math.abs(value - 0.5) >= TOUCH) {
                        return touched;
                    }
                }
            } else if (value < touchedValue) {
                return (touched + step.time()) / 2;
            }
        }
        return touched;
    }

    /**
     * The mean time lived up to a horizon: the area under the curve, with its interval.
     *
     * @param horizon end of the area, not before 0; the curve is carried forward past the last time
     */
    public Estimate restrictedMean(double horizon, double level) {
        double area = 0;
        double variance = 0;
        double upper = horizon;
        // From the horizon backwards, so that the area to the right of each drop is known when its turn comes.
        for (int i = firstAfter(horizon) - 1; i >= 0; i--) {
            Step step = steps.get(i);
            area += step.survival() * (upper - step.time());
            upper = step.time();
            if (step.events() > 0 && step.atRisk() > step.events()) {
                variance += area * area * step.events() / ((double) step.atRisk() * (step.atRisk() - step.events()));
            }
        }
        return Estimate.normal(area + upper, Math.sqrt(variance), level);
    }

    /** The last time of follow-up. */
    public double lastTime() {
        return steps.get(steps.size() - 1).time();
    }

    private int firstAfter(double time) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstAtOrAfter(double time) {
        int after = firstAfter(time);
        return after > 0 && steps.get(after - 1).time() == time ? after - 1 : after;
    }
}
