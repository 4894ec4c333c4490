package org.mitoscore.cohort.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mitoscore.cohort.survival.CutPointScan;
import org.mitoscore.cohort.survival.SurvivalData;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.TestResult;

/**
 * The maximally selected cut with p-values that pay for the search, and how the cut moves when the patients are drawn
 * again.
 */
final class CutPointAnalysis implements TimeAnalysis {
    private static final double LEAST_SHARE = 0.1;

    @Override
    public void analyse(TimeStudy study, CohortSettings settings, Findings findings) {
        findings.attempt("cut_point", "maximally selected", () -> {
            SurvivalData data = study.data();
            CutPointScan scan = CutPointScan.of(data, study.score(), LEAST_SHARE);
            double statistic = scan.best().statistic();
            int n = study.size();
            int events = study.events();
            double permuted = scan.pPermutation(settings.permutations(), settings.seed());
            findings.add(ResultRow.of(
                            "cut_point",
                            "maximally selected",
                            n,
                            events,
                            "score",
                            bootstrap(study, data, scan.best().value(), settings),
                            new TestResult(statistic, Double.NaN, permuted))
                    .with("p by " + settings.permutations() + " permutations of the whole search; "
                            + scan.cuts().size() + " cuts, each group at least 10 % of patients; interval by "
                            + settings.bootstraps() + " bootstraps of the cut"));
            findings.add(ResultRow.test(
                    "cut_point_lausen_1992",
                    "maximally selected",
                    n,
                    events,
                    new TestResult(statistic, Double.NaN, scan.pLausen92())));
            findings.add(ResultRow.test(
                    "cut_point_lausen_1994",
                    "maximally selected",
                    n,
                    events,
                    new TestResult(statistic, Double.NaN, scan.pLausen94())));
        });
    }

    private static Estimate bootstrap(TimeStudy study, SurvivalData data, double cut, CohortSettings settings) {
        double[] cuts = new double[settings.bootstraps()];
        int found = 0;
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int b = 0; b < settings.bootstraps(); b++) {
            int[] drawn = random.ints(study.size(), 0, study.size()).toArray();
            double[] scores =
                    Arrays.stream(drawn).mapToDouble(i -> study.score()[i]).toArray();
            try {
                cuts[found] = CutPointScan.of(data.rows(drawn), scores, LEAST_SHARE)
                        .best()
                        .value();
                found++;
            } catch (NotEstimableException resample) {
                // A resample without an event or with too few distinct scores has no cut, and tells nothing.
                continue;
            }
        }
        double[] known = Arrays.copyOf(cuts, found);
        return found == 0
                ? new Estimate(cut, Double.NaN, Double.NaN)
                : new Estimate(cut, Descriptive.quantile(known, 0.025), Descriptive.quantile(known, 0.975));
    }
}
