package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problems;
import org.mitoscore.qc.CohortQc;
import org.mitoscore.qc.CountQcFile;
import org.mitoscore.qc.CoverageBias;
import org.mitoscore.qc.Library;
import org.mitoscore.qc.QcStatus;
import org.mitoscore.qc.RnaSeqMetricsFile;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.qc.SampleQcTable;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mitoscore qc}: one row per sample from what the earlier steps measured. */
@Command(
        name = "qc",
        description = "Brings the quality measures of every library together, one judged row per sample.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example: mitoscore qc --count-qc *.count_qc.json --rnaseq-metrics *.rna_metrics"
                    + " --counts gene_counts.tsv --output samples.tsv"
        })
final class QcCommand implements Runnable {
    @Option(
            names = "--count-qc",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "JSON",
            description = "What mitoscore count learned about each library, each named <library id>.count_qc.json.")
    private List<Path> countQc;

    @Option(
            names = "--rnaseq-metrics",
            arity = "1..*",
            split = ",",
            paramLabel = "FILE",
            description = "Outputs of Picard CollectRnaSeqMetrics, each named <library id>.rna_metrics.")
    private List<Path> rnaSeqMetrics = List.of();

    @Option(names = "--counts", required = true, paramLabel = "FILE", description = "The merged gene counts.")
    private Path counts;

    @Option(
            names = "--signature",
            arity = "1..*",
            split = ",",
            paramLabel = "ID|FILE",
            defaultValue = Signatures.DEFAULT_ID,
            description = "Signatures that will be scored; the genes of the first are looked for in every sample."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> signatures;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The table to write.")
    private Path output;

    @Option(
            names = "--gene-body-coverage",
            paramLabel = "FILE",
            description = "Also write each sample's coverage of transcripts from 5' to 3' end, from --rnaseq-metrics.")
    private Optional<Path> geneBodyCoverage = Optional.empty();

    @Mixin
    private QcThresholdOptions thresholds;

    @Override
    public void run() {
        Problems problems = new Problems();
        List<Library> libraries = new ArrayList<>();
        List<CoverageBias> biases = new ArrayList<>();
        List<ExpressionMatrix> matrix = new ArrayList<>();
        List<Signature> loaded = new ArrayList<>();
        countQc.forEach(file -> problems.collect(() -> libraries.add(CountQcFile.read(file))));
        rnaSeqMetrics.forEach(file -> problems.collect(() -> biases.add(RnaSeqMetricsFile.read(file))));
        problems.collect(() -> matrix.add(
                MatrixReader.read(List.of(counts), MatrixRequest.counts()).matrix()));
        problems.collect(() -> loaded.addAll(Signatures.loadAll(signatures)));
        problems.throwIfAny();
        ExpressionMatrix genes = matrix.get(0);
        Optional<SignatureMatch> match = loaded.stream()
                .findFirst()
                .map(signature -> new GeneMatcher(genes.geneIds(), genes.geneNames()).match(signature));
        CohortQc cohort = new CohortQc(libraries, biases, genes, match);
        List<SampleQc> rows = cohort.judge(thresholds.thresholds());
        rows.stream()
                .filter(row -> row.status() != QcStatus.PASS)
                .forEach(row ->
                        Log.warn(row.sample() + ": " + row.status().label() + ": " + String.join("; ", row.reasons())));
        geneBodyCoverage.ifPresent(path -> cohort.geneBodyCoverage().write(path));
        SampleQcTable.write(output, rows);
    }
}
