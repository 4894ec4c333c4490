package org.mitoscore.count;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoscore.io.OutputFile;

/**
 * Writes junction counts in the shape of featureCounts 2.0's {@code .jcounts}: junctions by contig, in the order of the
 * alignment's header, and by place. The strands of the sites are not known without the genome, and stand as NA.
 */
public final class JunctionTable {
    private static final String HEADER = String.join(
            "\t",
            "PrimaryGene",
            "SecondaryGenes",
            "Site1_chr",
            "Site1_location",
            "Site1_strand",
            "Site2_chr",
            "Site2_location",
            "Site2_strand");

    private final List<LibraryCounts> libraries;

    public JunctionTable(List<LibraryCounts> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    public void write(Path path) {
        Set<Junction> junctions = new LinkedHashSet<>();
        libraries.forEach(library -> junctions.addAll(library.junctions().keySet()));
        OutputFile.writeText(path, out -> {
            StringBuilder line = new StringBuilder(HEADER);
            libraries.forEach(library -> line.append('\t').append(library.column()));
            out.append(line).append('\n');
            for (Junction junction : junctions) {
                line.setLength(0);
                addRow(line, junction);
                out.append(line).append('\n');
            }
        });
    }

    private void addRow(StringBuilder line, Junction junction) {
        line.append(junction.primaryGene().orElse("NA")).append('\t');
        line.append(junction.secondaryGenes().isEmpty() ? "NA" : String.join(",", junction.secondaryGenes()));
        addSite(line, junction.contig(), junction.leftSite());
        addSite(line, junction.contig(), junction.rightSite());
        for (LibraryCounts library : libraries) {
            line.append('\t').append(library.junctions().getOrDefault(junction, 0L));
        }
    }

    private static void addSite(StringBuilder line, String contig, int location) {
        line.append('\t').append(contig).append('\t').append(location).append("\tNA");
    }
}
