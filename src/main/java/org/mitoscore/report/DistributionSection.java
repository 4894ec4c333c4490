package org.mitoscore.report;

import java.util.List;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Markup;

/** How the scores are distributed: the leading ones large, the others as strips by signature. */
record DistributionSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "scores";
    }

    @Override
    public String title() {
        return "Scores";
    }

    @Override
    public Markup body() {
        Mitoscore first = inputs.ranked().get(0);
        Markup body = new Markup();
        body.raw(Figure.of(
                ScorePlot.of(inputs.ranked(), axisName(first)),
                "Each mark is one of " + Display.samples(inputs.ranked().size()) + "; its shape is the call. "
                        + CallsSection.count(inputs.ranked()) + "."));
        if (inputs.columns().size() > 1) {
            body.element("h3", "Every signature and method")
                    .element(
                            "p",
                            "Each method has its own unit, so compare the order of samples, not the numbers. Open a"
                                    + " signature for its strips and values.");
            for (String signature : inputs.signatureIds()) {
                List<ScoreColumn> columns = inputs.columns().stream()
                        .filter(column -> column.signature().equals(signature))
                        .toList();
                body.raw(signatureBox(signature, columns));
            }
        }
        return body;
    }

    static String axisName(Mitoscore row) {
        return row.method() + " score of " + Wording.signature(row) + " ("
                + MethodText.of(row.method()).unit() + ")";
    }

    private Markup signatureBox(String signature, List<ScoreColumn> columns) {
        Mitoscore first = inputs.scoreOf(signature);
        Markup box = new Markup().open("details", "class", "box").open("summary");
        box.element("strong", Wording.signature(first))
                .text(" "
                        + inputs.shipped(signature).map(found -> found.title()).orElse("user's signature"))
                .close();
        for (ScoreColumn column : columns) {
            box.raw(Figure.plain(ScorePlot.strip(column)));
        }
        HtmlTable table = new HtmlTable(
                        "Scores of " + Display.samples(inputs.samples().size()) + " by " + signature)
                .column("Sample", "");
        columns.forEach(column -> table.numbers(column.method(), "score, and the symbol of its call"));
        for (String sample : inputs.samples()) {
            List<Mitoscore> rows = inputs.scoresOf(sample).stream()
                    .filter(row -> row.signature().equals(signature))
                    .toList();
            table.row(
                    scoreCells(sample, columns.stream().map(ScoreColumn::method).toList(), rows));
        }
        return box.raw(table.html()).close();
    }

    /** A row of scores, each with the symbol of its call: its head, then a cell per method. */
    Markup[] scoreCells(String head, List<String> methods, List<Mitoscore> rows) {
        Markup[] cells = new Markup[methods.size() + 1];
        cells[0] = new Markup().text(head);
        for (int m = 0; m < methods.size(); m++) {
            String method = methods.get(m);
            cells[m + 1] = rows.stream()
                    .filter(row -> row.method().equals(method))
                    .findFirst()
                    .map(this::scoreCell)
                    .orElse(new Markup().text("NA"));
        }
        return cells;
    }

    private Markup scoreCell(Mitoscore row) {
        CallMark mark = CallMark.of(row.call());
        return new Markup().text(inputs.show(row) + " ").element("span", mark.symbol(), "title", mark.word());
    }
}
