package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** Where the report on outcome is. */
record OutcomeSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "outcome";
    }

    @Override
    public String title() {
        return "Outcome";
    }

    @Override
    public Markup body() {
        return new Markup()
                .open("p")
                .text("Whether the scores go with survival or response in this cohort was tested against its clinical"
                        + " table. The ")
                .element("a", "report on outcome", "href", inputs.settings().outcome())
                .text(" has the numbers, the figures and their limits: associations in this cohort, and no more.")
                .close();
    }
}
