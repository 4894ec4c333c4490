package org.mitoscore.cohort.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.ResultRow;
import org.mitoscore.cohort.analysis.TimeStudy;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.FigureKind;
import org.mitoscore.cohort.figures.ForestFigure;
import org.mitoscore.cohort.meta.MetaAnalysis;

/** One forest per endpoint over all scores, and one per score over cohorts when there are several. */
final class ForestFigures {
    private ForestFigures() {}

    static List<Figure> overScores(List<StudyResult> results) {
        Map<String, List<ForestFigure.Row>> rows = new LinkedHashMap<>();
        Map<String, Boolean> survival = new LinkedHashMap<>();
        for (StudyResult result : results) {
            boolean time = result.study() instanceof TimeStudy;
            survival.put(result.study().endpoint(), time);
            result.rows().stream()
                    .filter(row -> row.analysis().equals(time ? "cox" : "logistic")
                            && row.term().equals("score"))
                    .forEach(row -> rows.computeIfAbsent(result.study().endpoint(), key -> new ArrayList<>())
                            .add(new ForestFigure.Row(
                                    result.study().series().label(), counts(row), row.estimate(), false)));
        }
        List<Figure> figures = new ArrayList<>();
        rows.forEach((endpoint, lines) -> figures.add(ForestFigure.draw(
                FigureKind.FOREST,
                (endpoint + ".forest").replaceAll("[^A-Za-z0-9.-]", "_"),
                endpoint + ": every score",
                survival.get(endpoint)
                        ? "Cox models of one score each; above 1: a higher score goes with earlier events"
                        : "logistic models of one score each; above 1: a higher score goes with response",
                (survival.get(endpoint) ? "hazard" : "odds") + " ratio per standard deviation",
                survival.get(endpoint) ? "n / events" : "n / responders",
                lines)));
        return figures;
    }

    static List<Figure> overCohorts(StudyResult result) {
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (ResultRow row : result.rows()) {
            if (row.analysis().endsWith("_in_cohort")) {
                rows.add(new ForestFigure.Row(row.term(), counts(row), row.estimate(), false));
            } else if (row.analysis().equals("meta")
                    && Double.isFinite(row.estimate().value())) {
                rows.add(new ForestFigure.Row(summary(row.term()), counts(row), row.estimate(), true));
            }
        }
        if (rows.stream().noneMatch(ForestFigure.Row::summary)) {
            return List.of();
        }
        String note = result.rows().stream()
                .filter(row -> row.measure().equals("i_squared"))
                .findFirst()
                .map(row -> "I² = " + Math.round(100 * row.estimate().value()) + " %")
                .orElse("");
        String endpoint = result.study().endpoint();
        boolean time = result.study() instanceof TimeStudy;
        return List.of(ForestFigure.draw(
                FigureKind.META,
                (endpoint + "." + result.study().series().fileName() + ".meta").replaceAll("[^A-Za-z0-9.-]", "_"),
                endpoint + " over cohorts: " + result.study().series().label(),
                note,
                (time ? "hazard" : "odds") + " ratio per standard deviation",
                time ? "n / events" : "n / responders",
                rows));
    }

    private static String summary(String model) {
        return switch (MetaAnalysis.Model.valueOf(model.toUpperCase(Locale.ROOT))) {
            case FIXED -> "all, fixed effect";
            case DERSIMONIAN_LAIRD -> "all, random (DerSimonian-Laird)";
            case REML -> "all, random (REML)";
        };
    }

    private static String counts(ResultRow row) {
        return row.n() + " / " + row.events();
    }
}
