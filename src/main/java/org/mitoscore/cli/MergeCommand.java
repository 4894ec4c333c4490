package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;
import org.mitoscore.expression.LibraryMerger;
import org.mitoscore.expression.LoadedMatrix;
import org.mitoscore.expression.MatrixWriter;
import org.mitoscore.expression.ValueRule;
import org.mitoscore.genome.Gene;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mitoscore merge}: count tables of libraries into one matrix. */
@Command(
        name = "merge",
        description = "Joins count tables into one matrix; columns that share a sample name are summed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example: mitoscore merge --output gene_counts.tsv --lengths gene_lengths.tsv *.counts.txt"})
final class MergeCommand implements Callable<Integer> {
    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The matrix to write.")
    private Path output;

    @Option(
            names = "--gtf",
            paramLabel = "FILE",
            description = "Annotation to take gene names and lengths from, where the tables have none.")
    private Optional<Path> gtf;

    @Option(
            names = "--lengths",
            paramLabel = "FILE",
            description = "Gene lengths to write: from featureCounts tables, else from --gtf.")
    private Optional<Path> lengths;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Count tables, one or several samples each.")
    private List<Path> inputs;

    @Mixin
    private MatrixInput input;

    @Override
    public Integer call() {
        Optional<GeneModel> annotation = gtf.map(GeneModel::read);
        LoadedMatrix merged = LibraryMerger.merge(inputs, input.request(ValueRule.COUNTS));
        ExpressionMatrix matrix = annotation
                .map(model -> LibraryMerger.named(merged.matrix(), namesOf(model)))
                .orElse(merged.matrix());
        if (lengths.isPresent()) {
            merged.lengths()
                    .or(() -> annotation.map(MergeCommand::lengthsOf))
                    .orElseThrow(() -> InputException.of(
                            "--lengths", "the inputs have no gene lengths, as featureCounts tables do; give --gtf"))
                    .write(matrix, lengths.get());
        }
        MatrixWriter.write(matrix, output);
        return Mitoscore.OK;
    }

    private static Map<String, String> namesOf(GeneModel annotation) {
        return annotation.genes().stream().collect(Collectors.toMap(Gene::id, Gene::name));
    }

    private static GeneLengths lengthsOf(GeneModel annotation) {
        return GeneLengths.of(
                annotation.genes().stream().map(Gene::id).toList(),
                annotation.genes().stream().mapToDouble(Gene::length).toArray());
    }
}
