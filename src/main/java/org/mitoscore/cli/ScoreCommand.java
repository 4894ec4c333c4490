package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.ValueKind;
import org.mitoscore.io.Log;
import org.mitoscore.normalize.FrozenLogCpm;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.reference.FrozenReference;
import org.mitoscore.reference.ReferenceFile;
import org.mitoscore.reference.ReferenceScorer;
import org.mitoscore.score.Caller;
import org.mitoscore.score.CohortComparison;
import org.mitoscore.score.Comparison;
import org.mitoscore.score.ConfidenceEstimator;
import org.mitoscore.score.ConfidenceTable;
import org.mitoscore.score.CountedSamples;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.MethodSettings;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreJson;
import org.mitoscore.score.MitoscoreTable;
import org.mitoscore.score.QcFailures;
import org.mitoscore.score.ScoreConfidence;
import org.mitoscore.score.Scoring;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.score.Titration;
import org.mitoscore.score.TitrationTable;
import org.mitoscore.score.UnmatchedSignatures;
import org.mitoscore.score.WideTable;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGenesTable;
import org.mitoscore.signature.SignatureMatch;
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
    private static final int OK = 0;

    @Mixin
    private MatrixSource source;

    @Mixin
    private ScoreChoice choice;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description =
                    "Frozen reference ('mitoscore reference build') that each sample is normalized, scored and placed"
                            + " against.")
    private Optional<Path> reference;

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

    @Option(
            names = "--confidence",
            paramLabel = "FILE",
            description = "Draw counts and genes again, fill the confidence column, and write the intervals here.")
    private Optional<Path> confidence;

    @Option(
            names = "--titrate",
            paramLabel = "FILE",
            description = "Thin the counts to less and less depth and write the scores and calls that remain; needs"
                    + " --counts.")
    private Optional<Path> titrate;

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            description = "Rank agreement of the methods over the samples: Kendall's W and Spearman.")
    private Optional<Path> agreement;

    @Option(
            names = "--call-agreement",
            paramLabel = "FILE",
            description = "Per sample, how many methods call it high, intermediate and low.")
    private Optional<Path> callAgreement;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Draws for --confidence; a tenth of them per depth for --titrate. Default: ${DEFAULT-VALUE}.")
    private int replicates = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--noise-dispersion",
            paramLabel = "D",
            description =
                    "Variance of a count beyond Poisson, relative to its squared mean. Default: ${DEFAULT-VALUE}.")
    private double noiseDispersion = 0;

    @Mixin
    private MethodOptions methodOptions;

    @Mixin
    private Threads threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkOptions();
        return threads.run(this::score);
    }

    private int score() {
        Caller caller = new Caller(minCoverage, qc.map(QcFailures::read).orElse(QcFailures.none()));
        List<Signature> loaded = choice.signatures();
        if (reference.isPresent()) {
            FrozenReference frozen = ReferenceFile.read(reference.get());
            source.requireScaleOf(frozen);
            ReferenceScorer scorer = ReferenceScorer.score(frozen, source.read(), loaded, choice.methods());
            List<Mitoscore> scores = caller.call(scorer.scoring(), scorer.comparison());
            write(scorer.scoring(), scorer.comparison(), scores, scorer.counts(), scorer.unmatched());
        } else {
            scoreCohort(loaded, caller);
        }
        return OK;
    }

    private void scoreCohort(List<Signature> loaded, Caller caller) {
        ExpressionMatrix matrix;
        Optional<CountedSamples> counts = Optional.empty();
        if (source.isCounts() && (confidence.isPresent() || titrate.isPresent())) {
            ExpressionMatrix given = source.read();
            FrozenLogCpm normalization = new FrozenLogCpm(given, LogCpm.DEFAULT_PRIOR_COUNT);
            matrix = normalization.applyToCohort(given);
            counts = Optional.of(CountedSamples.of(given, normalization));
        } else {
            matrix = values();
        }
        GeneMatcher matcher = new GeneMatcher(matrix.geneIds(), matrix.geneNames());
        if (matcher.isOfMouse()) {
            Log.info("the genes are mouse genes: those of a human signature are scored as their one mouse ortholog");
        }
        MethodSettings settings = methodOptions.settings(matrix);
        List<ScoringMethod> methods = choice.methods().stream()
                .map(name -> ScoringMethods.named(name, settings))
                .toList();
        List<String> misled = source.isCounts() ? List.of() : misled(matrix, methods);
        UnmatchedSignatures unmatched =
                new UnmatchedSignatures(loaded.stream().map(matcher::match).toList());
        Scoring scoring = Scoring.ofCohort(matrix, unmatched.matched(), methods);
        Comparison comparison = new CohortComparison(scoring, caller.failed(matrix.samples()));
        List<Mitoscore> scores = caller.call(scoring, comparison).stream()
                .map(row -> misled.contains(row.method()) ? row.withFlag(Mitoscore.NOT_LOG) : row)
                .toList();
        write(scoring, comparison, scores, counts, unmatched);
    }

    /** The methods that need log values, when those to score seem to be none; says so. */
    private static List<String> misled(ExpressionMatrix matrix, List<ScoringMethod> methods) {
        List<String> needLog = methods.stream()
                .filter(ScoringMethod::needsLogValues)
                .map(ScoringMethod::name)
                .toList();
        ValueKind kind = needLog.isEmpty() ? ValueKind.LOG : ValueKind.of(matrix);
        if (kind == ValueKind.LOG) {
            return List.of();
        }
        Log.warn("the values look like " + kind.label() + "; log values are needed for " + String.join(", ", needLog)
                + ", whose rows are flagged " + Mitoscore.NOT_LOG);
        return needLog;
    }

    /** The values to score; counts are not kept once they are normalized. */
    private ExpressionMatrix values() {
        ExpressionMatrix given = source.read();
        return source.isCounts() ? new FrozenLogCpm(given, LogCpm.DEFAULT_PRIOR_COUNT).convertCohort(given) : given;
    }

    private void write(
            Scoring scoring,
            Comparison comparison,
            List<Mitoscore> called,
            Optional<CountedSamples> counts,
            UnmatchedSignatures unmatched) {
        for (SignatureMatch match : scoring.matches()) {
            Log.info("signature '" + match.signature().id() + "': "
                    + match.found().size() + " of " + match.genes().size() + " genes found");
        }
        List<Mitoscore> scores = called;
        if (confidence.isPresent()) {
            List<ScoreConfidence> confidences = new ConfidenceEstimator(replicates, seed, noiseDispersion)
                    .estimate(scores, scoring, comparison, counts);
            ConfidenceTable.write(scores, confidences, confidence.get());
            scores = ConfidenceEstimator.fill(scores, confidences);
        }
        if (titrate.isPresent()) {
            Titration titration = new Titration(Math.max(1, replicates / 10), seed);
            TitrationTable.write(titration.run(scores, scoring, comparison, counts.orElseThrow()), titrate.get());
        }
        if (agreement.isPresent()) {
            MethodAgreement.write(MethodAgreement.of(scoring, scores), agreement.get());
        }
        writeTables(unmatched.addTo(scores, scoring.expression().samples(), scoring.methods()), unmatched.all());
    }

    private void writeTables(List<Mitoscore> scores, List<SignatureMatch> matches) {
        callAgreement.ifPresent(file -> MethodAgreement.writeCalls(scores, file));
        geneMatches.ifPresent(file -> SignatureGenesTable.write(file, matches));
        json.ifPresent(file -> MitoscoreJson.write(scores, file));
        wide.ifPresent(file -> WideTable.write(scores, file));
        MitoscoreTable.write(scores, output);
    }

    private void checkOptions() {
        choice.requireMethodsOf(ScoringMethods.names());
        if (!(minCoverage >= 0 && minCoverage <= 1)) {
            throw wrongUse("--min-coverage must be between 0 and 1");
        }
        if (titrate.isPresent() && !source.isCounts()) {
            throw wrongUse(
                    "--titrate leaves out reads, which needs --counts: values that are no counts any more hold none");
        }
        if (replicates < 1 || !(noiseDispersion >= 0)) {
            throw wrongUse("--replicates must be at least 1 and --noise-dispersion not negative");
        }
        methodOptions.objection(choice.methods()).ifPresent(objection -> {
            throw wrongUse(objection);
        });
        if (reference.isPresent() && methodOptions.isAnyGiven()) {
            throw wrongUse("a reference is built with the methods' default settings; leave their options out");
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
