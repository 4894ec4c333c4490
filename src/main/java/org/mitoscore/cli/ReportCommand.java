package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.io.Problems;
import org.mitoscore.qc.GeneBodyCoverage;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.qc.SampleQcTable;
import org.mitoscore.report.MatchedGene;
import org.mitoscore.report.MultiqcFiles;
import org.mitoscore.report.Reliability;
import org.mitoscore.report.ReportInputs;
import org.mitoscore.report.ReportPage;
import org.mitoscore.report.ReportSettings;
import org.mitoscore.report.RunFacts;
import org.mitoscore.score.ConfidenceTable;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreTable;
import org.mitoscore.score.ScoreConfidence;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.score.Titration;
import org.mitoscore.score.TitrationTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mitoscore report}: the page that a person reads, and what MultiQC shows. */
@Command(
        name = "report",
        description = "Makes one self-contained HTML page of scores, evidence and quality, and files for MultiQC."
                + " Research use only.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example: mitoscore report --scores mitoscores.tsv --expression gene_logcpm_tmm.tsv"
                    + " --gene-matches signature_genes.tsv --qc samples.tsv --output mitoscore_report.html"
        })
final class ReportCommand implements Runnable {
    @Option(
            names = "--scores",
            required = true,
            paramLabel = "FILE",
            description = "The score table; its first signature and method lead the report.")
    private Path scores;

    @Option(
            names = "--expression",
            required = true,
            paramLabel = "FILE",
            description = "The expression matrix that was scored.")
    private Path expression;

    @Option(
            names = "--expression-unit",
            paramLabel = "TEXT",
            description = "Unit of its values, for axes. Default: ${DEFAULT-VALUE}.")
    private String expressionUnit = "log2 CPM (TMM)";

    @Option(
            names = "--gene-matches",
            paramLabel = "FILE",
            description = "signature_genes.tsv; without it there is no heatmap and no section on gene matching.")
    private Optional<Path> geneMatches;

    @Option(
            names = "--qc",
            paramLabel = "FILE",
            description = "samples.tsv; without it the report says that there was no quality control.")
    private Optional<Path> qc;

    @Option(
            names = "--gene-body-coverage",
            paramLabel = "FILE",
            description =
                    "gene_body_coverage.tsv of 'qc'; without it the report does not show how reads cover transcripts.")
    private Optional<Path> geneBodyCoverage;

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            description =
                    "agreement.tsv of 'score'; without it the agreement of the methods is shown without its numbers.")
    private Optional<Path> agreement;

    @Option(
            names = "--confidence",
            paramLabel = "FILE",
            description = "confidence.tsv of 'score'; without it no sample's interval is said.")
    private Optional<Path> confidence;

    @Option(
            names = "--titration",
            paramLabel = "FILE",
            description = "titration.tsv of 'score'; without it there is no section on sequencing depth.")
    private Optional<Path> titration;

    @Option(names = "--params", paramLabel = "JSON", description = "Parameters of the run.")
    private Optional<Path> params;

    @Option(names = "--versions", paramLabel = "YML", description = "Software versions of the run.")
    private Optional<Path> versions;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the page. Default: ${DEFAULT-VALUE}.")
    private String title = "Mitoscore report";

    @Option(
            names = "--date",
            paramLabel = "TEXT",
            description = "Date to print, as given. Default: none, so that the same input gives the same bytes.")
    private String date = "";

    @Option(
            names = "--outcome",
            paramLabel = "LINK",
            description = "Link to the report of mitoscore cohort, as seen from the page.")
    private String outcome = "";

    @Option(names = "--output", required = true, paramLabel = "HTML", description = "The page to write.")
    private Path output;

    @Option(names = "--multiqc", paramLabel = "DIR", description = "Folder for the *_mqc files that MultiQC reads.")
    private Optional<Path> multiqc;

    @Override
    public void run() {
        ReportInputs inputs = read();
        GeneBodyCoverage coverage = geneBodyCoverage.map(GeneBodyCoverage::read).orElse(GeneBodyCoverage.NONE);
        new ReportPage(inputs, coverage).write(output);
        multiqc.ifPresent(folder -> new MultiqcFiles(inputs).write(folder));
    }

    private ReportInputs read() {
        Problems problems = new Problems();
        List<Mitoscore> rows = new ArrayList<>();
        List<ExpressionMatrix> matrix = new ArrayList<>();
        List<MatchedGene> genes = new ArrayList<>();
        List<SampleQc> samples = new ArrayList<>();
        List<MethodAgreement.Row> agreed = new ArrayList<>();
        Map<ScoreKey, ScoreConfidence> intervals = new HashMap<>();
        List<Titration.Step> depths = new ArrayList<>();
        Map<String, String> parameters = new TreeMap<>();
        Map<String, String> tools = new TreeMap<>();
        problems.collect(() -> rows.addAll(MitoscoreTable.read(scores)));
        problems.collect(() -> matrix.add(MatrixReader.read(List.of(expression), MatrixRequest.anyValues())
                .matrix()));
        problems.collect(() -> geneMatches.map(MatchedGene::readAll).ifPresent(genes::addAll));
        problems.collect(() -> qc.map(SampleQcTable::read).ifPresent(samples::addAll));
        problems.collect(() -> agreement.map(MethodAgreement::read).ifPresent(agreed::addAll));
        problems.collect(() -> confidence.map(ConfidenceTable::read).ifPresent(intervals::putAll));
        problems.collect(() -> titration.map(TitrationTable::read).ifPresent(depths::addAll));
        problems.collect(() -> params.map(RunFacts::parameters).ifPresent(parameters::putAll));
        problems.collect(() -> versions.map(RunFacts::versions).ifPresent(tools::putAll));
        problems.throwIfAny();
        return new ReportInputs(
                new ReportSettings(title, date, expressionUnit, Version.number(), outcome),
                rows,
                matrix.get(0),
                genes,
                samples,
                parameters,
                tools,
                Reliability.of(agreed, intervals, depths));
    }
}
