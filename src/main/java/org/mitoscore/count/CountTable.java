package org.mitoscore.count;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoscore.count.CountTargets.CountTarget;
import org.mitoscore.genome.Exon;
import org.mitoscore.io.OutputFile;

/** Writes counts in the shape of featureCounts 2.0: the table, and its {@code .summary}. */
public final class CountTable {
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
        OutputFile.writeText(path, out -> {
            out.write("# " + comment + "\n");
            out.write("Geneid\tChr\tStart\tEnd\tStrand\tLength" + columns(LibraryCounts::column) + "\n");
            List<CountTarget> rows = targets.rows();
            for (int i = 0; i < rows.size(); i++) {
                writeRow(out, rows.get(i), i);
            }
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

    private void writeRow(Writer out, CountTarget row, int index) throws IOException {
        out.write(row.gene().id());
        writeExons(out, row, Exon::contig);
        writeExons(out, row, Exon::start);
        writeExons(out, row, Exon::end);
        writeExons(out, row, exon -> exon.strand().symbol());
        out.write("\t" + row.length());
        for (LibraryCounts library : libraries) {
            out.write("\t" + library.text(index));
        }
        out.write("\n");
    }

    private static void writeExons(Writer out, CountTarget row, Function<Exon, Object> field) throws IOException {
        String separator = "\t";
        for (Exon exon : row.exons()) {
            out.write(separator);
            out.write(field.apply(exon).toString());
            separator = ";";
        }
    }
}
