package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.TimeEndpoint;
import org.mitoscore.io.Log;

/** Every score against every endpoint. The results do not depend on the number of threads. */
public final class CohortAnalysis {
    private static final List<TimeAnalysis> TIME_ANALYSES = List.of(
            new CoxAnalysis(),
            new GroupAnalysis(),
            new CutPointAnalysis(),
            new ArmAnalysis(),
            new TimeRocAnalysis(),
            new BootstrapAnalysis(),
            new CoxValidation(),
            (study, settings, findings) -> MetaEffects.analyse(study, findings),
            new PowerAnalysis());

    private final Cohort cohort;
    private final CohortSettings settings;
    private final Optional<RandomNull> randomNull;

    /** @param randomNull how to score random gene sets; empty when there is no expression matrix */
    public CohortAnalysis(Cohort cohort, CohortSettings settings, Optional<RandomNull> randomNull) {
        this.cohort = cohort;
        this.settings = settings;
        this.randomNull = randomNull;
    }

    /** What was found for one score and one endpoint. */
    public record StudyResult(ScoreStudy study, List<ResultRow> rows) {
        public StudyResult {
            rows = List.copyOf(rows);
        }
    }

    /** One result per score and endpoint, time-to-event endpoints first, in the order of the scores; with the caller's pool. */
    public List<StudyResult> run(List<ScoreSeries> scores) {
        List<ScoreStudy> studies = new ArrayList<>();
        for (TimeEndpoint time : cohort.times()) {
            scores.forEach(series -> studies.add(TimeStudy.of(series, cohort, time)));
        }
        List<ResponseStudy> responses = new ArrayList<>();
        cohort.response()
                .ifPresent(response ->
                        scores.forEach(series -> responses.add(ResponseStudy.of(series, cohort, response))));
        studies.addAll(responses);
        return IntStream.range(0, studies.size())
                .parallel()
                .mapToObj(i -> analyse(studies.get(i), responses, i - (studies.size() - responses.size())))
                .toList();
    }

    private StudyResult analyse(ScoreStudy study, List<ResponseStudy> responses, int responseIndex) {
        Log.info(study.series().label() + ", " + study.endpoint() + ": " + study.size() + " patients, " + study.events()
                + (study instanceof TimeStudy ? " events" : " responders"));
        Findings findings = new Findings(study.size(), study.events());
        if (study.size() < 3) {
            findings.add(ResultRow.missing(
                    "all", ScoreStudy.SCORE, study.size(), study.events(), "fewer than 3 patients have both"));
            return new StudyResult(study, findings.rows());
        }
        if (study instanceof TimeStudy time) {
            TIME_ANALYSES.forEach(analysis -> analysis.analyse(time, settings, findings));
        } else if (study instanceof ResponseStudy response) {
            ResponseAnalysis.analyse(response, settings, findings);
            ResponseValidation.analyse(response, settings, findings);
            MetaEffects.analyse(response, findings);
            RocComparisons.of(responses, responseIndex).forEach(findings::add);
        }
        if (settings.randomSignatures() > 0) {
            randomNull.ifPresentOrElse(
                    test -> test.analyse(study, settings, findings),
                    () -> findings.add(ResultRow.missing(
                            "random_signatures",
                            ScoreStudy.SCORE,
                            study.size(),
                            study.events(),
                            "not tested: give --expression and --signature to compare with random gene sets")));
        }
        return new StudyResult(study, findings.rows());
    }
}
