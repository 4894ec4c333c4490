package org.mitoscore.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.count.CountOptions;
import org.mitoscore.count.CountTable;
import org.mitoscore.count.LibraryCounter;
import org.mitoscore.count.LibraryCounts;
import org.mitoscore.count.Strandedness;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.Log;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @ArgGroup(validate = false, heading = "What counts (docs/methods.md has featureCounts' letter for each):%n")
    private CountRules rules = new CountRules();

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
        List<GeneModel> annotation = new ArrayList<>();
        problems.collect(() -> annotation.add(GeneModel.read(gtf, featureType, attribute)));
        problems.throwIfAny();
        LibraryCounter counter = new LibraryCounter(annotation.get(0), options, threads);
        List<LibraryCounts> counts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            LibraryCounts one = counter.count(files.get(i), column(i));
            one.warnings().forEach(Log::warn);
            counts.add(one);
        }
        CountTable table = new CountTable(counter.targets(), options, counts);
        for (int i = 0; i < counts.size(); i++) {
            writeQc(counts.get(i), qcFile(i, counts.size()));
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

    /** {@code X.counts.txt} has its record in {@code X.count_qc.json}; several libraries are numbered. */
    private Path qcFile(int index, int libraries) {
        String name = output.getFileName().toString();
        String stem = name.endsWith(".counts.txt")
                ? name.substring(0, name.length() - ".counts.txt".length())
                : name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String number = libraries == 1 ? "" : "." + (index + 1);
        return output.resolveSibling(stem + number + ".count_qc.json");
    }

    private static void writeQc(LibraryCounts counts, Path path) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        OutputFile.writeText(path, out -> out.write(mapper.writeValueAsString(counts.qc()) + "\n"));
    }
}
