package org.mitoscore.cohort.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mitoscore.cohort.clinical.Covariate;

/** Strata as numbers: patients alike in all stratifying variables share one. */
final class Strata {
    private Strata() {}

    /** @param positions positions within the study, where all variables are known */
    static int[] of(ScoreStudy study, List<Covariate> variables, int[] positions) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        int[] stratum = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int patient = study.patients()[positions[i]];
            List<String> levels =
                    variables.stream().map(v -> v.levels().get(patient)).toList();
            Integer number = numbers.putIfAbsent(levels, numbers.size());
            stratum[i] = number == null ? numbers.size() - 1 : number;
        }
        return stratum;
    }

    static String names(List<Covariate> variables) {
        return variables.stream().map(Covariate::name).collect(Collectors.joining(", "));
    }
}
