package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.svg.Markup;

/** Builds a table row by row. The first column heads its row. */
final class HtmlTable {
    /** A table of more rows than this scrolls in its box on the screen. */
    private static final int LONG = 30;

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Markup> rows = new ArrayList<>();

    private record Column(String title, String meaning, boolean numeric) {}

    /** @param caption what the rows are, with n */
    HtmlTable(String caption) {
        this.caption = caption;
    }

    /** Adds a column of texts. */
    HtmlTable column(String title, String meaning) {
        columns.add(new Column(title, meaning, false));
        return this;
    }

    /** Adds a column of numbers, set flush right. */
    HtmlTable numbers(String title, String meaning) {
        columns.add(new Column(title, meaning, true));
        return this;
    }

    /** Adds a row of texts. */
    HtmlTable row(String... cells) {
        Markup[] marked = new Markup[cells.length];
        for (int i = 0; i < cells.length; i++) {
            marked[i] = new Markup().text(cells[i]);
        }
        return row(marked);
    }

    /** Adds a row of marked-up cells, one per column. */
    HtmlTable row(Markup... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        Markup row = new Markup().open("tr");
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                row.open("th", "scope", "row");
            } else if (columns.get(i).numeric()) {
                row.open("td", "class", "number");
            } else {
                row.open("td");
            }
            row.raw(cells[i]).close();
        }
        rows.add(row.close());
        return this;
    }

    /** The table in a box that scrolls sideways when the page is narrow. */
    Markup html() {
        return new Markup()
                .open(
                        "div",
                        "class",
                        rows.size() > LONG ? "table-box long" : "table-box",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        caption)
                .raw(table(new Markup().open("table").element("caption", caption)))
                .close();
    }

    /** The bare table, for another page's style. */
    Markup plain(String cssClass) {
        return table(new Markup().open("table", "class", cssClass));
    }

    private Markup table(Markup table) {
        table.open("thead").open("tr");
        for (Column column : columns) {
            String style = column.numeric() ? "number" : "text";
            if (column.meaning().isEmpty()) {
                table.element("th", column.title(), "scope", "col", "class", style);
            } else {
                table.open("th", "scope", "col", "class", style)
                        .element("abbr", column.title(), "title", column.meaning())
                        .close();
            }
        }
        table.close().close().open("tbody").newLine();
        rows.forEach(row -> table.raw(row).newLine());
        return table.close().close();
    }
}
