package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.ScoreSeriesReader;
import org.mitoscore.cohort.analysis.CohortAnalysis;
import org.mitoscore.cohort.analysis.CohortSettings;
import org.mitoscore.cohort.analysis.GroupRule;
import org.mitoscore.cohort.analysis.RandomNull;
import org.mitoscore.cohort.analysis.RandomSignatures;
import org.mitoscore.cohort.clinical.ClinicalRequest;
import org.mitoscore.cohort.clinical.ClinicalTable;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.CohortJoin;
import org.mitoscore.cohort.clinical.EventCoding;
import org.mitoscore.cohort.clinical.FollowUpUnit;
import org.mitoscore.cohort.clinical.ResponseCoding;
import org.mitoscore.cohort.report.CohortReport;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.io.Log;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mitoscore cohort}: does a score go with outcome in this cohort? */
@Command(
        name = "cohort",
        description = "Tests scores against survival and response, with tables, figures and a report."
                + " Research use only.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example: mitoscore cohort --scores mitoscores.tsv --clinical clinical.csv --time os_days"
                    + " --event os_event --covariates age_years,eln --output cohort"
        })
final class CohortCommand implements Callable<Integer> {
    @Option(
            names = "--scores",
            required = true,
            paramLabel = "FILE",
            description = "mitoscores.tsv, its wide form, or one row per sample and one column per score.")
    private Path scores;

    @Option(
            names = "--clinical",
            required = true,
            paramLabel = "FILE",
            description = "Clinical table, CSV or TSV, one row per patient or sample.")
    private Path clinical;

    @Option(
            names = "--time",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Follow-up time; several endpoints with commas. Recognised by name when no endpoint is named.")
    private List<String> time = List.of();

    @Option(
            names = "--event",
            split = ",",
            paramLabel = "COLUMN",
            description = "Event of each --time, in the same order.")
    private List<String> event = List.of();

    @Option(
            names = "--time-unit",
            paramLabel = "UNIT",
            description = "days, weeks, months or years. Needed when no column name says it.")
    private Optional<FollowUpUnit> unit;

    @Option(
            names = "--event-values",
            split = ",",
            paramLabel = "TEXT",
            description = "Texts that are the event; all others are then censored. Default: 1, dead, relapse, …")
    private Set<String> eventValues = Set.of();

    @Option(
            names = "--competing-values",
            split = ",",
            paramLabel = "TEXT",
            description = "Texts of the event column that are competing events.")
    private Set<String> competingValues = Set.of();

    @Option(names = "--response", paramLabel = "COLUMN", description = "Response to treatment.")
    private Optional<String> response;

    @Option(
            names = "--responders",
            split = ",",
            paramLabel = "TEXT",
            description = "Texts that are a response. Default: CR, CRi, CRh, complete remission, …")
    private Set<String> responders = Set.of();

    @Option(
            names = "--non-responders",
            split = ",",
            paramLabel = "TEXT",
            description = "Texts that are none. Default: PR, refractory, no response, …")
    private Set<String> nonResponders = Set.of();

    @Option(
            names = "--arm",
            paramLabel = "COLUMN",
            description = "Treatment arm: is the score's effect another in another arm?")
    private Optional<String> arm;

    @Option(
            names = "--covariates",
            split = ",",
            paramLabel = "COLUMN",
            description = "Variables to adjust for; patients without one are left out of the adjusted model.")
    private List<String> covariates = List.of();

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "Variables whose levels have their own baseline hazard.")
    private List<String> strata = List.of();

    @Option(
            names = "--cohort-column",
            paramLabel = "COLUMN",
            description = "The cohort of each patient, for meta-analysis over cohorts.")
    private Optional<String> cohortColumn;

    @Option(names = "--sample-column", paramLabel = "COLUMN", description = "Names of samples in the clinical table.")
    private Optional<String> sampleColumn;

    @Option(names = "--patient-column", paramLabel = "COLUMN", description = "Names of patients.")
    private Optional<String> patientColumn;

