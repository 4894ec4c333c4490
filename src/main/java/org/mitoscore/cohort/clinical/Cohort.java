package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * The patients with a score and a clinical row, and everything the analysis needs to know about them, checked.
 *
 * @param join the patients and what was left out
 * @param times time-to-event endpoints, possibly none
 * @param response the response, if any
 * @param arm the treatment arm, if asked for
 * @param cohort the cohort of each patient, if asked for
 * @param covariates variables to adjust for
 * @param strata variables to stratify by
 */
public record Cohort(
        CohortJoin join,
        List<TimeEndpoint> times,
        Optional<ResponseEndpoint> response,
        Optional<Covariate> arm,
        Optional<Covariate> cohort,
        List<Covariate> covariates,
        List<Covariate> strata) {
    public Cohort {
        times = List.copyOf(times);
        covariates = List.copyOf(covariates);
        strata = List.copyOf(strata);
    }

    /**
     * Endpoints are guessed only when the user names none.
     *
     * @throws InputException with every problem of the table
     */
    public static Cohort read(ClinicalTable table, List<String> samples, ClinicalRequest request) {
        requireColumns(table, request);
        CohortJoin join = CohortJoin.of(table, samples, request.keys());
        List<CohortPatient> patients = join.patients();
        Problems problems = new Problems();
        List<TimeEndpoint> times = new ArrayList<>();
        for (EndpointColumns columns : endpoints(table, request)) {
            times.add(TimeEndpoint.read(table, patients, columns, request.events(), problems));
        }
        Optional<ResponseEndpoint> response = responseColumn(table, request)
                .map(column -> ResponseEndpoint.read(table, patients, column, request.responses(), problems));
        Cohort cohort = new Cohort(
                join,
                times,
                response,
                request.arm().map(column -> Covariate.read(table, patients, column, true, problems)),
                request.cohort().map(column -> Covariate.read(table, patients, column, true, problems)),
                request.covariates().stream()
                        .map(column -> Covariate.read(table, patients, column, false, problems))
                        .toList(),
                request.strata().stream()
                        .map(column -> Covariate.read(table, patients, column, true, problems))
                        .toList());
        problems.throwIfAny();
        return cohort;
    }

    /**
     * What can be said before the samples are known: whether the columns asked for are there, and an endpoint.
     *
     * @throws InputException with everything that is missing
     */
    public static void requireColumns(ClinicalTable table, ClinicalRequest request) {
        Problems problems = new Problems();
        if (request.time().size() != request.event().size()) {
            problems.add(Problem.of(
                    table.source(),
                    request.time().size() + " times but " + request.event().size()
                            + " events named; --time and --event go in pairs"));
        }
        request.time().forEach(column -> table.require(column, "--time", problems));
        request.event().forEach(column -> table.require(column, "--event", problems));
        request.response().ifPresent(column -> table.require(column, "--response", problems));
        request.arm().ifPresent(column -> table.require(column, "--arm", problems));
        request.cohort().ifPresent(column -> table.require(column, "--cohort-column", problems));
        request.covariates().forEach(column -> table.require(column, "--covariates", problems));
        request.strata().forEach(column -> table.require(column, "--strata", problems));
        problems.throwIfAny();
        if (endpoints(table, request).isEmpty()
                && responseColumn(table, request).isEmpty()) {
            throw InputException.of(
                    table.source(),
                    "no endpoint is recognised; name --time and --event, or --response; the table has "
                            + String.join(", ", table.columns()));
        }
    }

    private static Optional<String> responseColumn(ClinicalTable table, ClinicalRequest request) {
        return request.response()
                .or(() -> request.time().isEmpty() ? ColumnNames.find(table, ColumnNames.RESPONSE) : Optional.empty());
    }

    private static List<EndpointColumns> endpoints(ClinicalTable table, ClinicalRequest request) {
        if (request.time().isEmpty()) {
            return request.response().isPresent() ? List.of() : EndpointColumns.guess(table, request.unit());
        }
        List<EndpointColumns> named = new ArrayList<>();
        for (int i = 0; i < request.time().size(); i++) {
            named.add(
                    EndpointColumns.named(request.time().get(i), request.event().get(i), request.unit()));
        }
        return named;
    }

    public int size() {
        return join.patients().size();
    }
}
