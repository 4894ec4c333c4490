package org.mitoscore.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.AlignmentIndex;
import org.mitoscore.check.AlignmentCheck.Checked;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.GenomeBuild;
import org.mitoscore.io.OutputFile;

/** Writes what the headers of checked alignments say, one row per file; {@code NA} when a header does not say. */
public final class AlignmentTable {
    private static final String MISSING = "NA";

    private AlignmentTable() {}

    /** Writes the table; files are named by their last part, so that the table does not depend on where they lie. */
    public static void write(Path target, List<Checked> alignments) {
        OutputFile.writeText(target, out -> {
            out.write(String.join(
                    "\t",
                    "file",
                    "format",
                    "sort_order",
                    "assembly",
                    "contigs",
                    "contig_style",
                    "mitochondrial_contig",
                    "mitochondrial_length",
                    "aligner",
                    "index"));
            out.write('\n');
            for (Checked alignment : alignments) {
                out.write(row(alignment));
                out.write('\n');
            }
        });
    }

    private static String row(Checked alignment) {
        AlignmentHeader header = alignment.header();
        Optional<Contig> mitochondrion = header.mitochondrialContig();
        return String.join(
                "\t",
                alignment.path().getFileName().toString(),
                header.format().name(),
                header.sortOrder(),
                header.build().map(GenomeBuild::label).orElse(MISSING),
                Integer.toString(header.contigs().size()),
                header.contigStyle(),
                mitochondrion.map(Contig::name).orElse(MISSING),
                mitochondrion.map(contig -> Integer.toString(contig.length())).orElse(MISSING),
                header.aligner().orElse(MISSING),
                AlignmentIndex.beside(alignment.path())
                        .map(index -> index.getFileName().toString())
                        .orElse(MISSING));
    }
}
