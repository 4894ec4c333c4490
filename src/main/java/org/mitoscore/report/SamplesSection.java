package org.mitoscore.report;

import java.util.List;
import org.mitoscore.qc.SampleMeasures;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Markup;

/** A panel per sample with all that speaks for and against its call. */
record SamplesSection(ReportInputs inputs, ComplexProfile profile) implements Section {
    /** Up to this many panels stand open. */
    private static final int OPEN_PANELS = 6;

    @Override
    public String id() {
        return "samples";
    }

    @Override
    public String title() {
        return "Sample by sample";
    }

    /** Where a sample's panel is in the page. */
    static String anchor(ReportInputs inputs, String sample) {
        return "sample-" + (inputs.samples().indexOf(sample) + 1);
    }

    @Override
    public Markup body() {
        SampleFigures figures = new SampleFigures(inputs, profile);
        Markup body = new Markup().raw(figures.shared());
        if (inputs.ranked().size() > OPEN_PANELS) {
            body.open("p", "class", "tools", "hidden", "hidden")
                    .open("label")
                    .text("Find a sample ")
                    .empty("input", "type", "search", "id", "find-sample")
                    .close()
                    .element("button", "Open all", "type", "button", "data-panels", "open")
                    .element("button", "Close all", "type", "button", "data-panels", "close")
                    .close();
        }
        for (Mitoscore row : inputs.ranked()) {
            body.raw(panel(row, figures)).newLine();
        }
        return body;
    }

    private Markup panel(Mitoscore row, SampleFigures figures) {
        Markup panel = inputs.ranked().size() <= OPEN_PANELS
                ? new Markup().open("details", "class", "box sample", "open", "open")
                : new Markup().open("details", "class", "box sample");
        panel.open("summary")
                .element("strong", row.sample())
                .text(" ")
                .raw(Badges.call(row.call()))
                .element("span", "score " + inputs.show(row), "class", "soft")
                .close();
        // The anchor is inside, so that following a link to it opens the panel.
        panel.open("div", "class", "panel", "id", anchor(inputs, row.sample()));
        panel.element("p", new SampleSentence(inputs).of(row), "class", "sentence");
        panel.open("div").raw(facts(row)).raw(quality(row.sample())).close();
        panel.open("div")
                .raw(Figure.of(
                        figures.strip(row),
                        SampleFigures.stripCaption(inputs.samples().size())));
        if (!profile.isEmpty()) {
            panel.raw(Figure.of(
                    figures.profile(row.sample()),
                    SampleFigures.profileCaption(
                            inputs.settings().expressionUnit(), inputs.samples().size())));
        }
        panel.close();
        if (inputs.columns().size() > 1) {
            panel.raw(everyScore(row.sample()));
        }
        return panel.close().close();
    }

    private Markup facts(Mitoscore row) {
        Markup facts = new Markup().open("dl", "class", "facts");
        fact(facts, "Score", inputs.show(row) + " (" + row.method() + ", " + Wording.signature(row) + ")");
        fact(
                facts,
                "Percentile",
                Display.fixed(row.percentile(), 1)
                        + (row.reference().isEmpty() ? "" : " within " + reference(row.reference())));
        fact(facts, "z-score", Display.fixed(row.z(), 2));
        fact(facts, "Call", CallMark.of(row.call()).word());
        fact(facts, "Rule or reason", Wording.orNa(row.callRule()));
        if (!Double.isNaN(row.confidence())) {
            fact(facts, "Confidence", Display.fixed(row.confidence(), 2));
        }
        fact(facts, "Genes", row.genesUsed() + " of " + row.genesTotal() + " used");
        fact(facts, "Missing genes", row.genesMissing().isEmpty() ? "none" : String.join(", ", row.genesMissing()));
        if (!row.flags().isEmpty()) {
            fact(facts, "Flags", String.join(", ", row.flags()));
        }
        return facts.close();
    }

    /** What percentile and z are of, in words. */
    static String reference(String name) {
        return name.equals("cohort") ? "the samples scored together" : "the reference " + name;
    }

    private Markup quality(String sample) {
        Markup facts = new Markup().open("dl", "class", "facts");
        if (inputs.qcOf(sample).isEmpty()) {
            fact(facts, "QC", "not done");
            return facts.close();
        }
        SampleQc qc = inputs.qcOf(sample).orElseThrow();
        SampleMeasures m = qc.measures();
        facts.element("dt", "QC")
                .open("dd")
                .raw(Badges.qc(qc.status()))
                .raw(qc.reasons().isEmpty() ? new Markup() : QcSection.reasons(qc))
                .close();
        fact(
                facts,
                "Assigned",
                Display.count(m.assigned()) + " of " + Display.count(m.fragments()) + " fragments ("
                        + Display.fixed(m.assignedPercent(), 1) + " %)");
        fact(
                facts,
                "Strandedness",
                m.strandednessUsed() + " (declared " + m.strandednessDeclared() + ", inferred "
                        + m.strandednessInferred() + ")");
        fact(facts, "mtDNA", Display.fixed(m.mtdnaPercent(), 1) + " % of mapped reads");
        if (m.signature().known()) {
            fact(
                    facts,
                    "Genes seen",
                    m.signature().detected() + " of the " + m.signature().matched() + " genes of "
                            + m.signature().id() + " in the matrix");
        }
        return facts.close();
    }

    /** Every score of a sample, a row per signature and a column per method. */
    private Markup everyScore(String sample) {
        HtmlTable table = new HtmlTable("Every score of " + sample).column("Signature", "");
        inputs.methods().forEach(method -> table.numbers(method, "score, and the symbol of its call"));
        for (String signature : inputs.signatureIds()) {
            List<Mitoscore> rows = inputs.scoresOf(sample).stream()
                    .filter(row -> row.signature().equals(signature))
                    .toList();
            table.row(new DistributionSection(inputs).scoreCells(signature, inputs.methods(), rows));
        }
        return new Markup()
                .open("details", "class", "every-score")
                .element("summary", "Every signature and method")
                .raw(table.html())
                .close();
    }

    private static void fact(Markup facts, String name, String value) {
        facts.element("dt", name).element("dd", value);
    }
}
