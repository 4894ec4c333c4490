package org.mitoscore.count;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoscore.count.CountTargets.CountTarget;
import org.mitoscore.genome.Exons;
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
            StringBuilder row = new StringBuilder();
            List<CountTarget> rows = targets.rows();
            for (int i = 0; i < rows.size(); i++) {
                row.setLength(0);
                addRow(row, rows.get(i), i);
                out.append(row);
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

    private void addRow(StringBuilder line, CountTarget row, int index) {
        Exons exons = row.exons();
        line.append(row.gene().id());
        addContigs(line, exons);
        addStarts(line, exons);
        addEnds(line, exons);
        addStrands(line, exons);
        line.append('\t').append(exons.unionLength());
        for (LibraryCounts library : libraries) {
            line.append('\t').append(library.text(index));
        }
        line.append('\n');
    }

    private static void addContigs(StringBuilder line, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            line.append(separator(i)).append(exons.contig(i));
        }
    }

    private static void addStarts(StringBuilder line, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            line.append(separator(i)).append(exons.start(i));
        }
    }

    private static void addEnds(StringBuilder line, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            line.append(separator(i)).append(exons.end(i));
        }
    }

    private static void addStrands(StringBuilder line, Exons exons) {
        for (int i = 0; i < exons.size(); i++) {
            line.append(separator(i)).append(exons.strand(i).symbol());
        }
    }

    private static char separator(int exon) {
        return exon == 0 ? '\t' : ';';
    }
}
