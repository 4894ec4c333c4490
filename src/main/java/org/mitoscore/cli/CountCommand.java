package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.count.CountOptions;
import org.mitoscore.count.CountQcJson;
import org.mitoscore.count.CountTable;
import org.mitoscore.count.JunctionTable;
import org.mitoscore.count.LibraryCounter;
import org.mitoscore.count.LibraryCounts;
import org.mitoscore.count.Strandedness;
import org.mitoscore.genome.Annotation;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.Log;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;
import picard.analysis.directed.RnaSeqMetricsCollector.StrandSpecificity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoscore count}: fragments per gene from BAM, CRAM or SAM. */
@Command(
        name = "count",
        description = {
            "Counts fragments per gene as featureCounts does, from BAM, CRAM or SAM in any order.",
            "Writes the table, its .summary, and a quality record (.count_qc.json) beside it."
        },
        footer = {
            "",
            "Example:",
            "  mitoscore count --gtf genes.gtf.gz --sample patient1 --output patient1.counts.txt patient1.bam"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CountCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ALIGNMENT", description = "BAM, CRAM or SAM files, each a library.")
    private List<Path> alignments;

    @Option(names = "--gtf", required = true, paramLabel = "FILE", description = "Genes as GTF or SAF, gzip'd or not.")
    private Path gtf;

    @Option(
            names = "--sample",
            split = ",",
            paramLabel = "NAME",
            description = "What heads each library's column (default: the file as given).")
    private List<String> samples = new ArrayList<>();

    @Option(
            names = "--strandedness",
            defaultValue = "auto",
            paramLabel = "HOW",
            description =
                    "auto, unstranded, forward or reverse (default: ${DEFAULT-VALUE}). It is always compared with what"
                            + " the reads say.")
    private String strandedness;

    @Option(
            names = "--threads",
            defaultValue = "1",
            paramLabel = "N",
            description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Mixin
    private FeatureChoice features;

    @ArgGroup(validate = false, heading = "What counts (docs/methods.md has featureCounts' letter for each):%n")
    private CountRules rules = new CountRules();

    @Option(
            names = "--rnaseq-metrics",
            description =
                    "Also write X.rna_metrics: the figures of Picard's CollectRnaSeqMetrics in its format, measured in"
                            + " the same pass on the transcripts of the GTF.")
    private boolean rnaSeqMetrics;

    @Option(names = "--fasta", paramLabel = "FILE", description = "The genome, needed for CRAM.")
    private Optional<Path> fasta = Optional.empty();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The count table, X.counts.txt.")
    private Path output;

    @Override
    public void run() {
        checkUse();
        CountOptions options = options();
        Problems problems = new Problems();
        List<AlignmentFile> files = new ArrayList<>();
        alignments.forEach(path -> problems.collect(() -> files.add(AlignmentFile.of(path, fasta))));
        List<LibraryCounter> counters = new ArrayList<>();
        problems.collect(() -> counters.add(counter(options)));
        problems.throwIfAny();
        LibraryCounter counter = counters.get(0);
        List<LibraryCounts> counts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            LibraryCounts one = counter.count(files.get(i), column(i));
            one.warnings().forEach(Log::warn);
            counts.add(one);
        }
        CountTable table = new CountTable(counter.targets(), options, counts);
        for (int i = 0; i < counts.size(); i++) {
            writeQc(counts.get(i), besides(i, counts.size(), ".count_qc.json"));
            writeMetrics(counts.get(i), alignments.get(i), besides(i, counts.size(), ".rna_metrics"));
        }
        if (options.junctions()) {
            new JunctionTable(counts).write(output.resolveSibling(output.getFileName() + ".jcounts"));
        }
        table.writeSummary(output.resolveSibling(output.getFileName() + ".summary"));
        table.write(output, "Program:mitoscore count v" + Version.number());
    }

    private CountOptions options() {
        try {
            return rules.options(Strandedness.ofLabel(strandedness));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void checkUse() {
        if (!strandedness.equals("auto") && Strandedness.ofLabel(strandedness).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--strandedness is auto, unstranded, forward or reverse, not '" + strandedness + "'");
        }
        if (output.toString().matches(".*\\.(bam|cram|sam)")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output " + output + " is the name of an alignment; name the table, such as X.counts.txt");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
        }
        if (!samples.isEmpty() && samples.size() != alignments.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sample gives " + samples.size() + " names for " + alignments.size() + " alignment files");
        }
    }

    private String column(int index) {
        return samples.isEmpty() ? alignments.get(index).toString() : samples.get(index);
    }

    private LibraryCounter counter(CountOptions options) {
        if (!rnaSeqMetrics) {
            return new LibraryCounter(
                    GeneModel.read(gtf, features.featureType(), features.attribute()), options, threads);
        }
        Annotation annotation = Annotation.read(gtf, features.featureType(), features.attribute());
        return new LibraryCounter(annotation.genes(), options, threads).measuring(annotation.transcripts());
    }

    /** {@code X.counts.txt} has its record in {@code X.count_qc.json}; several libraries are numbered. */
    private Path besides(int index, int libraries, String ending) {
        String name = output.getFileName().toString();
        String stem = name.endsWith(".counts.txt")
                ? name.substring(0, name.length() - ".counts.txt".length())
                : name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String number = libraries == 1 ? "" : "." + (index + 1);
        return output.resolveSibling(stem + number + ending);
    }

    /** The header names the Picard command that gives the same figures; readers of the format take the sample from it. */
    private void writeMetrics(LibraryCounts counts, Path alignment, Path path) {
        counts.rnaSeq().ifPresent(figures -> {
            StrandSpecificity strand = strandSpecificity(counts.qc().strandednessUsed());
            figures.write(
                    path,
                    strand,
                    List.of(
                            "CollectRnaSeqMetrics --INPUT " + alignment + " --STRAND_SPECIFICITY " + strand,
                            "Measured while counting, by mitoscore count " + Version.number()));
        });
    }

    private static StrandSpecificity strandSpecificity(String strandedness) {
        return switch (Strandedness.ofLabel(strandedness).orElse(Strandedness.UNSTRANDED)) {
            case UNSTRANDED -> StrandSpecificity.NONE;
            case FORWARD -> StrandSpecificity.FIRST_READ_TRANSCRIPTION_STRAND;
            case REVERSE -> StrandSpecificity.SECOND_READ_TRANSCRIPTION_STRAND;
        };
    }

    private static void writeQc(LibraryCounts counts, Path path) {
        OutputFile.writeText(path, out -> CountQcJson.write(counts.qc(), out));
    }
}
