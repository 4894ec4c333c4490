package org.mitoscore.cohort.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.stats.DesignMatrix;
import org.mitoscore.stats.Estimate;

/**
 * Textbook sets reproduced from numbers that others have printed, to the digits printed:
 *
 * <ul>
 *   <li>{@code aml}: Miller 1981, "Survival Analysis", as recorded in the output of R survival's own test {@code
 *       tests/doaml.Rout.save}
 *   <li>{@code lung}: R survival's {@code tests/cancer.Rout.save}; and by sex in "Machine Learning with R Cookbook", second
 *       edition (Packt, ISBN 978-1-78728-439-5), "Using the log-rank test"
 *   <li>{@code veteran} (Kalbfleisch and Prentice 1980, "The Statistical Analysis of Failure Time Data", Wiley): the Cox
 *       model of all variables in Rickert, "Survival Analysis with R" (R Views, 25 September 2017), and the medians that R
 *       prints for {@code survfit(Surv(time, status) ~ celltype, veteran)}
 * </ul>
 */
class PublishedNumbersTest {
    private static final double LEVEL = 0.95;

    private static void assertPrinted(double printed, int decimals, double actual, String what) {
        assertEquals(printed, actual, 0.5001 * Math.pow(10, -decimals), what);
    }

    /** Rows of time, at risk, events, survival, standard error, lower, upper (log interval). */
    private static void assertCurve(double[][] printed, int decimals, KaplanMeier curve) {
        List<KaplanMeier.Step> steps =
                curve.steps().stream().filter(step -> step.events() > 0).toList();
        assertEquals(printed.length, steps.size());
        for (int i = 0; i < printed.length; i++) {
            KaplanMeier.Step step = steps.get(i);
            String when = "at " + step.time();
            assertEquals(printed[i][0], step.time(), when);
            assertEquals(printed[i][1], step.atRisk(), when);
            assertEquals(printed[i][2], step.events(), when);
            assertPrinted(printed[i][3], decimals, step.survival(), when);
            assertPrinted(printed[i][4], 4, step.standardError(), when);
            Estimate interval = curve.at(step.time(), IntervalScale.LOG, LEVEL);
            assertPrinted(printed[i][5], 4, interval.lower(), when);
            assertPrinted(printed[i][6], 3, interval.upper(), when);
        }
    }

    private static KaplanMeier amlCurve(String treatment) {
        return KaplanMeier.of(SurvivalSets.follow(SurvivalSets.aml().where("x", treatment)));
    }

    @Test
    void amlSurvivalUnderMaintenance() {
        double[][] printed = {
            {9, 11, 1, 0.909, 0.0867, 0.7541, 1},
            {13, 10, 1, 0.818, 0.1163, 0.6192, 1},
            {18, 8, 1, 0.716, 0.1397, 0.4884, 1},
            {23, 7, 1, 0.614, 0.1526, 0.3769, 0.999},
            {31, 5, 1, 0.491, 0.1642, 0.2549, 0.946},
            {34, 4, 1, 0.368, 0.1627, 0.1549, 0.875},
            {48, 2, 1, 0.184, 0.1535, 0.0359, 0.944}
        };
        assertCurve(printed, 3, amlCurve("Maintained"));
        Estimate median = amlCurve("Maintained").median(IntervalScale.LOG, LEVEL);
        assertEquals(31, median.value());
        assertEquals(18, median.lower());
        assertTrue(Double.isNaN(median.upper()));
    }

    @Test
    void amlSurvivalWithoutMaintenance() {
        double[][] printed = {
            {5, 12, 2, 0.8333, 0.1076, 0.6470, 1},
            {8, 10, 2, 0.6667, 0.1361, 0.4468, 0.995},
            {12, 8, 1, 0.5833, 0.1423, 0.3616, 0.941},
            {23, 6, 1, 0.4861, 0.1481, 0.2675, 0.883},
            {27, 5, 1, 0.3889, 0.1470, 0.1854, 0.816},
            {30, 4, 1, 0.2917, 0.1387, 0.1148, 0.741},
            {33, 3, 1, 0.1944, 0.1219, 0.0569, 0.664},
            {43, 2, 1, 0.0972, 0.0919, 0.0153, 0.620},
            {45, 1, 1, 0, Double.NaN, Double.NaN, Double.NaN}
        };
        assertCurve(printed, 4, amlCurve("Nonmaintained"));
        Estimate median = amlCurve("Nonmaintained").median(IntervalScale.LOG, LEVEL);
        assertEquals(23, median.value());
        assertEquals(8, median.lower());
        assertTrue(Double.isNaN(median.upper()));
    }

