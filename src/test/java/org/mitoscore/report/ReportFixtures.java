package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.qc.QcStatus;
import org.mitoscore.qc.SampleMeasures;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.MatchRule;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;

/**
 * Inputs of a report, made by rule: sample {@code i} of {@code n} has score {@code i / 10}, and each gene's expression is
 * {@code 5 + i}. The first gene of the signature is missing from the matrix.
 */
final class ReportFixtures {
    static final Signature SIGNATURE = Signatures.load("oxphos-nuclear").get(0);

    private ReportFixtures() {}

    static List<String> samples(int n) {
        return IntStream.range(0, n).mapToObj(i -> "S" + i).toList();
    }

    static Mitoscore row(String sample, String method, double score, Call call) {
        return row(sample, method, score, call, "cohort");
    }

    /** @param reference that a called sample was compared with */
    static Mitoscore row(String sample, String method, double score, Call call, String reference) {
        boolean called = call != Call.NOT_CALLED;
        return new Mitoscore(
                sample,
                SIGNATURE.id(),
                SIGNATURE.version(),
                Direction.HIGH_IS_HIGH_OXPHOS,
                method,
                score,
                called ? reference : "",
                called ? 50 : Double.NaN,
                called ? 0.5 : Double.NaN,
                call,
                called ? "by the median" : "too few samples for a call",
                Double.NaN,
                SIGNATURE.genes().size() - 1,
                SIGNATURE.genes().size(),
                List.of(SIGNATURE.genes().get(0).label()),
                List.of(),
                SIGNATURE.sha256());
    }

    static List<Mitoscore> scores(List<String> samples, Call call, String... methods) {
        List<Mitoscore> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (String method : methods) {
                rows.add(row(samples.get(i), method, i / 10.0, call));
            }
        }
        return rows;
    }

    static ExpressionMatrix expression(List<String> samples) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        SIGNATURE.genes().stream().skip(1).forEach(gene -> {
            ids.add(gene.ensemblId());
            names.add(gene.symbol());
        });
        double[][] columns = new double[samples.size()][ids.size()];
        for (int i = 0; i < samples.size(); i++) {
            java.util.Arrays.fill(columns[i], 5.0 + i);
        }
        return new ExpressionMatrix(ids, names, samples, columns);
    }

    static List<MatchedGene> genes() {
        List<MatchedGene> genes = new ArrayList<>();
        SIGNATURE
                .genes()
                .forEach(gene -> genes.add(
                        genes.isEmpty()
                                ? new MatchedGene(
                                        SIGNATURE.id(), gene.label(), gene.ensemblId(), 1, MatchRule.MISSING, "", "")
                                : new MatchedGene(
                                        SIGNATURE.id(),
                                        gene.label(),
                                        gene.ensemblId(),
                                        1,
                                        MatchRule.ENSEMBL_ID,
                                        gene.ensemblId(),
                                        gene.symbol())));
        return genes;
    }

    static List<SampleQc> qc(List<String> samples) {
        List<SampleQc> rows = new ArrayList<>();
        for (String sample : samples) {
            rows.add(new SampleQc(
                    new SampleMeasures(
                            sample,
                            List.of(sample + "_1"),
                            1_234_567,
                            1_000_000,
                            "auto",
                            "reverse",
                            "reverse",
                            2.5,
                            97.5,
                            11.25,
                            15_000,
                            60_000,
                            Double.NaN,
                            0,
                            210,
                            0.4,
                            0.5,
                            0.8,
                            41.25,
                            0,
                            new SampleMeasures.SignatureGenes(SIGNATURE.id(), 80, 88, 89)),
                    QcStatus.WARN,
                    List.of("mtDNA 11.2 %, above 10 %")));
        }
        return rows;
    }

    static ReportSettings settings() {
        return new ReportSettings("A title", "", "log2 CPM (TMM)", "9.9.9", "");
    }

    /** A report of scores without QC that are known to be as reliable as said. */
    static ReportInputs inputs(List<Mitoscore> scores, Reliability reliability) {
        List<String> samples = scores.stream().map(Mitoscore::sample).distinct().toList();
        return new ReportInputs(
                settings(), scores, expression(samples), genes(), List.of(), Map.of(), Map.of(), reliability);
    }

    static ReportInputs inputs(List<String> samples, Call call, boolean qc, String... methods) {
        return new ReportInputs(
                settings(),
                scores(samples, call, methods),
                expression(samples),
                genes(),
                qc ? qc(samples) : List.of(),
                new TreeMap<>(Map.of("input", "sheet.csv")),
                new TreeMap<>(Map.of("picard", "3.4.0")),
                Reliability.none());
    }
}
