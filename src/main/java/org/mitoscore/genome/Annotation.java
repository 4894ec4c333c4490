package org.mitoscore.genome;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.InputException;

/**
 * The genes of a GTF file, or of a {@link CompiledAnnotation}, and their transcripts, read together.
 *
 * @param genes the genes
 * @param transcripts the transcripts, in the order in which the file first shows an exon of each; one whose exons lie on two
 *     contigs or strands comes twice
 */
public record Annotation(GeneModel genes, List<Transcript> transcripts) {
    private static final String EXON = "exon";
    private static final String GENE_ID = "gene_id";

    public Annotation {
        transcripts = List.copyOf(transcripts);
    }

    /** Reads genes as {@link GeneModel#read(Path)} and their transcripts. */
    public static Annotation read(Path path) {
        return read(path, EXON, GENE_ID);
    }

    /**
     * Reads genes as {@link GeneModel#read(Path, String, String)}, and transcripts from lines of type {@code exon} in any case.
     *
     * @throws InputException with every problem of the file, among them exons without transcript, and no transcript at all (as
     *     in SAF)
     */
    public static Annotation read(Path path, String featureType, String attribute) {
        if (CompiledAnnotation.isOne(path)) {
            return CompiledAnnotation.readAll(path, featureType, attribute);
        }
        Annotation usual = AnnotationReader.withTranscripts(path).readAll();
        return featureType.equals(EXON) && attribute.equals(GENE_ID)
                ? usual
                : new Annotation(GeneModel.read(path, featureType, attribute), usual.transcripts());
    }
}