    @Test
    void amlLogRankAndCox() {
        GoldenCsv aml = SurvivalSets.aml();
        SurvivalData data = SurvivalSets.follow(aml);
        int[] without = Arrays.stream(aml.text("x"))
                .mapToInt(x -> x.equals("Nonmaintained") ? 1 : 0)
                .toArray();
        LogRankTest test = LogRankTest.of(data, without, 2, 0);
        assertEquals(7, test.observed()[0]);
        assertEquals(11, test.observed()[1]);
        assertPrinted(10.69, 2, test.expected()[0], "expected");
        assertPrinted(7.31, 2, test.expected()[1], "expected");
        assertPrinted(3.40, 2, test.test().statistic(), "chi-squared");
        assertPrinted(0.0653, 4, test.test().p(), "p");

        DesignMatrix design =
                DesignMatrix.of("x", Arrays.stream(without).asDoubleStream().toArray());
        CoxFit breslow = CoxModel.fit(data, design, Ties.BRESLOW);
        assertPrinted(0.904, 3, breslow.coefficients()[0], "Breslow");
        assertPrinted(0.512, 3, breslow.standardError(0), "Breslow, standard error");
        assertPrinted(1.77, 2, breslow.wald(0).statistic(), "Breslow, z");
        assertPrinted(0.078, 3, breslow.wald(0).p(), "Breslow, p");
        assertPrinted(3.3, 1, breslow.likelihoodRatio().statistic(), "Breslow, likelihood ratio");
        assertPrinted(0.0694, 4, breslow.likelihoodRatio().p(), "Breslow, p of the likelihood ratio");
        CoxFit efron = CoxModel.fit(data, design, Ties.EFRON);
        assertPrinted(0.916, 3, efron.coefficients()[0], "Efron");
        assertPrinted(0.512, 3, efron.standardError(0), "Efron, standard error");
        assertPrinted(3.38, 2, efron.likelihoodRatio().statistic(), "Efron, likelihood ratio");
        assertPrinted(0.0658, 4, efron.likelihoodRatio().p(), "Efron, p of the likelihood ratio");
    }

    @Test
    void lungBySex() {
        GoldenCsv lung = SurvivalSets.lung();
        int[] female =
                Arrays.stream(lung.numbers("sex")).mapToInt(s -> s == 2 ? 1 : 0).toArray();
        LogRankTest test = LogRankTest.of(SurvivalSets.follow(lung), female, 2, 0);
        assertEquals(112, test.observed()[0]);
        assertEquals(53, test.observed()[1]);
        assertPrinted(91.5817, 4, test.expected()[0], "expected");
        assertPrinted(73.4183, 4, test.expected()[1], "expected");
        assertPrinted(10.3267, 4, test.test().statistic(), "chi-squared");
        assertPrinted(0.00131116, 8, test.test().p(), "p");
    }

    @Test
    void lungByPerformance() {
        GoldenCsv lung = SurvivalSets.complete(SurvivalSets.lung(), "ph.ecog");
        KaplanMeier curve = KaplanMeier.of(SurvivalSets.follow(lung.where("ph.ecog", "1")));
        // time, at risk, survival, lower, upper
        double[][] printed = {
            {30, 111, 0.982, 0.9583, 1.000},
            {90, 104, 0.920, 0.8718, 0.972},
            {180, 82, 0.751, 0.6756, 0.836},
            {365, 34, 0.431, 0.3417, 0.543},
            {730, 7, 0.114, 0.0582, 0.222}
        };
        for (double[] row : printed) {
            String when = "at " + row[0];
            Estimate interval = curve.at(row[0], IntervalScale.LOG, LEVEL);
            assertEquals(row[1], curve.atRisk(row[0]), when);
            assertPrinted(row[2], 3, interval.value(), when);
            assertPrinted(row[3], 4, interval.lower(), when);
            assertPrinted(row[4], 3, interval.upper(), when);
        }
        Estimate median = curve.median(IntervalScale.LOG, LEVEL);
        assertEquals(List.of(306.0, 268.0, 429.0), List.of(median.value(), median.lower(), median.upper()));
    }

