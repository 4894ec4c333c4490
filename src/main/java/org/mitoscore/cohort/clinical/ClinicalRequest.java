package org.mitoscore.cohort.clinical;

import java.util.List;
import java.util.Optional;

/**
 * What the user wants from the clinical table. Empty columns are guessed, except covariates, strata, cohort and arm.
 *
 * @param keys columns that name samples and patients
 * @param time columns of follow-up times, one per endpoint; empty to guess
 * @param event columns of events, as many
 * @param unit the unit of the times, when stated
 * @param events meaning of the event columns' texts
 * @param response column of the response, when named
 * @param responses meaning of its texts
 * @param arm column of the treatment arm, when named
 * @param cohort column that names the cohort of a patient, for meta-analysis
 * @param covariates columns to adjust for
 * @param strata columns to stratify by
 */
public record ClinicalRequest(
        CohortJoin.Keys keys,
        List<String> time,
        List<String> event,
        Optional<FollowUpUnit> unit,
        EventCoding events,
        Optional<String> response,
        ResponseCoding responses,
        Optional<String> arm,
        Optional<String> cohort,
        List<String> covariates,
        List<String> strata) {
    public ClinicalRequest {
        time = List.copyOf(time);
        event = List.copyOf(event);
        covariates = List.copyOf(covariates);
        strata = List.copyOf(strata);
    }
}
