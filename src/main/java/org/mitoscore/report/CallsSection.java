package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Coordinates;
import org.mitoscore.svg.Markup;

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
        sharedRule().ifPresent(rule -> body.open("p", "class", "notice")
                .element("strong", CallsSection.count(inputs.ranked()) + ". ")
                .text("For all samples: " + rule + ".")
                .close());
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
                            + " scored together here. They change when the samples change. A median splits every group of"
                            + " samples into halves, whatever the scores; a sample close to it may fall on either side.",
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
        List<Mitoscore> rows = inputs.ranked();
        boolean placed = rows.stream().anyMatch(row -> !Double.isNaN(row.percentile()) || !Double.isNaN(row.z()));
        boolean flagged = rows.stream().anyMatch(row -> !row.flags().isEmpty());
        HtmlTable table = new HtmlTable("Calls of " + Display.samples(rows.size()))
                .column("Sample", "")
                .column("Call", "high, intermediate, low or not called")
                .numbers("Score", "in the method's own unit");
        if (placed) {
            table.column("Percentile", "0 to 100 within the reference or the samples scored together")
                    .numbers("z", "standard score within the reference or the samples scored together");
        }
        if (sharedRule().isEmpty()) {
            table.column("Rule or reason", "the rule that made the call, or why there is none");
        }
        table.numbers("Genes", "signature genes used / genes of the signature")
                .column("QC", "see the section on quality control");
        if (flagged) {
            table.column("Flags", "warnings of the scoring");
        }
        for (Mitoscore row : rows) {
            List<Markup> cells = new ArrayList<>();
            cells.add(sampleLink(row.sample()));
            cells.add(Badges.call(row.call()));
            cells.add(new Markup().text(inputs.show(row)));
            if (placed) {
                cells.add(percentile(row));
                cells.add(new Markup().text(Display.fixed(row.z(), 2)));
            }
            if (sharedRule().isEmpty()) {
                cells.add(new Markup().element("span", Wording.orNa(row.callRule()), "class", "reason"));
            }
            cells.add(new Markup().text(row.genesUsed() + "/" + row.genesTotal()));
            cells.add(inputs.qcOf(row.sample())
                    .map(qc -> Badges.qc(qc.status()))
                    .orElse(new Markup().element("span", "not done", "class", "soft")));
            if (flagged) {
                cells.add(new Markup().text(String.join(", ", row.flags())));
            }
            table.row(cells.toArray(Markup[]::new));
        }
        return table;
    }

    /** The rule or reason that every sample shares; then it is said once. */
    private Optional<String> sharedRule() {
        List<String> rules =
                inputs.ranked().stream().map(Mitoscore::callRule).distinct().toList();
        return rules.size() == 1 ? Optional.of(Wording.orNa(rules.get(0))) : Optional.empty();
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
                .open("span", "style", "width:" + Coordinates.px(row.percentile()) + "%")
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
