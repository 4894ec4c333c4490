package org.mitoscore.report;

import java.util.List;
import java.util.Optional;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.svg.Markup;

/** Whether the methods put the samples in the same order and give them the same call. */
record AgreementSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String title() {
        return "Agreement of the methods";
    }

    /** Whether more than one method scored the leading signature. */
    static boolean isNeeded(ReportInputs inputs) {
        return columns(inputs).size() > 1;
    }

    /** The leading signature by each method. */
    static List<ScoreColumn> columns(ReportInputs inputs) {
        return inputs.columns().stream()
                .filter(column -> column.signature().equals(inputs.primary().signature()))
                .toList();
    }

    @Override
    public Markup body() {
        String signature = inputs.primary().signature();
        Markup body = new Markup()
                .raw(Figure.of(
                        PlacesFigure.of(columns(inputs)),
                        "Where each method puts a sample by its " + signature
                                + " score: the percentile of the score table, or the percentile among these samples where the"
                                + " table has none. A long line is a sample on which the methods differ."
                                + withoutPlace()));
        List<MethodAgreement.Row> pairs = rows(signature, "spearman");
        if (pairs.isEmpty()) {
            return body.element("p", "The table of rank agreement has no row for " + signature + ".", "class", "note");
        }
        body.element("h3", "Rank agreement")
                .raw(Figure.of(
                        AgreementFigure.of(pairs),
                        "Spearman's ρ of each pair of methods over "
                                + Display.samples(pairs.get(0).samples()) + leftOut(pairs.get(0)) + "."
                                + concordance(signature)
                                        .map(w -> " Kendall's W of all: " + w + ".")
                                        .orElse("")));
        if (inputs.signatureIds().size() > 1) {
            HtmlTable table = new HtmlTable(
                            "Kendall's W of the methods: 1 when all rank the samples alike, 0 when they have"
                                    + " nothing in common")
                    .column("Signature", "")
                    .numbers("Kendall's W", "corrected for ties");
            inputs.signatureIds().forEach(id -> table.row(id, concordance(id).orElse("NA")));
            body.raw(table.html());
        }
        return body;
    }

    /** The samples without a place, when there are some. */
    private String withoutPlace() {
        int count = (int) inputs.primary().rows().stream()
                .filter(row -> !row.isComparable())
                .count();
        return count == 0
                ? ""
                : " " + Display.samples(count) + reason(count) + (count == 1 ? " has" : " have") + " no place.";
    }

    private static String leftOut(MethodAgreement.Row row) {
        return row.leftOut() == 0 ? "" : ", without " + row.leftOut() + reason(row.leftOut());
    }

    private static String reason(int count) {
        return " that failed QC or " + (count == 1 ? "is" : "are") + " out of the reference";
    }

    private Optional<String> concordance(String signature) {
        return rows(signature, "kendall_w").stream().findFirst().map(row -> Display.fixed(row.value(), 3));
    }

    private List<MethodAgreement.Row> rows(String signature, String measure) {
        return inputs.reliability().agreement().stream()
                .filter(row ->
                        row.signature().equals(signature) && row.measure().equals(measure))
                .toList();
    }
}
