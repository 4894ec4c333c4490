package org.mitoscore.cohort.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.ClinicalRequest;
import org.mitoscore.cohort.clinical.ClinicalTable;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.CohortJoin;
import org.mitoscore.cohort.clinical.EventCoding;
import org.mitoscore.cohort.clinical.ResponseCoding;

class CohortAnalysisTest {
    private static final Optional<String> NONE = Optional.empty();

    @TempDir
    private Path folder;

    /** 200 patients in two arms: a high score shortens survival in arm A only, and goes with no response. */
    private Cohort cohort(Map<String, Double> scores) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("sample,time_months,status,response,arm,age,study\n");
        for (int i = 0; i < 200; i++) {
            double score = random.nextGaussian();
            scores.put("s" + i, score);
            boolean armA = i % 2 == 0;
            double rate = 0.01 * Math.exp(armA ? 1.2 * score : 0);
            double death = -Math.log(1 - random.nextDouble()) / rate;
            double end = 60 + 60 * random.nextDouble();
            boolean responds = random.nextDouble() < 1 / (1 + Math.exp(score));
            text.append(String.join(
                            ",",
                            "s" + i,
                            Double.toString(Math.min(death, end)),
                            death <= end ? "dead" : "alive",
                            responds ? "CR" : "NR",
                            armA ? "A" : "B",
                            Integer.toString(40 + i % 30),
                            "study" + i % 3))
                    .append('\n');
        }
        Path file = folder.resolve("clinical.csv");
        Files.writeString(file, text);
        ClinicalRequest request = new ClinicalRequest(
                new CohortJoin.Keys(NONE, NONE),
                List.of("time_months"),
                List.of("status"),
                Optional.empty(),
                new EventCoding(Set.of(), Set.of()),
                Optional.of("response"),
                new ResponseCoding(Set.of(), Set.of()),
                Optional.of("arm"),
                Optional.of("study"),
                List.of("age"),
                List.of());
        return Cohort.read(ClinicalTable.read(file), List.copyOf(scores.keySet()), request);
    }

    private static CohortSettings settings(String groups) {
        return new CohortSettings(GroupRule.parse(groups), List.of(24.0, 48.0), 50, 199, 5, 10, 3);
    }

    private static ScoreSeries series(Map<String, Double> scores) {
        return new ScoreSeries("sig", "1", "", "mean", "", scores, Map.of());
    }

    private static ResultRow row(List<ResultRow> rows, String analysis, String term) {
        return rows.stream()
                .filter(r -> r.analysis().equals(analysis) && r.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + analysis + ", " + term));
    }

    private static double brier(List<ResultRow> rows, String analysis) {
        return rows.stream()
                .filter(r -> r.analysis().equals(analysis) && r.measure().equals("brier"))
                .findFirst()
                .orElseThrow()
                .estimate()
                .value();
    }

    @Test
    void findsWhatWasPutIn() throws Exception {
        Map<String, Double> scores = new HashMap<>();
        Cohort cohort = cohort(scores);
        var results = new CohortAnalysis(cohort, settings("median"), Optional.empty()).run(List.of(series(scores)));
        List<ResultRow> time = results.get(0).rows();
        assertTrue(row(time, "arm_interaction", "score x arm=B").estimate().upper() < 1);
        assertTrue(row(time, "cox_in_arm", "A").estimate().lower() > 1.5);
        assertTrue(row(time, "cox_in_arm", "B").test().p() > 0.05);
        assertTrue(row(time, "log_rank", "median").test().p() < 0.05);
        assertTrue(row(time, "cox_groups", "high vs low").estimate().value() > 1);
        assertEquals(199, row(time, "cox", "score").n() - 1);
        assertTrue(row(time, "cox_adjusted", "age").test().p() > 0.001);
        assertTrue(row(time, "meta", "fixed").estimate().lower() > 1);
        assertTrue(row(time, "random_signatures", "score").note().startsWith("not tested"));
        List<ResultRow> response = results.get(1).rows();
        assertTrue(row(response, "roc", "score").estimate().upper() < 0.5);
        assertTrue(row(response, "logistic", "score").estimate().upper() < 1);
        assertTrue(row(response, "meta", "fixed").estimate().upper() < 1);
        // Three cohorts of 67, 67 and 66 patients.
        assertEquals(67, row(response, "logistic_in_cohort", "study0").n());
        assertEquals(133, row(response, "meta_leave_one_out", "without study0").n());
        assertEquals(133, row(time, "meta_leave_one_out", "without study1").n());
        assertEquals(200, row(time, "meta", "reml").n());
        // A model errs less on the patients that made it.
        assertTrue(brier(response, "logistic_optimism_corrected") > brier(response, "logistic_apparent"));
        assertTrue(brier(response, "logistic_cross_validated") > brier(response, "logistic_apparent"));
    }

    @Test
    void resultsDoNotDependOnThreads() throws Exception {
        Map<String, Double> scores = new HashMap<>();
        Cohort cohort = cohort(scores);
        Map<String, Double> other = new HashMap<>();
        scores.forEach((sample, score) -> other.put(sample, score * score));
        List<ScoreSeries> both = List.of(series(scores), new ScoreSeries("other", "", "", "mean", "", other, Map.of()));
        CohortAnalysis analysis = new CohortAnalysis(cohort, settings("tertiles"), Optional.empty());
        List<String> one = rows(1, analysis, both);
        assertEquals(one, rows(4, analysis, both));
        assertTrue(one.stream().anyMatch(row -> row.contains("roc_comparison")));
    }

    private static List<String> rows(int threads, CohortAnalysis analysis, List<ScoreSeries> scores) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> analysis.run(scores).stream()
                            .flatMap(result -> result.rows().stream())
                            .map(ResultRow::toString)
                            .toList())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    /** A cut chosen for its p-value gets no ordinary test of the groups it makes. */
    @Test
    void maximallySelectedCutIsNeverTestedAsIfGiven() throws Exception {
        Map<String, Double> scores = new HashMap<>();
        Cohort cohort = cohort(scores);
        List<ResultRow> rows = new CohortAnalysis(cohort, settings("maxstat"), Optional.empty())
                .run(List.of(series(scores)))
                .get(0)
                .rows();
        assertFalse(rows.stream()
                .anyMatch(r -> r.analysis().equals("log_rank") || r.analysis().equals("cox_groups")));
        ResultRow cut = row(rows, "cut_point", "maximally selected");
        assertTrue(cut.test().p() >= 1.0 / 200 && cut.test().p() <= 1);
        assertTrue(cut.estimate().lower() <= cut.estimate().value()
                && cut.estimate().value() <= cut.estimate().upper());
    }

    @Test
    void rulesAreSpelledAsDocumented() {
        assertEquals(new GroupRule.FixedValue(0.12), GroupRule.parse("value:0.12"));
        assertEquals(new GroupRule.ReferencePercentile(60), GroupRule.parse("percentile:60"));
        assertEquals(new GroupRule.Quantiles(4), GroupRule.parse("Quartiles"));
        String message = assertThrows(IllegalArgumentException.class, () -> GroupRule.parse("optimal"))
                .getMessage();
        assertTrue(message.contains("maxstat"), message);
    }

    /** Schoenfeld's formula for a hazard ratio of 2 per standard deviation: (1.95996 + 0.84162)² / (ln 2)² = 16.34. */
    @Test
    void eventsNeeded() {
        assertEquals(16.336, PowerAnalysis.eventsNeeded(2), 5e-3);
    }

    @Test
    void foldsAreEvenInBothOutcomes() {
        boolean[] outcome = new boolean[50];
        for (int i = 0; i < 20; i++) {
            outcome[i] = true;
        }
        int[] fold = Folds.of(outcome, 10, 1);
        for (int f = 0; f < 10; f++) {
            int[] inside = Folds.inside(fold, f);
            assertEquals(5, inside.length);
            assertEquals(2, Arrays.stream(inside).filter(i -> outcome[i]).count());
            assertEquals(45, Folds.outside(fold, f).length);
        }
    }
}
