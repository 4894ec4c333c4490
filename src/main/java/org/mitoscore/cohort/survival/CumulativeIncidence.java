package org.mitoscore.cohort.survival;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.TailProbability;

/**
 * The probability of an event by a time when other events can come first (Aalen and Johansen 1978), with the variance
 * of {@code cuminc} of R cmprsk 2.2-11. Unlike 1 − Kaplan–Meier it does not pretend that the competing event can be
 * prevented.
 */
public final class CumulativeIncidence {
    private final List<Step> steps;

    /**
     * The curve from one time of an event of any cause on.
     *
     * @param time the time
     * @param incidence probability of the cause by this time
     * @param variance its variance
     */
    public record Step(double time, double incidence, double variance) {}

    private CumulativeIncidence(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @param cause {@link CompetingRisks#STUDIED} or {@link CompetingRisks#COMPETING} */
    public static CumulativeIncidence of(CompetingRisks data, int cause) {
        int[] order = SortedOrder.ascending(data.time());
        int other = CompetingRisks.STUDIED + CompetingRisks.COMPETING - cause;
        Variance variance = new Variance();
        List<Step> steps = new ArrayList<>();
        double free = 1;
        double incidence = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = Ordering.endOfTies(data.time(), order, from);
            int atRisk = order.length - from;
            int mine = data.count(order, from, to, cause);
            int others = data.count(order, from, to, other);
            if (mine + others > 0) {
                double stillFree = free * (atRisk - mine - others) / atRisk;
                incidence += free * mine / atRisk;
                variance.add(mine, atRisk, free, stillFree, incidence, true);
                variance.add(others, atRisk, free, stillFree, incidence, false);
                free = stillFree;
                steps.add(new Step(data.time()[order[from]], incidence, variance.of(incidence)));
            }
        }
        return new CumulativeIncidence(steps);
    }

    /** Sums over the times so far, from which the variance at any later incidence follows. */
    private static final class Variance {
        private double square;
        private double cross;
        private double unit;

        void add(int events, int atRisk, double free, double stillFree, double incidence, boolean mine) {
            if (events == 0 || !mine && stillFree <= 0) {
                return;
            }
            double ties = events > 1 ? 1 - (events - 1.0) / (atRisk - 1.0) : 1;
            double spread = free * free * ties * events / ((double) atRisk * atRisk);
            double perFree = stillFree > 0 ? 1 / stillFree : 0;
            double weight = incidence * perFree + (mine ? 1 : 0);
            square += weight * weight * spread;
            cross += perFree * weight * spread;
            unit += perFree * perFree * spread;
        }

        double of(double incidence) {
            return square + incidence * incidence * unit - 2 * incidence * cross;
        }
    }

    /** One step per time of an event of any cause. */
    public List<Step> steps() {
        return steps;
    }

    /** The incidence by a time, with an interval symmetric for log(−log incidence), which stays within 0–1. */
    public Estimate at(double time, double level) {
        Step last = new Step(0, 0, 0);
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            last = step;
        }
        double f = last.incidence();
        if (f <= 0 || f >= 1) {
            return new Estimate(f, Double.NaN, Double.NaN);
        }
        double margin = TailProbability.normalQuantile(level) * Math.sqrt(last.variance()) / (f * Math.log(f));
        return new Estimate(f, Math.pow(f, Math.exp(-margin)), Math.pow(f, Math.exp(margin)));
    }
}
