package org.mitoscore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;

/**
 * Everything a report is made of. The first signature and the first method of the score table lead the report; its
 * samples are shown from the highest of those scores to the lowest.
 */
public final class ReportInputs {
    private final ReportSettings settings;
    private final List<ScoreColumn> columns;
    private final List<Mitoscore> ranked;
    private final List<String> samples;
    private final Map<String, Integer> columnOfSample = new HashMap<>();
    private final List<Signature> shipped = Signatures.shipped();
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Map<String, List<Mitoscore>> scoresOfSample = new HashMap<>();
    private final ExpressionMatrix expression;
    private final List<MatchedGene> genes;
    private final Map<String, SampleQc> qcOfSample = new HashMap<>();
    private final Map<String, String> parameters;
    private final Map<String, String> versions;
    private final Reliability reliability;

    /**
     * @param settings title, date and units
     * @param scores the score table, at least one row
     * @param expression genes × samples, the values that were scored
     * @param genes how signature genes were matched; empty when not given
     * @param qc one row per sample; empty when there are none, as in a run from a count matrix
     * @param parameters parameters of the run; empty when not given
     * @param versions tool and version; empty when not given
     * @param reliability intervals, agreement of methods and depth, as far as they are known
     * @throws InputException when samples of the inputs do not fit together
     */
    public ReportInputs(
            ReportSettings settings,
            List<Mitoscore> scores,
            ExpressionMatrix expression,
            List<MatchedGene> genes,
            List<SampleQc> qc,
            Map<String, String> parameters,
            Map<String, String> versions,
            Reliability reliability) {
        if (scores.isEmpty()) {
            throw InputException.of("score table", "has no row; there is nothing to report");
        }
        this.settings = settings;
        List<ScoreColumn> given = ScoreColumn.split(scores);
        this.ranked = given.get(0).rows().stream()
                .sorted(Comparator.comparing((Mitoscore row) -> Double.isNaN(row.score()))
                        .thenComparing(
                                Comparator.comparingDouble(Mitoscore::score).reversed())
                        .thenComparing(Mitoscore::sample))
                .toList();
        this.samples = ranked.stream().map(Mitoscore::sample).toList();
        this.columns = given.stream().map(column -> column.inOrder(samples)).toList();
        this.expression = expression;
        for (int column = 0; column < expression.sampleCount(); column++) {
            columnOfSample.put(expression.samples().get(column), column);
        }
        this.genes = List.copyOf(genes);
        this.parameters = parameters;
        this.versions = versions;
        this.reliability = reliability;
        for (ScoreColumn column : columns) {
            decimals.put(column.signature() + "\t" + column.method(), Display.decimals(column.scores()));
            for (Mitoscore row : column.rows()) {
                scoresOfSample
                        .computeIfAbsent(row.sample(), sample -> new ArrayList<>())
                        .add(row);
            }
        }
        qc.forEach(row -> qcOfSample.put(row.sample(), row));
        check();
    }

    private void check() {
        Problems problems = new Problems();
        for (ScoreColumn column : columns) {
            Set<String> seen = new HashSet<>();
            for (Mitoscore row : column.rows()) {
                if (!seen.add(row.sample())) {
                    problems.add(Problem.of(
                            "score table",
                            "sample '" + row.sample() + "' comes twice for " + column.signature() + " by "
                                    + column.method()));
                }
            }
        }
        for (String sample : samples) {
            if (!columnOfSample.containsKey(sample)) {
                problems.add(Problem.of("score table", "sample '" + sample + "' is not in the expression matrix"));
            }
            if (!qcOfSample.isEmpty() && !qcOfSample.containsKey(sample)) {
                problems.add(Problem.of("score table", "sample '" + sample + "' is not in the QC table"));
            }
        }
        problems.throwIfAny();
    }

    public ReportSettings settings() {
        return settings;
    }

    /** The scores that lead the report. */
    ScoreColumn primary() {
        return columns.get(0);
    }

    /** The scores by every signature and method; the leading ones first. */
    List<ScoreColumn> columns() {
        return columns;
    }

    /** A score as text, with as many decimals as the others by its signature and method. */
    String show(Mitoscore row) {
        return show(row, row.score());
    }

    /** Another value on the scale of a score, with as many decimals. */
    String show(Mitoscore row, double value) {
        return Display.fixed(value, decimals.get(row.signature() + "\t" + row.method()));
    }

    /** The leading scores from high to low; a sample without a score comes last. */
    List<Mitoscore> ranked() {
        return ranked;
    }

    /** Sample names from high to low leading score. */
    List<String> samples() {
        return samples;
    }

    ExpressionMatrix expression() {
        return expression;
    }

    /** The column of a sample in the expression matrix. */
    int columnOf(String sample) {
        return columnOfSample.get(sample);
    }

    List<MatchedGene> genes() {
        return genes;
    }

    List<MatchedGene> genesOf(String signature) {
        return genes.stream().filter(gene -> gene.signature().equals(signature)).toList();
    }

    boolean hasQc() {
        return !qcOfSample.isEmpty();
    }

    Optional<SampleQc> qcOf(String sample) {
        return Optional.ofNullable(qcOfSample.get(sample));
    }

    Map<String, String> parameters() {
        return parameters;
    }

    Reliability reliability() {
        return reliability;
    }

    Map<String, String> versions() {
        return versions;
    }

    /** Signature ids in the order of the score table. */
    List<String> signatureIds() {
        return List.copyOf(
                new LinkedHashSet<>(columns.stream().map(ScoreColumn::signature).toList()));
    }

    /** Methods in the order of the score table. */
    List<String> methods() {
        return List.copyOf(
                new LinkedHashSet<>(columns.stream().map(ScoreColumn::method).toList()));
    }

    /** The frozen references that samples are placed in. */
    List<String> frozenReferences() {
        return columns.stream()
                .flatMap(column -> column.rows().stream())
                .flatMap(row -> row.frozenReference().stream())
                .distinct()
                .toList();
    }

    /** What ships under a signature's id, when its gene list is the one that was scored. */
    Optional<Signature> shipped(String id) {
        String sha256 = scoreOf(id).signatureSha256();
        return shipped.stream()
                .filter(signature ->
                        signature.id().equals(id) && signature.sha256().equals(sha256))
                .findFirst();
    }

    /** One score row of a signature, for what its rows have in common. */
    Mitoscore scoreOf(String signature) {
        return columns.stream()
                .filter(column -> column.signature().equals(signature))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0);
    }

    /** All scores of one sample, by signature and then method as in {@link #columns}. */
    List<Mitoscore> scoresOf(String sample) {
        return scoresOfSample.get(sample);
    }
}
