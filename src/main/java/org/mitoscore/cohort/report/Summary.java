package org.mitoscore.cohort.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mitoscore.cohort.analysis.ResultRow;
import org.mitoscore.cohort.analysis.TimeStudy;
import org.mitoscore.cohort.report.ResultTable.Line;
import org.mitoscore.stats.Estimate;

/**
 * What was found, in plain words: effect, interval, numbers and limits. It speaks of association in this cohort, never
 * of prediction or cause.
 */
final class Summary {
    private final List<Line> main;

    Summary(ResultTable table) {
        this.main = table.mainLines();
    }

    /** One paragraph per score and endpoint. */
    List<String> paragraphs() {
        return main.stream().map(this::paragraph).toList();
    }

    private String paragraph(Line main) {
        ResultRow row = main.row();
        boolean time = main.result().study() instanceof TimeStudy;
        String endpoint = main.result().study().endpoint();
        String label = main.result().study().series().label();
        if (!Double.isFinite(row.estimate().value()) || !row.note().isEmpty()) {
            return label + ", " + endpoint + ": no estimate (" + row.note() + "), n = " + row.n() + ".";
        }
        Estimate ratio = row.estimate();
        List<String> sentences = new ArrayList<>();
        boolean excludesOne = ratio.lower() > 1 || ratio.upper() < 1;
        sentences.add(String.format(
                Locale.ROOT,
                "%s, %s: per standard deviation of the score the %s was %.2f times as high (95 %% interval %.2f to"
                        + " %.2f; n = %d, %d %s; p = %.3g, %.3g after adjustment for the scores tried).",
                label,
                endpoint,
                time ? "hazard of the event" : "odds of response",
                ratio.value(),
                ratio.lower(),
                ratio.upper(),
                row.n(),
                row.events(),
                time ? "events" : "responders",
                row.test().p(),
                main.adjusted()));
        sentences.add(
                excludesOne && main.adjusted() < 0.05
                        ? "This is an association in this cohort."
                        : "An association in this cohort is not shown; nor is its absence: the interval says what is"
                                + " compatible with the data.");
        find(main, time ? "cox_adjusted" : "logistic_adjusted", "score")
                .filter(adjusted -> Double.isFinite(adjusted.estimate().value()))
                .ifPresent(adjusted -> sentences.add(String.format(
                        Locale.ROOT,
                        "Adjusted for the covariates the ratio was %.2f (%.2f to %.2f; n = %d).",
                        adjusted.estimate().value(),
                        adjusted.estimate().lower(),
                        adjusted.estimate().upper(),
                        adjusted.n())));
        find(main, time ? "arm_interaction_likelihood_ratio" : "logistic_arm_interaction_likelihood_ratio", "")
                .ifPresent(test -> sentences.add(String.format(
                        Locale.ROOT,
                        "Whether the association differs between treatment arms: p = %.3g (interaction).",
                        test.test().p())));
        find(main, "cox_proportionality", "score")
                .filter(test -> test.test().p() < 0.05)
                .ifPresent(test -> sentences.add(String.format(
                        Locale.ROOT,
                        "The hazard ratio seems not to be constant over time (p = %.3g), so it is an average.",
                        test.test().p())));
        find(main, "random_signatures", "score")
                .ifPresent(random -> sentences.add(
                        Double.isFinite(random.test().p())
                                ? String.format(
                                        Locale.ROOT,
                                        "Of random gene sets of the same size and expression %.1f %% were as strongly"
                                                + " associated (p = %.3g).",
                                        100 * random.estimate().value(),
                                        random.test().p())
                                : "Random gene sets: " + random.note() + "."));
        if (row.events() < 10 || !time && row.n() - row.events() < 10) {
            sentences.add("Fewer than 10 patients with one of the outcomes: too few for more than a hint.");
        }
        return String.join(" ", sentences);
    }

    private Optional<ResultRow> find(Line main, String analysis, String term) {
        return main.result().rows().stream()
                .filter(row -> row.analysis().equals(analysis)
                        && (term.isEmpty() || row.term().equals(term)))
                .findFirst();
    }
}
