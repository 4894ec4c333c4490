package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.expression.GeneLengths;
import org.mitoscore.expression.LibraryMerger;
import org.mitoscore.expression.LoadedMatrix;
import org.mitoscore.expression.MatrixWriter;
import org.mitoscore.expression.ValueRule;
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
            names = "--lengths",
            paramLabel = "FILE",
            description = "Gene lengths to write; the input must be featureCounts tables.")
    private Optional<Path> lengths;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Count tables, one or several samples each.")
    private List<Path> inputs;

    @Mixin
    private MatrixInput input;

    @Override
    public Integer call() {
        LoadedMatrix merged = LibraryMerger.merge(inputs, input.request(ValueRule.COUNTS));
        if (lengths.isPresent()) {
            GeneLengths known = merged.lengths()
                    .orElseThrow(() -> InputException.of(
                            "--lengths", "the inputs have no gene lengths; only featureCounts tables do"));
            known.write(merged.matrix(), lengths.get());
        }
        MatrixWriter.write(merged.matrix(), output);
        return Mitoscore.OK;
    }
}
