package org.mitoscore.cohort.analysis;

/** One analysis of a time-to-event endpoint. */
interface TimeAnalysis {
    void analyse(TimeStudy study, CohortSettings settings, Findings findings);
}
