package org.mitoscore.cohort.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.CohortSettings;
import org.mitoscore.cohort.analysis.GroupRule;
import org.mitoscore.cohort.analysis.Groups;
import org.mitoscore.cohort.analysis.ResponseStudy;
import org.mitoscore.cohort.analysis.ResultRow;
import org.mitoscore.cohort.analysis.ScoreStudy;
import org.mitoscore.cohort.analysis.TimeStudy;
import org.mitoscore.cohort.figures.CutPointFigure;
import org.mitoscore.cohort.figures.Figure;
import org.mitoscore.cohort.figures.IncidenceFigure;
import org.mitoscore.cohort.figures.KaplanMeierFigure;
import org.mitoscore.cohort.figures.ResponseFigures;
import org.mitoscore.cohort.figures.ViolinFigure;
import org.mitoscore.cohort.response.LogisticRegression;
import org.mitoscore.cohort.survival.CutPointScan;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.NotEstimableException;

/** The figures of one score and one endpoint; what the data cannot give is not drawn. */
final class StudyFigures {
    private final StudyResult result;
    private final CohortSettings settings;
    private final List<Figure> figures = new ArrayList<>();

    private StudyFigures(StudyResult result, CohortSettings settings) {
        this.result = result;
        this.settings = settings;
    }

    static List<Figure> of(StudyResult result, CohortSettings settings) {
        StudyFigures drawn = new StudyFigures(result, settings);
        if (result.study() instanceof TimeStudy time) {
            drawn.attempt(() -> drawn.survival(time));
            drawn.attempt(() -> drawn.cutPoint(time));
        } else if (result.study() instanceof ResponseStudy response) {
            drawn.response(response);
        }
        return List.copyOf(drawn.figures);
    }

    private void attempt(Runnable drawing) {
        try {
            drawing.run();
        } catch (NotEstimableException absent) {
            // The results table says why there is nothing to draw.
            return;
        }
    }

    private String name(String kind) {
        ScoreStudy study = result.study();
        return (study.endpoint() + "." + study.series().fileName() + "." + kind).replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private Optional<ResultRow> row(String analysis) {
        return result.rows().stream()
                .filter(row -> row.analysis().equals(analysis))
                .findFirst();
    }

    private void survival(TimeStudy study) {
        Groups groups = settings.groups().divide(study);
        String rule = settings.groups().description();
        boolean selected = settings.groups() instanceof GroupRule.MaximallySelected;
        String note = row(selected ? "cut_point" : "log_rank")
                        .filter(row -> Double.isFinite(row.test().p()))
                        .map(row -> String.format(
                                Locale.ROOT,
                                "%s p = %.3g; groups: %s; bands: 95 %% log-log",
                                selected ? "search-corrected" : "log-rank",
                                row.test().p(),
                                rule))
                        .orElse("groups: " + rule + "; bands: 95 % log-log")
                + (study.time().competing() ? "; competing events count as censored" : "");
        String title = study.endpoint() + " by " + study.series().label();
        String xName = study.endpoint() + " time (" + study.time().unit().label() + ")";
        figures.add(KaplanMeierFigure.draw(
                name("kaplan-meier"),
                title,
                note,
                xName,
                study.endpoint() + " probability",
                IntStream.range(0, groups.count())
                        .mapToObj(g -> new KaplanMeierFigure.Group(
                                groups.labels().get(g), study.data().rows(groups.members(g))))
                        .toList()));
        if (study.time().competing()) {
            String gray = row("gray")
                    .map(row -> String.format(
                            Locale.ROOT, "Gray p = %.3g; groups: %s", row.test().p(), rule))
                    .orElse("groups: " + rule);
            figures.add(IncidenceFigure.draw(
                    name("incidence"),
                    title + ", with competing events",
                    gray,
                    xName,
                    IntStream.range(0, groups.count())
                            .mapToObj(g -> new IncidenceFigure.Group(
                                    groups.labels().get(g), study.risks().rows(groups.members(g))))
                            .toList()));
        }
    }

    private void cutPoint(TimeStudy study) {
        double p = row("cut_point").map(row -> row.test().p()).orElse(Double.NaN);
        if (Double.isFinite(p)) {
            figures.add(CutPointFigure.draw(
                    name("cut-point"),
                    "Cut-point scan of " + study.series().label() + ", " + study.endpoint(),
                    study.series().label(),
                    CutPointScan.of(study.data(), study.score(), 0.1),
                    study.size(),
                    p));
        }
    }

    private void response(ResponseStudy study) {
        String label = study.series().label();
        attempt(() -> figures.add(ResponseFigures.roc(
                name("roc"), "Response by " + label, corrected("auc", "AUC"), study.score(), study.responded())));
        if (study.events() == 0 || study.events() == study.size()) {
            return;
        }
        figures.add(ResponseFigures.waterfall(
                name("waterfall"), "Scores of responders and others", label, study.score(), study.responded()));
        String note = row("wilcoxon")
                .map(row -> String.format(
                        Locale.ROOT,
                        "Wilcoxon p = %.3g; bar: quartiles, line: median",
                        row.test().p()))
                .orElse("bar: quartiles, line: median");
        figures.add(ViolinFigure.draw(
                name("violin"),
                label + " by response",
                note,
                label,
                List.of(
                        new ViolinFigure.Group("responders", study.scores(true)),
                        new ViolinFigure.Group("non-responders", study.scores(false)))));
        attempt(() -> {
            DesignMatrix design = DesignMatrix.of(ScoreStudy.SCORE, study.standardizedScore());
            var fit = LogisticRegression.fit(design, study.responded());
            if (fit.finite()) {
                double[] predicted = LogisticRegression.predict(fit, design);
                figures.add(ResponseFigures.calibration(
                        name("calibration"),
                        "Calibration of " + label,
                        corrected("brier", "Brier"),
                        predicted,
                        study.responded()));
                figures.add(ResponseFigures.decision(
                        name("decision-curve"), "Decision curve of " + label, predicted, study.responded()));
            }
        });
    }

    /** What the logistic model of the score keeps on patients who did not make it; empty when that is not known. */
    private String corrected(String measure, String word) {
        return validated("logistic_optimism_corrected", measure)
                .flatMap(optimism -> validated("logistic_cross_validated", measure)
                        .map(held -> String.format(
                                Locale.ROOT,
                                "model's %s: %.3f without optimism, %.3f cross-validated",
                                word,
                                optimism,
                                held)))
                .orElse("");
    }

    private Optional<Double> validated(String analysis, String measure) {
        return result.rows().stream()
                .filter(row -> row.analysis().equals(analysis) && row.measure().equals(measure))
                .map(row -> row.estimate().value())
                .filter(Double::isFinite)
                .findFirst();
    }
}
