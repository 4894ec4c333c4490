package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.TimeEndpoint;
import org.mitoscore.cohort.survival.CompetingRisks;
import org.mitoscore.cohort.survival.SurvivalData;

/**
 * One score and one time-to-event endpoint, for the patients who have both.
 *
 * @param series the score
 * @param cohort all joined patients
 * @param time the endpoint
 * @param patients positions in the cohort
 * @param score their scores
 * @param risks their follow-up with causes
 */
public record TimeStudy(
        ScoreSeries series, Cohort cohort, TimeEndpoint time, int[] patients, double[] score, CompetingRisks risks)
        implements ScoreStudy {

    static TimeStudy of(ScoreSeries series, Cohort cohort, TimeEndpoint time) {
        int[] patients = ScoreStudy.patients(series, cohort, time::isKnown);
        double[] score = ScoreStudy.scores(series, cohort, patients);
        CompetingRisks risks = new CompetingRisks(
                Arrays.stream(patients).mapToDouble(i -> time.time()[i]).toArray(),
                Arrays.stream(patients).map(i -> time.cause()[i]).toArray());
        return new TimeStudy(series, cohort, time, patients, score, risks);
    }

    /** The follow-up; a competing event counts as the end of observation (cause-specific). */
    public SurvivalData data() {
        return risks.causeSpecific();
    }

    @Override
    public String endpoint() {
        return time.name();
    }

    @Override
    public int events() {
        return data().events();
    }
}