    @Option(
            names = "--groups",
            paramLabel = "RULE",
            defaultValue = "median",
            description = "median, tertiles, quartiles, value:NUMBER, percentile:NUMBER (of the scores' reference) or"
                    + " maxstat. Default: ${DEFAULT-VALUE}.")
    private String groups;

    @Option(
            names = "--landmarks",
            split = ",",
            paramLabel = "TIME",
            description = "Times at which survival is given. Default: 1, 2, 3 and 5 years.")
    private List<Double> landmarks = List.of();

    @Option(
            names = "--expression",
            paramLabel = "FILE",
            description = "The matrix that was scored, for the comparison with random gene sets.")
    private Optional<Path> expression;

    @Option(
            names = "--signature",
            split = ",",
            paramLabel = "ID|FILE",
            description = "Signature files that were scored, beside the shipped ones, for the same comparison.")
    private List<String> signatures = List.of();

    @Option(
            names = "--random-signatures",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Random gene sets per signature. Default: ${DEFAULT-VALUE}.")
    private int randomSignatures;

    @Option(
            names = "--bootstraps",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Resamples for intervals and optimism. Default: ${DEFAULT-VALUE}.")
    private int bootstraps;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            defaultValue = "9999",
            description = "Permutations of the cut-point's test. Default: ${DEFAULT-VALUE}.")
    private int permutations;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Folds of cross-validation. Default: ${DEFAULT-VALUE}.")
    private int folds;

    @Option(
            names = "--figures",
            paramLabel = "N",
            defaultValue = "12",
            description = "Draw figures for the first N scores of the table. Default: ${DEFAULT-VALUE}.")
    private int figures;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all random draws. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private Threads threads;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder to write.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CohortSettings settings = settings();
        List<ScoreSeries> series = ScoreSeriesReader.read(scores);
        Set<String> samples = new TreeSet<>();
        series.forEach(one -> samples.addAll(one.values().keySet()));
        Cohort cohort = Cohort.read(ClinicalTable.read(clinical), List.copyOf(samples), request());
        Optional<RandomNull> randomNull = expression.map(this::randomNull);
        Log.info(cohort.size() + " patients have a score and a clinical row; "
                + cohort.join().exclusions().size() + " samples and rows do not");
        cohort.times().forEach(t -> warnOfExclusions(t.name(), t.exclusions().size()));
        cohort.response()
                .ifPresent(r -> warnOfExclusions(r.name(), r.exclusions().size()));
        CohortAnalysis analysis = new CohortAnalysis(cohort, settings, randomNull);
        var results = threads.run(() -> analysis.run(series));
        new CohortReport(cohort, series, results, settings, figures).write(output);
        Log.info("written to " + output);
        return Mitoscore.OK;
    }

    private static void warnOfExclusions(String endpoint, int count) {
        if (count > 0) {
            Log.warn(endpoint + ": " + count + " patients left out, their outcome is not known; see excluded.tsv");
        }
    }

    private CohortSettings settings() {
        if (bootstraps < 0 || permutations < 1 || folds < 2 || randomSignatures < 0 || figures < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--folds must be at least 2, --permutations at least 1, the other counts at least 0");
        }
        try {
            return new CohortSettings(
                    GroupRule.parse(groups), landmarks, bootstraps, permutations, folds, randomSignatures, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--groups: " + e.getMessage());
        }
    }

    private ClinicalRequest request() {
        return new ClinicalRequest(
                new CohortJoin.Keys(sampleColumn, patientColumn),
                time,
                event,
                unit,
                new EventCoding(eventValues, competingValues),
                response,
                new ResponseCoding(responders, nonResponders),
                arm,
                cohortColumn,
                covariates,
                strata);
    }

    private RandomNull randomNull(Path file) {
        var known = new ArrayList<>(Signatures.shipped());
        known.addAll(Signatures.loadAll(signatures));
        var matrix = MatrixReader.read(List.of(file), MatrixRequest.anyValues()).matrix();
        return new RandomNull(new RandomSignatures(matrix), known);
    }
}
