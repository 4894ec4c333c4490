package org.mitoscore.cli;

import java.nio.file.Path;
import org.mitoscore.genome.CompiledAnnotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mitoscore annotation}: an annotation made ready for many libraries. */
@Command(
        name = "annotation",
        description = {
            "Compiles a GTF or SAF file into one that is read in a fraction of the time.",
            "Every --gtf takes it in place of the text, and the results are the same."
        },
        footer = {
            "",
            "Example:",
            "  mitoscore annotation --gtf genes.gtf.gz --transcripts --output genes.annotation",
            "  mitoscore count --gtf genes.annotation --rnaseq-metrics --output patient1.counts.txt patient1.bam"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AnnotationCommand implements Runnable {
    @Option(names = "--gtf", required = true, paramLabel = "FILE", description = "Genes as GTF or SAF, gzip'd or not.")
    private Path gtf;

    @Option(
            names = "--feature-type",
            defaultValue = "exon",
            paramLabel = "TYPE",
            description = "Third column of the GTF lines to use (default: ${DEFAULT-VALUE}).")
    private String featureType;

    @Option(
            names = "--attribute",
            defaultValue = "gene_id",
            paramLabel = "NAME",
            description = "Attribute of the GTF that groups lines into genes (default: ${DEFAULT-VALUE}).")
    private String attribute;

    @Option(
            names = "--transcripts",
            description = "Keep the transcripts too, which count --rnaseq-metrics and refflat need.")
    private boolean transcripts;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The compiled file, X.annotation.")
    private Path output;

    @Override
    public void run() {
        CompiledAnnotation.write(gtf, featureType, attribute, transcripts, output);
    }
}
