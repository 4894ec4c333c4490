package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;
import org.mitoscore.expression.LoadedMatrix;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.MatrixWriter;
import org.mitoscore.expression.ValueRule;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Log;
import org.mitoscore.normalize.ExpressionFilter;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.normalize.Normalization;
import org.mitoscore.normalize.Normalizations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mitoscore normalize}: counts into comparable values. */
@Command(
        name = "normalize",
        description = "Normalizes a matrix of counts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example: mitoscore normalize --counts gene_counts.tsv --method tmm-logcpm --output gene_logcpm_tmm.tsv"
        })
final class NormalizeCommand implements Callable<Integer> {
    @Option(
            names = "--counts",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "FILE",
            description = "Gene counts in any format that is recognised; several files are joined by gene id.")
    private List<Path> counts;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String method;

    @Option(
            names = "--lengths",
            paramLabel = "FILE",
            description = "Table of gene lengths, for rpkm, tpm, log2tpm and getmm; not needed when the counts are"
                    + " featureCounts tables.")
    private Optional<Path> lengths;

    @Option(
            names = "--prior-count",
            paramLabel = "N",
            description = "Count added before the log. Default: ${DEFAULT-VALUE}.")
    private double priorCount = LogCpm.DEFAULT_PRIOR_COUNT;

    @Option(
            names = "--filter",
            description = "First leave out genes with too few counts, as edgeR's filterByExpr with its defaults.")
    private boolean filter;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The matrix to write.")
    private Path output;

    @Mixin
    private MatrixInput input;

    @Mixin
    private Threads threads;

    @Spec
    private CommandSpec spec;

    /** The names for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Normalizations.names().iterator();
        }
    }

    @Override
    public Integer call() {
        if (!Normalizations.names().contains(method)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--method '" + method + "' is not known; choose " + String.join(", ", Normalizations.names()));
        }
        if (!(priorCount > 0 && Double.isFinite(priorCount))) {
            throw new ParameterException(
                    spec.commandLine(), "--prior-count must be above 0: without it a zero count has no logarithm");
        }
        return threads.run(this::normalize);
    }

    private int normalize() {
        LoadedMatrix loaded = MatrixReader.read(counts, input.request(ValueRule.COUNTS));
        Optional<GeneLengths> bases = lengths.map(GeneLengths::read).or(loaded::lengths);
        Normalization normalization = Normalizations.named(method, priorCount, bases);
        MatrixWriter.write(normalization.apply(filter ? filtered(loaded.matrix()) : loaded.matrix()), output);
        return Mitoscore.OK;
    }

    private static ExpressionMatrix filtered(ExpressionMatrix counts) {
        int[] rows = new ExpressionFilter().rows(counts);
        Log.info("kept " + rows.length + " of " + counts.geneCount() + " genes with enough counts");
        if (rows.length == 0) {
            throw InputException.of("--filter", "no gene has enough counts; run without --filter");
        }
        return counts.rows(rows);
    }
}
