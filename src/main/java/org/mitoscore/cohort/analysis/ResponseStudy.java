package org.mitoscore.cohort.analysis;

import java.util.stream.IntStream;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.ResponseEndpoint;

/**
 * One score and the response, for the patients who have both.
 *
 * @param series the score
 * @param cohort all joined patients
 * @param response the endpoint
 * @param patients positions in the cohort
 * @param score their scores
 * @param responded whether they responded
 */
public record ResponseStudy(
        ScoreSeries series,
        Cohort cohort,
        ResponseEndpoint response,
        int[] patients,
        double[] score,
        boolean[] responded)
        implements ScoreStudy {

    static ResponseStudy of(ScoreSeries series, Cohort cohort, ResponseEndpoint response) {
        int[] patients = ScoreStudy.patients(
                series, cohort, i -> response.response().get(i).isPresent());
        double[] score = ScoreStudy.scores(series, cohort, patients);
        boolean[] responded = new boolean[patients.length];
        for (int i = 0; i < responded.length; i++) {
            responded[i] = response.response().get(patients[i]).orElseThrow();
        }
        return new ResponseStudy(series, cohort, response, patients, score, responded);
    }

    @Override
    public String endpoint() {
        return response.name();
    }

    @Override
    public int events() {
        int sum = 0;
        for (boolean r : responded) {
            sum += r ? 1 : 0;
        }
        return sum;
    }

    /** Whether the patients at these positions responded. */
    boolean[] responded(int[] positions) {
        boolean[] picked = new boolean[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = responded[positions[i]];
        }
        return picked;
    }

    /** Scores of those who responded, or of those who did not. */
    public double[] scores(boolean ofResponders) {
        return IntStream.range(0, score.length)
                .filter(i -> responded[i] == ofResponders)
                .mapToDouble(i -> score[i])
                .toArray();
    }
}
