package org.mitoscore.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mitoscore.cohort.analysis.GroupRule;
import org.mitoscore.cohort.clinical.ClinicalRequest;
import org.mitoscore.cohort.clinical.ClinicalTable;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.CohortJoin;
import org.mitoscore.cohort.clinical.EventCoding;
import org.mitoscore.cohort.clinical.FollowUpUnit;
import org.mitoscore.cohort.clinical.ResponseCoding;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Checks the clinical table of a pipeline run before anything is counted: the columns asked for and, where the
 * samplesheet names the samples, the values of their patients.
 */
final class ClinicalCheck {
    private static final String TABLE = "clinical";
    private static final String GROUPS = "groups";
    private static final String OPTIONS = "Outcome";

    private final ObjectNode values;
    private final ParameterSchema schema;

    ClinicalCheck(ObjectNode values, ParameterSchema schema) {
        this.values = values;
        this.schema = schema;
    }

    /**
     * @param samples names of the samples; empty when they are not known yet
     * @param lookForFile whether the table is expected on this machine
     */
    void check(Set<String> samples, boolean lookForFile, Problems problems) {
        Optional<String> written = given(TABLE);
        if (written.isEmpty()) {
            schema.parameters().values().stream()
                    .filter(parameter -> parameter.group().equals(OPTIONS))
                    .filter(parameter -> given(parameter.name()).isPresent()
                            && !given(parameter.name()).equals(parameter.defaultValue()))
                    .forEach(parameter -> problems.add(
                            Problem.of("--" + parameter.name(), "says nothing without a table; add --" + TABLE)));
            return;
        }
        try {
            given(GROUPS).ifPresent(GroupRule::parse);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("--" + GROUPS, e.getMessage()));
        }
        Place place = Place.of(written.get(), "");
        if (lookForFile && !place.remote() && place.fault().isEmpty()) {
            problems.collect(() -> {
                ClinicalTable table = ClinicalTable.read(place.path());
                if (samples.isEmpty()) {
                    Cohort.requireColumns(table, request());
                } else {
                    Cohort.read(table, List.copyOf(new TreeSet<>(samples)), request());
                }
            });
        }
    }

    private ClinicalRequest request() {
        return new ClinicalRequest(
                new CohortJoin.Keys(given("sample_column"), given("patient_column")),
                list("time"),
                list("event"),
                given("time_unit").flatMap(ClinicalCheck::unit),
                new EventCoding(set("event_values"), set("competing_values")),
                given("response"),
                new ResponseCoding(set("responders"), set("non_responders")),
                given("arm"),
                given("cohort_column"),
                list("covariates"),
                list("strata"));
    }

    /** The unit, or nothing for a word that the schema refuses. */
    private static Optional<FollowUpUnit> unit(String word) {
        return List.of(FollowUpUnit.values()).stream()
                .filter(unit -> unit.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<String> given(String parameter) {
        return Optional.of(values.path(parameter))
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    private List<String> list(String parameter) {
        return given(parameter).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    private Set<String> set(String parameter) {
        return list(parameter).stream().collect(Collectors.toUnmodifiableSet());
    }
}
