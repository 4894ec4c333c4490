package org.mitoscore.cohort.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * The response to treatment of the joined patients.
 *
 * @param name the column's name
 * @param response per patient; empty when not known
 * @param exclusions patients whose response is not known
 */
public record ResponseEndpoint(String name, List<Optional<Boolean>> response, List<Exclusion> exclusions) {
    public ResponseEndpoint {
        response = List.copyOf(response);
        exclusions = List.copyOf(exclusions);
    }

    /** Reads the column; texts that nobody explained are refused with their rows. */
    static ResponseEndpoint read(
            ClinicalTable table,
            List<CohortPatient> patients,
            String column,
            ResponseCoding coding,
            Problems problems) {
        List<Optional<Boolean>> response = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        for (CohortPatient patient : patients) {
            String text = table.text(patient.row(), column);
            Optional<Boolean> responded = text.isEmpty() ? Optional.empty() : coding.responded(text);
            if (text.isEmpty()) {
                exclusions.add(new Exclusion("sample", patient.sample(), column, "the response is not known"));
            } else if (responded.isEmpty()) {
                problems.add(new Problem(
                        table.source(),
                        patient.row().line(),
                        column,
                        "'" + text + "' is not known as a response or as none; declare it with --responders or"
                                + " --non-responders"));
            }
            response.add(responded);
        }
        return new ResponseEndpoint(column, response, exclusions);
    }
}
