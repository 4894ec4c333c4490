package org.mitoscore.cohort.analysis;

import org.mitoscore.cohort.survival.TimeDependentRoc;

/** The area under the time-dependent ROC curve at each landmark. */
final class TimeRocAnalysis implements TimeAnalysis {
    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        for (double time : settings.landmarksOf(study)) {
            String when = "by " + time + " " + study.time().unit().label();
            findings.attempt("time_roc", when, () -> {
                TimeDependentRoc roc = TimeDependentRoc.of(study.data(), study.score(), time);
                findings.add(ResultRow.estimate(
                                "time_roc", when, study.size(), roc.cases(), "auc", roc.interval(CohortSettings.LEVEL))
                        .with("high score for an early event; " + roc.controls() + " followed beyond; others weigh in"
                                + " through the censoring curve"));
            });
        }
    }
}
