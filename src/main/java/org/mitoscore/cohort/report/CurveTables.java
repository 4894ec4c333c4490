package org.mitoscore.cohort.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.cohort.analysis.CohortAnalysis.StudyResult;
import org.mitoscore.cohort.analysis.CohortSettings;
import org.mitoscore.cohort.analysis.Groups;
import org.mitoscore.cohort.analysis.ResponseStudy;
import org.mitoscore.cohort.analysis.TimeStudy;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.cohort.survival.IntervalScale;
import org.mitoscore.cohort.survival.KaplanMeier;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;

/** The numbers behind the curves, to draw them elsewhere: {@code km_curves.tsv} and {@code roc_curves.tsv}. */
final class CurveTables {
    private CurveTables() {}

    static void writeSurvival(List<StudyResult> results, CohortSettings settings, Path target) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(List.of(
                    "score",
                    "endpoint",
                    "group",
                    "time",
                    "at_risk",
                    "events",
                    "censored",
                    "survival",
                    "std_error",
                    "lower_log_log",
                    "upper_log_log",
                    "lower_plain",
                    "upper_plain")));
            for (StudyResult result : results) {
                if (result.study() instanceof TimeStudy study && study.size() > 2) {
                    for (String line : survivalLines(study, settings)) {
                        out.write(line);
                    }
                }
            }
        });
    }

    private static List<String> survivalLines(TimeStudy study, CohortSettings settings) {
        Groups groups;
        try {
            groups = settings.groups().divide(study);
        } catch (NotEstimableException undivided) {
            // The results table gives the reason; there is no curve to write.
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            KaplanMeier curve = KaplanMeier.of(study.data().rows(groups.members(g)));
            for (KaplanMeier.Step step : curve.steps()) {
                Estimate logLog = curve.at(step.time(), IntervalScale.LOG_LOG, CohortSettings.LEVEL);
                Estimate plain = curve.at(step.time(), IntervalScale.PLAIN, CohortSettings.LEVEL);
                lines.add(TsvTable.line(List.of(
                        study.series().label(),
                        study.endpoint(),
                        groups.labels().get(g),
                        NumberText.of(step.time()),
                        Integer.toString(step.atRisk()),
                        Integer.toString(step.events()),
                        Integer.toString(step.censored()),
                        NumberText.of(step.survival()),
                        NumberText.of(step.standardError()),
                        NumberText.of(logLog.lower()),
                        NumberText.of(logLog.upper()),
                        NumberText.of(plain.lower()),
                        NumberText.of(plain.upper()))));
            }
        }
        return lines;
    }

    static void writeRoc(List<StudyResult> results, Path target) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(List.of("score", "endpoint", "threshold", "sensitivity", "specificity")));
            for (StudyResult result : results) {
                if (result.study() instanceof ResponseStudy study
                        && study.events() > 0
                        && study.events() < study.size()) {
                    for (RocCurve.Point point :
                            RocCurve.of(study.score(), study.responded()).points()) {
                        out.write(TsvTable.line(List.of(
                                study.series().label(),
                                study.endpoint(),
                                NumberText.of(point.threshold()),
                                NumberText.of(point.sensitivity()),
                                NumberText.of(point.specificity()))));
                    }
                }
            }
        });
    }
}
