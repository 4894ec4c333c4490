package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mitoscore.cohort.survival.CutPointScan;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.NotEstimableException;

/** How a score divides patients into groups; the set is closed. A score equal to a cut is in the lower group. */
public sealed interface GroupRule {

    /** The rule in words, for tables and figures. */
    String description();

    /**
     * @param study the patients
     * @throws NotEstimableException when a group would be empty
     */
    Groups divide(ScoreStudy study);

    /** Two, three or four groups of about equal size, by type-7 quantiles of the patients analysed. */
    record Quantiles(int groups) implements GroupRule {
        @Override
        public String description() {
            return switch (groups) {
                case 2 -> "median";
                case 3 -> "tertiles";
                default -> "quartiles";
            };
        }

        @Override
        public Groups divide(ScoreStudy study) {
            double[] cuts = new double[groups - 1];
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = Descriptive.quantile(study.score(), (i + 1.0) / groups);
            }
            List<String> labels =
                    switch (groups) {
                        case 2 -> List.of("low", "high");
                        case 3 -> List.of("low", "middle", "high");
                        default -> List.of("Q1", "Q2", "Q3", "Q4");
                    };
            return Groups.of(study.score(), cuts, labels);
        }
    }

    /** Above or not above a value that the user gave. */
    record FixedValue(double cut) implements GroupRule {
        @Override
        public String description() {
            return "fixed value " + cut;
        }

        @Override
        public Groups divide(ScoreStudy study) {
            return Groups.of(study.score(), new double[] {cut}, List.of("low", "high"));
        }
    }

    /** Above or not above a percentile of the frozen reference that the scores were compared with. */
    record ReferencePercentile(double percentile) implements GroupRule {
        @Override
        public String description() {
            return "percentile " + percentile + " of the reference";
        }

        @Override
        public Groups divide(ScoreStudy study) {
            if (Arrays.stream(study.percentile()).anyMatch(Double::isNaN)) {
                throw new NotEstimableException("the score table has no percentiles of a frozen reference");
            }
            return Groups.of(study.percentile(), new double[] {percentile}, List.of("low", "high"));
        }
    }

    /**
     * The cut with the largest log-rank statistic. Its groups are never tested as if the cut had been known: see {@link
     * GroupAnalysis}.
     */
    record MaximallySelected(double leastShare) implements GroupRule {
        @Override
        public String description() {
            return "maximally selected log-rank cut";
        }

        @Override
        public Groups divide(ScoreStudy study) {
            if (!(study instanceof TimeStudy time)) {
                throw new NotEstimableException("a maximally selected cut needs a time-to-event endpoint");
            }
            SurvivalData data = time.data();
            double cut = CutPointScan.of(data, study.score(), leastShare).best().value();
            return Groups.of(study.score(), new double[] {cut}, List.of("low", "high"));
        }
    }

    /**
     * Reads {@code median}, {@code tertiles}, {@code quartiles}, {@code value:0.12}, {@code percentile:60} or {@code
     * maxstat}.
     *
     * @throws IllegalArgumentException for anything else, with what is allowed
     */
    static GroupRule parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(":", 2);
        return switch (parts[0]) {
            case "median" -> new Quantiles(2);
            case "tertiles" -> new Quantiles(3);
            case "quartiles" -> new Quantiles(4);
            case "maxstat" -> new MaximallySelected(0.1);
            case "value" -> new FixedValue(number(parts));
            case "percentile" -> new ReferencePercentile(number(parts));
            default ->
                throw new IllegalArgumentException("'" + text
                        + "' is not a rule of groups; use median, tertiles, quartiles, value:NUMBER, percentile:NUMBER or"
                        + " maxstat");
        };
    }

    private static double number(String[] parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("'" + parts[0] + "' needs a number, such as " + parts[0] + ":0.5");
        }
        try {
            double value = Double.parseDouble(parts[1]);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + parts[1] + "' is not a number", e);
        }
        throw new IllegalArgumentException("'" + parts[1] + "' is not a finite number");
    }
}
