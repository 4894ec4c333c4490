package org.mitoscore.plugin;

import groovyx.gpars.dataflow.DataflowWriteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nextflow.Session;
import nextflow.extension.CH;
import nextflow.plugin.extension.Factory;
import nextflow.plugin.extension.Function;
import nextflow.plugin.extension.PluginExtensionPoint;
import org.mitoscore.check.Samplesheet;
import org.mitoscore.score.MitoscoreJson;
import org.mitoscore.score.MitoscoreTable;

/**
 * The functions and the channel factory that a pipeline includes from {@code plugin/nf-mitoscore}. Each reads files of this
 * machine and nothing else; what is wrong with them ends the run with every problem at once.
 */
public final class MitoscoreExtension extends PluginExtensionPoint {
    private final LatestAnnotation annotations = new LatestAnnotation();

    @Override
    protected void init(Session session) {}

    /**
     * The libraries of a samplesheet, ours or nf-core/rnaseq's, for {@code channel.fromList}.
     *
     * @param sheet path of the samplesheet; relative paths in it start at its folder
     * @return one {@code [meta, bam, bai]} for each alignment, in the order of the sheet; bai is {@code []} when there is none
     */
    @Function
    public List<List<Object>> samplesheetToMitoscore(Object sheet) {
        return samplesheetToMitoscore(Map.of(), sheet);
    }

    /**
     * The same with options.
     *
     * @param options {@code strandedness}: that of rows which name none ({@code auto})
     */
    @Function
    public List<List<Object>> samplesheetToMitoscore(Map<String, Object> options, Object sheet) {
        return Answer.to("samplesheetToMitoscore", () -> {
            String strandedness = Arguments.one(options, "strandedness", "auto");
            Path path = Arguments.localFile(sheet);
            String folder = path.toAbsolutePath().getParent().toString();
            return LibraryTuples.of(Samplesheet.read(path, new Samplesheet.Options(folder, strandedness, true, true)));
        });
    }

    /** What the header of a BAM, CRAM or SAM file says, and whether its first read is one of a pair. */
    @Function
    public Map<String, Object> inspectAlignment(Object alignment) {
        return Answer.to("inspectAlignment", () -> AlignmentFacts.of(Arguments.localFile(alignment)));
    }

    /**
     * Checks that alignments are of the genome that an annotation describes: contig names, assembly, mitochondrial sequence.
     *
     * @param alignments a path or a list of paths
     * @param annotation path of a GTF or SAF file
     * @return for one path a map, for a list as many; a mismatch ends the run
     */
    @Function
    public Object checkContigs(Object alignments, Object annotation) {
        return Answer.to("checkContigs", () -> {
            List<Path> paths = Arguments.localFiles(alignments);
            List<Map<String, Object>> facts = ContigFacts.of(paths, annotations.read(Arguments.localFile(annotation)));
            return alignments instanceof List ? facts : facts.get(0);
        });
    }

    /** The rows of a {@code mitoscores.tsv}, each by column name: numbers are numbers, lists lists, {@code NA} null. */
    @Function
    public List<Map<String, Object>> readMitoscores(Object scores) {
        return Answer.to("readMitoscores", () -> rows(scores));
    }

    /** What a signature is: version, direction, source, checksum and genes of a shipped one or of a file's only one. */
    @Function
    public Map<String, Object> signatureInfo(Object idOrPath) {
        return Answer.to("signatureInfo", () -> SignatureFacts.of(Arguments.text(idOrPath)));
    }

    /** The same for one signature of a file that holds several. */
    @Function
    public Map<String, Object> signatureInfo(Object path, Object id) {
        return Answer.to("signatureInfo", () -> SignatureFacts.of(Arguments.text(path), Arguments.text(id)));
    }

    /** A channel of the rows that {@link #readMitoscores} gives. */
    @Factory
    public DataflowWriteChannel<?> fromMitoscores(Object scores) {
        List<Map<String, Object>> rows = Answer.to("fromMitoscores", () -> rows(scores));
        return CH.emitAndClose(CH.create(), rows); // Nextflow defers this to the start of the dataflow
    }

    private static List<Map<String, Object>> rows(Object scores) {
        return MitoscoreTable.read(Arguments.localFile(scores)).stream()
                .map(MitoscoreJson::asMap)
                .toList();
    }
}
