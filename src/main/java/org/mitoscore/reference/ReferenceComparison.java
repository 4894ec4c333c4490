package org.mitoscore.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mitoscore.score.Call;
import org.mitoscore.score.CohortPlace;
import org.mitoscore.score.Comparison;
import org.mitoscore.score.Placement;

/** Holds scores against those of the reference's members; a sample that does not belong to the reference is not placed. */
final class ReferenceComparison implements Comparison {
    static final String OUT_OF_REFERENCE = "out_of_reference";

    private final String label;
    private final CallBands bands;
    private final double[][][] memberScores;
    private final List<List<String>> driftReasons;

    /**
     * @param memberScores methods × signatures × members
     * @param driftReasons for each sample, why it does not belong; empty lists for those that do
     */
    ReferenceComparison(String label, CallBands bands, double[][][] memberScores, List<List<String>> driftReasons) {
        this.label = label;
        this.bands = bands;
        this.memberScores = memberScores;
        this.driftReasons = driftReasons;
    }

    @Override
    public Placement place(int sample, int signature, int method, double score) {
        if (!driftReasons.get(sample).isEmpty()) {
            return Placement.none(
                    "unlike the reference " + label + ": " + String.join("; ", driftReasons.get(sample)),
                    OUT_OF_REFERENCE);
        }
        double[] members = Arrays.stream(memberScores[method][signature])
                .filter(Double::isFinite)
                .toArray();
        if (members.length == 0) {
            return Placement.none("no member of the reference " + label + " has this score");
        }
        CohortPlace place = CohortPlace.of(score, members);
        Call call = place.percentile() >= bands.high()
                ? Call.HIGH
                : place.percentile() <= bands.low() ? Call.LOW : Call.INTERMEDIATE;
        String rule = String.format(
                Locale.ROOT,
                "percentile %.1f of %d members of %s; low up to %.1f, high from %.1f",
                place.percentile(),
                members.length,
                label,
                bands.low(),
                bands.high());
        return new Placement(label, place.percentile(), place.z(), call, rule, List.of());
    }
}
