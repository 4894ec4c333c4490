package org.mitoscore.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mitoscore.score.Call;
import org.mitoscore.score.CohortPlace;
import org.mitoscore.score.CohortScores;
import org.mitoscore.score.Comparison;
import org.mitoscore.score.FittedMethod;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.Placement;
import org.mitoscore.score.Scoring;
import org.mitoscore.score.SignatureRows;

/** Holds scores against those of the reference's members; a sample that does not belong to the reference is not placed. */
final class ReferenceComparison implements Comparison {
    private final FrozenReference reference;
    private final List<FittedMethod> fitted;
    private final CohortScores[][] members;
    private final List<List<String>> driftReasons;

    /**
     * @param fitted the methods, fitted to the reference
     * @param memberScores methods × signatures × members
     * @param driftReasons for each sample, why it does not belong; empty lists for those that do
     */
    ReferenceComparison(
            FrozenReference reference,
            List<FittedMethod> fitted,
            double[][][] memberScores,
            List<List<String>> driftReasons) {
        this.reference = reference;
        this.fitted = fitted;
        this.members = Arrays.stream(memberScores)
                .map(ofMethod -> Arrays.stream(ofMethod)
                        .map(scores -> new CohortScores(
                                Arrays.stream(scores).filter(Double::isFinite).toArray()))
                        .toArray(CohortScores[]::new))
                .toArray(CohortScores[][]::new);
        this.driftReasons = driftReasons;
    }

    @Override
    public Placement place(int sample, int signature, int method, double score) {
        String label = reference.info().label();
        if (!driftReasons.get(sample).isEmpty()) {
            return Placement.none(
                    "unlike the reference " + label + ": " + String.join("; ", driftReasons.get(sample)),
                    Mitoscore.OUT_OF_REFERENCE);
        }
        CohortScores cohort = members[method][signature];
        if (cohort.size() == 0) {
            return Placement.none("no member of the reference " + label + " has this score");
        }
        CallBands bands = reference.info().bands();
        CohortPlace place = cohort.place(score);
        Call call = place.percentile() >= bands.high()
                ? Call.HIGH
                : place.percentile() <= bands.low() ? Call.LOW : Call.INTERMEDIATE;
        String rule = String.format(
                Locale.ROOT,
                "percentile %.1f of %d members of %s; low up to %.1f, high from %.1f",
                place.percentile(),
                cohort.size(),
                label,
                bands.low(),
                bands.high());
        return new Placement(label, place.percentile(), place.z(), call, rule, List.of());
    }

    @Override
    public List<Comparison> withGenes(List<List<SignatureRows>> draws) {
        return Arrays.stream(Scoring.withGenes(reference.values(), fitted, draws))
                .<Comparison>map(scores -> new ReferenceComparison(reference, fitted, scores, driftReasons))
                .toList();
    }
}
