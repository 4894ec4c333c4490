package org.mitoscore.cohort.figures;

import java.util.Locale;

/** What a figure shows, in the order in which figures are read. */
public enum FigureKind {
    FOREST(
            "Effect of each score",
            "Hazard or odds ratio per standard deviation of each score, with its 95 % interval."),
    META("Effect in each cohort", "Hazard or odds ratio per standard deviation within each cohort, and over cohorts."),
    KAPLAN_MEIER("Survival by group", "Kaplan-Meier curves with 95 % bands and the number at risk."),
    INCIDENCE("Cumulative incidence", "Incidence of the event (thick) and of competing events (thin) in each group."),
    CUT_POINT("Cut-point scan", "Log-rank statistic at every cut; the p-value pays for the search."),
    ROC("ROC curves", "Sensitivity and specificity for response at every threshold; apparent, on these patients."),
    WATERFALL("Scores of responders", "Each patient's score, from high to low, and who responded."),
    VIOLIN("Scores by response", "Distribution of scores of responders and non-responders."),
    CALIBRATION("Calibration", "Observed against predicted response; apparent, on these patients."),
    DECISION_CURVE("Decision curves", "Net benefit of deciding by the score, against treating all or none; apparent.");

    private final String title;
    private final String description;

    FigureKind(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Heading over figures of this kind. */
    public String title() {
        return title;
    }

    /** What such a figure shows, in a sentence. */
    public String description() {
        return description;
    }

    /** The spelling in file names, such as {@code kaplan-meier}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
