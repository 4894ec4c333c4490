package org.mitoscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * Scores samples and calls them.
 *
 * <p>A sample is called high or low against the median of the samples scored together, when these are at least
 * {@value #SMALLEST_COHORT} with a score and without a QC failure; percentile and z are given then too. It is not called
 * when it failed QC, when too few of the signature's genes are in the data, or when the method says that its score does
 * not mean what the signature means. The reason stands in the call rule.
 *
 * @param methods the methods, in the order of the table
 * @param minCoverage share of a signature's genes, 0–1, below which no call is made
 * @param qc the samples' quality control
 */
public record Scorer(List<ScoringMethod> methods, double minCoverage, SampleQc qc) {
    /** Fewer samples do not make a cohort whose median means anything. */
    public static final int SMALLEST_COHORT = 20;

    private static final String COHORT = "cohort";

    /**
     * One row per sample × signature × method, in the order of the samples, then signatures, then methods.
     *
     * @param expression genes × samples, in the scale that is scored (log2 CPM in the pipeline)
     * @param matches the signatures laid over that matrix
     * @throws org.mitoscore.io.InputException naming every signature without a single gene in the data
     */
    public List<Mitoscore> score(ExpressionMatrix expression, List<SignatureMatch> matches) {
        requireGenes(matches);
        List<SignatureRows> rows = matches.stream().map(SignatureRows::of).toList();
        List<List<SignatureScores>> byMethod =
                methods.stream().map(method -> method.score(expression, rows)).toList();
        boolean[] failed = failedSamples(expression);
        List<Mitoscore> table = new ArrayList<>();
        for (int sample = 0; sample < expression.sampleCount(); sample++) {
            for (int signature = 0; signature < matches.size(); signature++) {
                for (int method = 0; method < methods.size(); method++) {
                    table.add(row(
                            expression.samples().get(sample),
                            sample,
                            matches.get(signature),
                            methods.get(method),
                            byMethod.get(method).get(signature),
                            failed));
                }
            }
        }
        return table;
    }

    private static void requireGenes(List<SignatureMatch> matches) {
        Problems problems = new Problems();
        for (SignatureMatch match : matches) {
            if (match.found().isEmpty()) {
                List<String> missing = match.missing();
                problems.add(Problem.of(
                        "signature '" + match.signature().id() + "'",
                        "none of its " + missing.size() + " genes is in the data ("
                                + String.join(", ", missing.subList(0, Math.min(5, missing.size())))
                                + " …); the matrix needs gene symbols or Ensembl ids of the same species"));
            }
        }
        problems.throwIfAny();
    }

    private boolean[] failedSamples(ExpressionMatrix expression) {
        boolean[] failed = new boolean[expression.sampleCount()];
        for (int sample = 0; sample < failed.length; sample++) {
            failed[sample] = qc.failure(expression.samples().get(sample)).isPresent();
        }
        return failed;
    }

    private Mitoscore row(
            String name,
            int sample,
            SignatureMatch match,
            ScoringMethod method,
            SignatureScores scores,
            boolean[] failed) {
        Signature signature = match.signature();
        double score = scores.values()[sample];
        double[] cohort = IntStream.range(0, failed.length)
                .filter(i -> !failed[i] && Double.isFinite(scores.values()[i]))
                .mapToDouble(i -> scores.values()[i])
                .toArray();
        boolean placed = cohort.length >= SMALLEST_COHORT && Double.isFinite(score);
        CohortPlace place = placed ? CohortPlace.of(score, cohort) : new CohortPlace(Double.NaN, Double.NaN, 0);
        List<String> flags = new ArrayList<>(scores.verdict().flags());
        Call call = Call.NOT_CALLED;
        String rule;
        if (failed[sample]) {
            flags.add("qc_fail");
            rule = "failed QC: " + qc.failure(name).orElseThrow();
        } else if (match.coverage() < minCoverage) {
            flags.add("low_coverage");
            rule = String.format(
                    Locale.ROOT,
                    "%d of %d signature genes found (%.0f %%), %.0f %% needed",
                    match.found().size(),
                    match.genes().size(),
                    100 * match.coverage(),
                    100 * minCoverage);
        } else if (!scores.verdict().objection().isEmpty()) {
            rule = scores.verdict().objection();
        } else if (!Double.isFinite(score)) {
            rule = "the method gives no score for this sample";
        } else if (!placed) {
            rule = cohort.length + " scored samples; a cohort median needs " + SMALLEST_COHORT
                    + ", and no reference was given";
        } else {
            call = place.aboveMedian() > 0 ? Call.HIGH : place.aboveMedian() < 0 ? Call.LOW : Call.INTERMEDIATE;
            rule = (place.aboveMedian() > 0 ? "above" : place.aboveMedian() < 0 ? "below" : "equal to")
                    + " the median of " + cohort.length + " samples scored together";
        }
        return new Mitoscore(
                name,
                signature.id(),
                signature.version(),
                signature.direction(),
                method.name(),
                score,
                placed ? COHORT : "",
                place.percentile(),
                place.z(),
                call,
                rule,
                Double.NaN,
                scores.verdict().genesUsed(),
                match.genes().size(),
                match.missing(),
                flags,
                signature.sha256());
    }
}
