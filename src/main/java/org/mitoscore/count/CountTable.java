package org.mitoscore.count;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoscore.count.CountTargets.CountTarget;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TextBytes;

/** Writes counts in the shape of featureCounts 2.0: the table, and its {@code .summary}. */
public final class CountTable {
    /** Bytes that are written at a time. */
    private static final int CHUNK = 1 << 16;

    private final CountTargets targets;
    private final CountOptions options;
    private final List<LibraryCounts> libraries;

    public CountTable(CountTargets targets, CountOptions options, List<LibraryCounts> libraries) {
        this.targets = targets;
        this.options = options;
        this.libraries = List.copyOf(libraries);
    }

    /** Writes the table, its first line a comment. */
    public void write(Path path, String comment) {
        OutputFile.writeBytes(path, out -> {
            TextBytes text = new TextBytes();
            text.add("# " + comment + "\n");
            text.add("Geneid\tChr\tStart\tEnd\tStrand\tLength" + columns(LibraryCounts::column) + "\n");
            List<CountTarget> rows = targets.rows();
            for (int i = 0; i < rows.size(); i++) {
                addRow(text, rows.get(i), i);
                if (text.size() >= CHUNK) {
                    text.moveTo(out);
                }
            }
            text.moveTo(out);
        });
    }

    /** Writes what became of the fragments of each library, under its file: several libraries may be of one sample. */
    public void writeSummary(Path path) {
        OutputFile.writeText(path, out -> {
            out.write("Status" + columns(library -> library.qc().library()) + "\n");
            for (Assignment assignment : Assignment.values()) {
                out.write(assignment.label(options.split()));
                for (LibraryCounts library : libraries) {
                    out.write("\t" + library.assignments()[assignment.ordinal()]);
                }
                out.write("\n");
            }
        });
    }

    private String columns(Function<LibraryCounts, String> heading) {
        return libraries.stream().map(library -> "\t" + heading.apply(library)).collect(Collectors.joining());
    }

    private void addRow(TextBytes text, CountTarget row, int index) {
        text.add(row.gene().id());
        row.exons().addColumns(text);
        for (LibraryCounts library : libraries) {
            text.add('\t');
            text.add(library.text(index));
        }
        text.add('\n');
    }
}
