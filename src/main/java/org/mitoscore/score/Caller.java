package org.mitoscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * Turns scores into rows of the score table. No call is made when the sample failed QC, when too few of the signature's
 * genes are in the data, when the method objects to the signature, or when there is no score; else the comparison decides.
 * The reason stands in the call rule.
 *
 * @param minCoverage share of a signature's genes, 0–1, below which no call is made
 * @param qc the samples' quality control
 */
public record Caller(double minCoverage, QcFailures qc) {

    /** Whether each sample failed QC. */
    public boolean[] failed(List<String> samples) {
        boolean[] failed = new boolean[samples.size()];
        for (int sample = 0; sample < failed.length; sample++) {
            failed[sample] = qc.failure(samples.get(sample)).isPresent();
        }
        return failed;
    }

    /** One row per sample × signature × method, in the order of the samples, then signatures, then methods. */
    public List<Mitoscore> call(Scoring scoring, Comparison comparison) {
        List<Mitoscore> table = new ArrayList<>();
        for (int sample = 0; sample < scoring.expression().sampleCount(); sample++) {
            for (int signature = 0; signature < scoring.matches().size(); signature++) {
                for (int method = 0; method < scoring.methods().size(); method++) {
                    table.add(row(scoring, comparison, sample, signature, method));
                }
            }
        }
        return table;
    }

    private Mitoscore row(Scoring scoring, Comparison comparison, int sample, int signature, int method) {
        String name = scoring.expression().samples().get(sample);
        SignatureMatch match = scoring.matches().get(signature);
        Signature genes = match.signature();
        double score = scoring.scores()[method][signature][sample];
        Verdict verdict = scoring.fitted().get(method).judge(scoring.rows().get(signature));
        Placement placement = Double.isFinite(score)
                ? comparison.place(sample, signature, method, score)
                : Placement.none("the method gives no score for this sample");
        List<String> flags = new ArrayList<>(verdict.flags());
        flags.addAll(placement.flags());
        Call call = Call.NOT_CALLED;
        String rule;
        if (qc.failure(name).isPresent()) {
            flags.add(Mitoscore.QC_FAIL);
            rule = "failed QC: " + qc.failure(name).get();
        } else if (match.coverage() < minCoverage) {
            flags.add("low_coverage");
            rule = String.format(
                    Locale.ROOT,
                    "%d of %d signature genes found (%.0f %%), %.0f %% needed",
                    match.found().size(),
                    match.genes().size(),
                    100 * match.coverage(),
                    100 * minCoverage);
        } else if (!verdict.objection().isEmpty()) {
            rule = verdict.objection();
        } else {
            call = placement.call();
            rule = placement.rule();
        }
        return new Mitoscore(
                name,
                genes.id(),
                genes.version(),
                genes.direction(),
                scoring.methods().get(method).name(),
                score,
                placement.reference(),
                placement.percentile(),
                placement.z(),
                call,
                rule,
                Double.NaN,
                verdict.genesUsed(),
                match.genes().size(),
                match.missing(),
                flags,
                genes.sha256());
    }
}
