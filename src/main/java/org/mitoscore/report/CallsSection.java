package org.mitoscore.report;

import java.util.List;
import java.util.stream.Collectors;
import org.mitoscore.score.Mitoscore;

/** One row per sample: the leading score, its call and the evidence beside it. */
record CallsSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "calls";
    }

    @Override
    public String title() {
        return "Calls";
    }

    @Override
    public Markup body() {
        Markup body = new Markup().element("p", lead());
        body.raw(table().html());
        String references = inputs.ranked().stream()
                .map(Mitoscore::reference)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (references.equals("cohort")) {
            body.element(
                    "p",
                    "Percentile and z-score place a sample among the "
                            + Display.samples(inputs.ranked().size())
                            + " scored together here. They change when the samples change.",
                    "class",
                    "note");
        } else if (!references.isEmpty()) {
            body.element("p", "Percentile and z-score are within the reference " + references + ".", "class", "note");
        }
        return body;
    }

    private String lead() {
        Mitoscore first = inputs.ranked().get(0);
        String meaning =
                switch (first.direction()) {
                    case HIGH_IS_HIGH_OXPHOS -> "A high score stands for high OXPHOS expression.";
                    case HIGH_IS_HIGH_MITOCHONDRIAL ->
                        "A high score stands for high expression of this part of the mitochondrion.";
                    case HIGH_IS_POOR_OUTCOME -> "A high score stands for poor outcome in the signature's source.";
                    case HIGH_IS_GOOD_OUTCOME -> "A high score stands for good outcome in the signature's source.";
                    case UNSTATED -> "The signature does not state what a high score stands for.";
                };
        return "Scores by " + first.method() + " of the signature " + Wording.signature(first) + ". " + meaning
                + " Samples are in the order of their score.";
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable(
                        "Calls of " + Display.samples(inputs.ranked().size()))
                .column("Sample", "")
                .column("Call", "high, intermediate, low or not called")
                .numbers("Score", "in the method's own unit")
                .column("Percentile", "0 to 100 within the reference or the samples scored together")
                .numbers("z", "standard score within the reference or the samples scored together")
                .column("Rule or reason", "the rule that made the call, or why there is none")
                .numbers("Genes", "signature genes used / genes of the signature")
                .column("QC", "see the section on quality control");
        boolean flags = inputs.ranked().stream().anyMatch(row -> !row.flags().isEmpty());
        if (flags) {
            table.column("Flags", "warnings of the scoring");
        }
        for (Mitoscore row : inputs.ranked()) {
            Markup[] cells = {
                sampleLink(row.sample()),
                Badges.call(row.call()),
                new Markup().text(Display.score(row.score())),
                percentile(row),
                new Markup().text(Display.fixed(row.z(), 2)),
                new Markup().element("span", Wording.orNa(row.callRule()), "class", "reason"),
                new Markup().text(row.genesUsed() + "/" + row.genesTotal()),
                inputs.qcOf(row.sample())
                        .map(qc -> Badges.qc(qc.status()))
                        .orElse(new Markup().element("span", "not done", "class", "soft"))
            };
            if (flags) {
                cells = java.util.Arrays.copyOf(cells, cells.length + 1);
                cells[cells.length - 1] = new Markup().text(String.join(", ", row.flags()));
            }
            table.row(cells);
        }
        return table;
    }

    private Markup sampleLink(String sample) {
        return new Markup().element("a", sample, "href", "#" + SamplesSection.anchor(inputs, sample));
    }

    private static Markup percentile(Mitoscore row) {
        if (Double.isNaN(row.percentile())) {
            return new Markup().element("span", "NA", "class", "soft");
        }
        return new Markup()
                .open("span", "class", "bar", "aria-hidden", "true")
                .open("span", "style", "width:" + Markup.px(row.percentile()) + "%")
                .close()
                .close()
                .element("span", Display.fixed(row.percentile(), 1), "class", "bar-value");
    }

    /** How many samples have each call, in words. */
    static String count(List<Mitoscore> rows) {
        return java.util.Arrays.stream(CallMark.values())
                .map(mark -> rows.stream()
                                .filter(row -> CallMark.of(row.call()) == mark)
                                .count() + " " + mark.word().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" · "));
    }
}
