package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.cohort.response.RocCurve;
import org.mitoscore.stats.TestResult;

/** DeLong's paired comparison of each score with the others of the same signature or the same method. */
final class RocComparisons {
    private RocComparisons() {}

    /** Rows for the study at {@code index}, against those after it, so that no pair comes twice. */
    static List<ResultRow> of(List<ResponseStudy> studies, int index) {
        ResponseStudy mine = studies.get(index);
        List<ResultRow> rows = new ArrayList<>();
        for (ResponseStudy other : studies.subList(index + 1, studies.size())) {
            boolean related = mine.series().signature().equals(other.series().signature())
                    || mine.series().method().equals(other.series().method());
            if (related && Arrays.equals(mine.patients(), other.patients())) {
                Findings findings = new Findings(mine.size(), mine.events());
                String term = "minus " + other.series().label();
                findings.attempt("roc_comparison", term, () -> {
                    RocCurve.Comparison comparison = RocCurve.of(mine.score(), mine.responded())
                            .compare(RocCurve.of(other.score(), other.responded()), CohortSettings.LEVEL);
                    findings.add(ResultRow.of(
                            "roc_comparison",
                            term,
                            mine.size(),
                            mine.events(),
                            "auc_difference",
                            comparison.difference(),
                            new TestResult(comparison.z(), Double.NaN, comparison.p())));
                });
                rows.addAll(findings.rows());
            }
        }
        return rows;
    }
}
