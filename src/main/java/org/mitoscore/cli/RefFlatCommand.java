package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.genome.Annotation;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.RefFlatWriter;
import org.mitoscore.io.Log;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mitoscore refflat}: what Picard's CollectRnaSeqMetrics needs to know of the genes. */
@Command(
        name = "refflat",
        description =
                "Turns a GTF file into the refFlat and ribosomal interval list of Picard's CollectRnaSeqMetrics, with"
                        + " contigs named as in the alignment.",
        footer = {
            "",
            "Example:",
            "  mitoscore refflat --gtf genes.gtf.gz --alignment patient1.bam --output patient1.refflat"
                    + " --ribosomal-intervals patient1.interval_list"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RefFlatCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--gtf", required = true, paramLabel = "FILE", description = "Genes as GTF, gzip'd or not.")
    private Path gtf;

    @Option(
            names = "--alignment",
            paramLabel = "FILE",
            description = "A BAM, CRAM or SAM file: its contig names are used, and its header for the interval list.")
    private Optional<Path> alignment = Optional.empty();

    @Option(names = "--fasta", paramLabel = "FILE", description = "The genome, needed for CRAM.")
    private Optional<Path> fasta = Optional.empty();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The refFlat file.")
    private Path output;

    @Option(
            names = "--ribosomal-intervals",
            paramLabel = "FILE",
            description = "Interval list of rRNA and Mt_rRNA genes; needs --alignment.")
    private Optional<Path> ribosomalIntervals = Optional.empty();

    @Override
    public void run() {
        if (ribosomalIntervals.isPresent() && alignment.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--ribosomal-intervals needs --alignment, whose contigs head the list");
        }
        Optional<AlignmentHeader> header = alignment.map(path -> AlignmentFile.inspect(path, fasta));
        Annotation annotation = Annotation.read(gtf);
        Optional<ContigNames> names = header.map(known -> ContigNames.match(
                annotation.genes(), known.contigs(), alignment.get().toString()));
        names.ifPresent(matched -> matched.warnings().forEach(Log::warn));
        RefFlatWriter writer = new RefFlatWriter(annotation.transcripts(), names);
        ribosomalIntervals.ifPresent(path ->
                writer.writeRibosomalIntervals(path, header.orElseThrow().contigs()));
        writer.write(output);
    }
}
