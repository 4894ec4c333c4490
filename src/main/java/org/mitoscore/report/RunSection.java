package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** Software versions and parameters. */
record RunSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "run";
    }

    @Override
    public String title() {
        return "Software and parameters";
    }

    @Override
    public Markup body() {
        Markup body = new Markup().raw(versions().html());
        if (inputs.parameters().isEmpty()) {
            return body.element("p", "No parameters of the run were given.", "class", "note");
        }
        HtmlTable table =
                new HtmlTable("Parameters of the run").column("Parameter", "").column("Value", "");
        inputs.parameters().forEach((name, value) -> table.row(name, value));
        return body.raw(table.html());
    }

    /** Every tool with its version; this program first. */
    HtmlTable versions() {
        HtmlTable table =
                new HtmlTable("Software versions").column("Software", "").column("Version", "");
        table.row("mitoscore", inputs.settings().programVersion());
        inputs.versions().forEach((tool, version) -> {
            if (!tool.equals("mitoscore")) {
                table.row(tool, version);
            }
        });
        return table;
    }
}
