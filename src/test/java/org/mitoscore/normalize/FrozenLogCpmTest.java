package org.mitoscore.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoscore.expression.ExpressionMatrix;

class FrozenLogCpmTest {
    @Test
    void aCohortThatGivesUpItsCountsHasTheSameValues() {
        double[][] counts = {{5, 0, 700, 31}, {9, 2, 450, 60}, {1, 1, 980, 12}};
        ExpressionMatrix cohort = new ExpressionMatrix(
                List.of("a", "b", "c", "d"), List.of("", "", "", ""), List.of("x", "y", "z"), counts);
        FrozenLogCpm normalization = new FrozenLogCpm(cohort, 2);
        ExpressionMatrix kept = normalization.applyToCohort(cohort);
        ExpressionMatrix converted = normalization.convertCohort(cohort);
        for (int sample = 0; sample < 3; sample++) {
            assertArrayEquals(kept.sample(sample), converted.sample(sample));
            assertEquals(0, cohort.sample(sample).length, "the counts are still held");
        }
    }
}
