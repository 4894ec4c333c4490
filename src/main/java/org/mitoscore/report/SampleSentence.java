package org.mitoscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.score.Call;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.ScoreConfidence;
import org.mitoscore.score.ScoreKey;

/** Says in one plain sentence what is known of a sample's leading score; what is not known is not said. */
record SampleSentence(ReportInputs inputs) {

    String of(Mitoscore row) {
        List<String> parts = new ArrayList<>();
        parts.add(score(row));
        parts.add(call(row));
        Optional<ScoreConfidence> confidence =
                Optional.ofNullable(inputs.reliability().confidence().get(ScoreKey.of(row)));
        confidence.ifPresent(known -> addIntervals(parts, row, known));
        flips(row).ifPresent(parts::add);
        agreement(row).ifPresent(parts::add);
        Optional.ofNullable(inputs.reliability().depths().get(ScoreKey.of(row)))
                .filter(DepthCurve::isCalled)
                .ifPresent(curve -> parts.add(depth(curve)));
        if (!row.flags().isEmpty()) {
            parts.add("flagged " + String.join(", ", row.flags()));
        }
        return String.join("; ", parts) + ".";
    }

    private String score(Mitoscore row) {
        String name = row.method() + " score of " + Wording.signature(row);
        if (Double.isNaN(row.score())) {
            return row.sample() + " has no " + name;
        }
        String place = Double.isNaN(row.percentile())
                ? ""
                : ", which is at percentile " + Display.fixed(row.percentile(), 1) + " of "
                        + SamplesSection.reference(row.reference());
        return row.sample() + " has a " + name + " of " + inputs.show(row) + place;
    }

    private static String call(Mitoscore row) {
        return row.call() == Call.NOT_CALLED
                ? "it is not called (" + Wording.orNa(row.callRule()) + ")"
                : "it is called " + CallMark.of(row.call()).lowerWord();
    }

    private void addIntervals(List<String> parts, Mitoscore row, ScoreConfidence known) {
        List<String> intervals = new ArrayList<>();
        if (Double.isFinite(known.noiseLow())) {
            intervals.add(interval(row, known.noiseLow(), known.noiseHigh()) + " when its counts are drawn again");
        }
        if (Double.isFinite(known.genesLow())) {
            intervals.add(interval(row, known.genesLow(), known.genesHigh()) + " when the signature's genes are");
        }
        if (!intervals.isEmpty()) {
            String said = String.join(" and ", intervals);
            parts.add("95 % of the scores lie " + (said.endsWith("genes are") ? said + " drawn again" : said));
        }
    }

    private String interval(Mitoscore row, double low, double high) {
        return "between " + inputs.show(row, low) + " and " + inputs.show(row, high);
    }

    private static Optional<String> flips(Mitoscore row) {
        return Double.isNaN(row.confidence())
                ? Optional.empty()
                : Optional.of(
                        "the call changes in " + Display.fixed(100 * (1 - row.confidence()), 1) + " % of the draws");
    }

    private Optional<String> agreement(Mitoscore row) {
        List<Mitoscore> methods = inputs.scoresOf(row.sample()).stream()
                .filter(other -> other.signature().equals(row.signature()))
                .toList();
        boolean compared = methods.stream()
                        .filter(other -> other.call() != Call.NOT_CALLED)
                        .count()
                > 1;
        return compared ? Optional.of(MethodAgreement.sentence(methods)) : Optional.empty();
    }

    private static String depth(DepthCurve curve) {
        return curve.stableReads().isPresent()
                ? "at least nine draws in ten keep the call down to about "
                        + Display.count(Math.round(curve.stableReads().getAsDouble())) + " reads"
                : "with half of its reads more than one draw in ten loses the call";
    }
}
