package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.ValueRule;
import org.mitoscore.io.Log;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.normalize.Tmm;
import org.mitoscore.score.MitoscoreJson;
import org.mitoscore.score.MitoscoreTable;
import org.mitoscore.score.SampleQc;
import org.mitoscore.score.Scorer;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.score.WideTable;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.SignatureGenesTable;
import org.mitoscore.signature.SignatureMatch;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mitoscore score}: one score per sample, signature and method. */
@Command(
        name = "score",
        description = "Scores samples with signatures and calls them. Research use only.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example: mitoscore score --expression gene_logcpm_tmm.tsv --signature oxphos-nuclear"
                    + " --method singscore,ssgsea --output mitoscores.tsv"
        })
final class ScoreCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Source source;

    /** Values to score as they are, or counts to normalize first. */
    static final class Source {
        @Option(
                names = "--expression",
                arity = "1..*",
                split = ",",
                paramLabel = "FILE",
                description = "Genes × samples, scored as they are; log scale for mean, zscore and weighted.")
        private List<Path> expression;

        @Option(
                names = "--counts",
                arity = "1..*",
                split = ",",
                paramLabel = "FILE",
                description = "Gene counts; scored as TMM log2 CPM (prior count 2).")
        private List<Path> counts;
    }

    @Option(
            names = "--signature",
            arity = "1..*",
            split = ",",
            paramLabel = "ID|FILE",
            defaultValue = Signatures.DEFAULT_ID,
            description = "Shipped signature ids or files (YAML, GMT, TSV). Default: ${DEFAULT-VALUE}.")
    private List<String> signatures;

    @Option(
            names = "--method",
            arity = "1..*",
            split = ",",
            paramLabel = "NAME",
            defaultValue = ScoringMethods.DEFAULT,
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<String> methods;

    @Option(
            names = "--min-coverage",
            paramLabel = "SHARE",
            description =
                    "Share of a signature's genes, 0 to 1, below which no call is made. Default: ${DEFAULT-VALUE}.")
    private double minCoverage = 0.8;

    @Option(
            names = "--qc",
            paramLabel = "FILE",
            description = "samples.tsv with qc_status; a sample that failed is scored, but not called.")
    private Optional<Path> qc;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The score table to write.")
    private Path output;

    @Option(names = "--json", paramLabel = "FILE", description = "The same table as JSON.")
    private Optional<Path> json;

    @Option(
            names = "--wide",
            paramLabel = "FILE",
            description = "Only the scores, signatures × samples, to compare with another tool.")
    private Optional<Path> wide;

    @Option(
            names = "--gene-matches",
            paramLabel = "FILE",
            description = "Which matrix gene each signature gene was matched to, and by which rule.")
    private Optional<Path> geneMatches;

    @Mixin
    private MatrixInput input;

    @Spec
    private CommandSpec spec;

    /** The names for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScoringMethods.names().iterator();
        }
    }

    @Override
    public Integer call() {
        checkOptions();
        List<SignatureMatch> matches;
        SampleQc sampleQc = qc.map(SampleQc::read).orElse(SampleQc.none());
        var loaded = Signatures.loadAll(signatures);
        ExpressionMatrix matrix = matrix();
        GeneMatcher matcher = new GeneMatcher(matrix.geneIds(), matrix.geneNames());
        matches = loaded.stream().map(matcher::match).toList();
        for (SignatureMatch match : matches) {
            Log.info("signature '" + match.signature().id() + "': "
                    + match.found().size() + " of " + match.genes().size() + " genes found");
        }
        var scores = new Scorer(methods.stream().map(ScoringMethods::named).toList(), minCoverage, sampleQc)
                .score(matrix, matches);
        geneMatches.ifPresent(file -> SignatureGenesTable.write(file, matches));
        json.ifPresent(file -> MitoscoreJson.write(scores, file));
        wide.ifPresent(file -> WideTable.write(scores, file));
        MitoscoreTable.write(scores, output);
        return Mitoscore.OK;
    }

    private void checkOptions() {
        for (String method : methods) {
            if (!ScoringMethods.names().contains(method)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--method '" + method + "' is not known; choose " + String.join(", ", ScoringMethods.names()));
            }
        }
        if (!(minCoverage >= 0 && minCoverage <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-coverage must be between 0 and 1");
        }
    }

    private ExpressionMatrix matrix() {
        if (source.expression != null) {
            return MatrixReader.read(source.expression, input.request(ValueRule.ANY))
                    .matrix();
        }
        ExpressionMatrix counts = MatrixReader.read(source.counts, input.request(ValueRule.COUNTS))
                .matrix();
        return new LogCpm(new Tmm(), LogCpm.DEFAULT_PRIOR_COUNT).apply(counts);
    }
}
