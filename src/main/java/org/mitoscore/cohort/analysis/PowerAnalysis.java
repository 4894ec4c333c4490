package org.mitoscore.cohort.analysis;

import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.TailProbability;

/**
 * How many patients would be needed: the events that a Cox model needs to see a hazard ratio per standard deviation of
 * a score with 80 % power at 5 % two-sided, (1.96 + 0.84)² / log(HR)² (Hsieh and Lavori 2000), and the patients at this
 * cohort's share of events.
 */
final class PowerAnalysis implements TimeAnalysis {
    private static final double[] RATIOS = {1.2, 1.35, 1.5, 2};
    private static final double POWER = 0.8;

    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        int n = study.size();
        int events = study.events();
        for (double ratio : RATIOS) {
            double needed = Math.ceil(eventsNeeded(ratio));
            findings.add(ResultRow.value(
                    "power", "events for hazard ratio " + ratio + " per sd", n, events, "events_needed", needed));
            if (events > 0) {
                findings.add(ResultRow.value(
                                "power",
                                "patients for hazard ratio " + ratio + " per sd",
                                n,
                                events,
                                "patients_needed",
                                Math.ceil(needed * n / events))
                        .with("at this cohort's share of events"));
            }
        }
        if (events > 0) {
            double least = Math.exp(Math.sqrt(numerator() / events));
            findings.add(ResultRow.estimate(
                            "power",
                            "smallest hazard ratio per sd seen with 80 % power",
                            n,
                            events,
                            "hazard_ratio_per_sd",
                            new Estimate(least, Double.NaN, Double.NaN))
                    .with("or its inverse " + 1 / least));
        }
    }

    static double eventsNeeded(double ratio) {
        return numerator() / (Math.log(ratio) * Math.log(ratio));
    }

    private static double numerator() {
        double z = TailProbability.normalQuantile(0.95) + TailProbability.normalQuantile(2 * POWER - 1);
        return z * z;
    }
}
