package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mitoscore.svg.Markup;

/**
 * A module of MultiQC's page whose sections are custom content files of their own.
 *
 * @param id id in MultiQC's settings
 * @param name heading
 * @param description below the heading
 */
public record MultiqcModule(String id, String name, String description) {
    /** MultiQC turns cells that read as numbers into numbers, and lines that start with # into settings. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile(
            "#.*|\\s*[-+]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][-+]?\\d+)?\\s*|\\s*[-+]?(nan|inf(inity)?)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A section of HTML: the text of an {@code *_mqc.html} file. */
    public String html(String section, String title, String about, Markup content) {
        return "<!--\nid: " + quoted(section) + "\n" + String.join("\n", parent(section)) + "\nsection_name: "
                + quoted(title) + "\ndescription: " + quoted(about) + "\nplot_type: \"html\"\n-->\n" + content + "\n";
    }

    /**
     * The settings of a table, with which an {@code *_mqc.tsv} file begins.
     *
     * @param columns per column its id, title, description and number format, separated by {@code |}
     */
    public StringBuilder table(String section, String title, String about, List<String> columns) {
        List<String> lines = new ArrayList<>();
        lines.add("id: " + quoted(section));
        lines.addAll(parent(section));
        lines.add("section_name: " + quoted(title));
        lines.add("description: " + quoted(about));
        lines.add("plot_type: \"table\"");
        lines.add("pconfig:");
        lines.add("    id: " + quoted(section + "_table"));
        lines.add("    namespace: \"Mitoscore\"");
        lines.add("headers:");
        int place = 1;
        for (String column : columns) {
            String[] parts = column.split("\\|", -1);
            lines.add("    " + parts[0] + ":");
            lines.add("        title: " + quoted(parts[1]));
            lines.add("        description: " + quoted(parts[2]));
            if (!parts[3].isEmpty()) {
                lines.add("        format: " + quoted(parts[3]));
            }
            lines.add("        placement: " + 10 * place++);
            lines.add("        scale: false");
        }
        return commented(lines);
    }

    /** The settings that make a section part of this module, with an anchor of its own. */
    private List<String> parent(String section) {
        return List.of(
                "parent_id: " + quoted(id),
                "parent_name: " + quoted(name),
                "parent_description: " + quoted(description),
                "section_id: " + quoted(section),
                "anchor: " + quoted(section));
    }

    /** Settings as the comment lines of a table. */
    static StringBuilder commented(List<String> lines) {
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append("# ").append(line).append('\n'));
        return file;
    }

    /** A YAML string that cannot end the comment it stands in. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("--", "-\\x2d") + '"';
    }

    /** A name as the first cell of a row, so that MultiQC takes it for text. */
    public static String cell(String name) {
        return NEEDS_QUOTES.matcher(name).matches() ? '"' + name + '"' : name;
    }
}