    /** The Fleming-Harrington test with rho 0.5 over 18 institutions. */
    @Test
    void lungByInstitution() {
        GoldenCsv lung = SurvivalSets.complete(SurvivalSets.lung(), "inst");
        double[] names = Arrays.stream(lung.numbers("inst")).distinct().sorted().toArray();
        int[] group = Arrays.stream(lung.numbers("inst"))
                .mapToInt(inst -> Arrays.binarySearch(names, inst))
                .toArray();
        LogRankTest test = LogRankTest.of(SurvivalSets.follow(lung), group, names.length, 0.5);
        double[] observed = {
            21.190058, 3.173330, 10.663476, 2.245347, 5.010883, 8.862602, 4.445647, 2.901923, 7.807867, 14.009656,
            9.140983, 3.170744, 8.870360, 9.263733, 8.278566, 1.627074, 1.792468, 0.929177
        };
        double[] expected = {
            17.455181, 1.964395, 11.958755, 3.559344, 4.500982, 7.078516, 4.416133, 2.223283, 9.525163, 12.216768,
            11.863298, 3.558447, 9.992612, 4.460746, 11.971473, 3.542694, 2.679904, 0.416202
        };
        for (int i = 0; i < names.length; i++) {
            assertPrinted(observed[i], 6, test.observed()[i], "observed, institution " + names[i]);
            assertPrinted(expected[i], 6, test.expected()[i], "expected, institution " + names[i]);
        }
        assertPrinted(15.1, 1, test.test().statistic(), "chi-squared");
        assertPrinted(0.590384, 6, test.test().p(), "p");
    }

    @Test
    void veteranCoxOfAllVariables() {
        GoldenCsv veteran = GoldenCsv.own("veteran.csv");
        double[] cell = veteran.numbers("celltype");
        List<String> terms = List.of("test", "smallcell", "adeno", "large", "karno", "diagtime", "age", "prior");
        double[][] columns = {
            Arrays.stream(veteran.numbers("trt")).map(t -> t - 1).toArray(),
            Arrays.stream(cell).map(c -> c == 2 ? 1 : 0).toArray(),
            Arrays.stream(cell).map(c -> c == 3 ? 1 : 0).toArray(),
            Arrays.stream(cell).map(c -> c == 4 ? 1 : 0).toArray(),
            veteran.numbers("karno"),
            veteran.numbers("diagtime"),
            veteran.numbers("age"),
            Arrays.stream(veteran.numbers("prior")).map(p -> p > 0 ? 1 : 0).toArray()
        };
        CoxFit fit = CoxModel.fit(SurvivalSets.follow(veteran), new DesignMatrix(terms, columns), Ties.EFRON);
        double[] coefficients = {0.2946, 0.8616, 1.196, 0.4013, -0.03282, 0.00008132, -0.008706, 0.07159};
        double[] errors = {0.2075, 0.2753, 0.3009, 0.2827, 0.005508, 0.009136, 0.009300, 0.2323};
        double[] z = {1.419, 3.130, 3.975, 1.420, -5.958, 0.009, -0.936, 0.308};
        double[] lower = {0.8939, 1.3799, 1.8336};
        double[] upper = {2.0166, 4.0597, 5.9647};
        assertEquals(137, fit.n());
        assertEquals(128, fit.events());
        for (int i = 0; i < terms.size(); i++) {
            // four significant digits are printed
            assertEquals(coefficients[i], fit.coefficients()[i], 0.5e-3 * Math.abs(coefficients[i]), terms.get(i));
            assertEquals(errors[i], fit.standardError(i), 0.5e-3 * errors[i], terms.get(i));
            assertPrinted(z[i], 3, fit.wald(i).statistic(), terms.get(i));
        }
        for (int i = 0; i < lower.length; i++) {
            assertPrinted(lower[i], 4, fit.hazardRatio(i, LEVEL).lower(), terms.get(i));
            assertPrinted(upper[i], 4, fit.hazardRatio(i, LEVEL).upper(), terms.get(i));
        }
    }

    @Test
    void veteranMediansByCellType() {
        GoldenCsv veteran = GoldenCsv.own("veteran.csv");
        double[][] printed = {
            {35, 31, 118, 82, 314}, {48, 45, 51, 25, 63}, {27, 26, 51, 35, 92}, {27, 26, 156, 105, 231}
        };
        IntStream.range(0, printed.length).forEach(i -> {
            SurvivalData data = SurvivalSets.follow(veteran.where("celltype", Integer.toString(i + 1)));
            Estimate median = KaplanMeier.of(data).median(IntervalScale.LOG, LEVEL);
            double[] row = printed[i];
            assertEquals(List.of(row[0], row[1]), List.of((double) data.size(), (double) data.events()));
            assertEquals(
                    List.of(row[2], row[3], row[4]),
                    List.of(median.value(), median.lower(), median.upper()),
                    "cell " + i);
        });
    }
}
