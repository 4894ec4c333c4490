package org.mitoscore.genome;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.InputException;

/**
 * The genes of one annotation file, in the order in which the file first shows an exon of each.
 *
 * @param source the annotation file as the user named it
 * @param build the human assembly that the file's header comments name, if they name one
 * @param genes the genes; at least one
 */
public record GeneModel(String source, Optional<GenomeBuild> build, List<Gene> genes) {
    public GeneModel {
        genes = List.copyOf(genes);
    }

    /** Reads exons grouped by {@code gene_id} from an annotation; see {@link #read(Path, String, String)}. */
    public static GeneModel read(Path path) {
        return read(path, "exon", "gene_id");
    }

    /**
     * Reads a GTF or SAF file, or a {@link CompiledAnnotation}, recognised by content.
     *
     * @param featureType third column of the GTF lines to use, such as {@code exon}; ignored for SAF
     * @param attribute attribute that groups lines into genes, such as {@code gene_id}; ignored for SAF
     * @throws InputException with every problem of the file: unreadable, not an annotation, lines without the attribute,
     *     bad coordinates, no line of the feature type
     */
    public static GeneModel read(Path path, String featureType, String attribute) {
        return CompiledAnnotation.isOne(path)
                ? CompiledAnnotation.readGenes(path, featureType, attribute)
                : new AnnotationReader(path, featureType, attribute).read();
    }

    /** Every contig with exons, in order of first use, with the end of its last exon. */
    public Map<String, Integer> contigExtents() {
        Map<String, Integer> extents = new LinkedHashMap<>();
        ExonTable seen = null;
        for (Gene gene : genes) {
            if (gene.exons().table() != seen) {
                seen = gene.exons().table();
                for (int i = 0; i < seen.contigs().length; i++) {
                    extents.merge(seen.contigs()[i], seen.lastBases()[i], Math::max);
                }
            }
        }
        return extents;
    }
}
