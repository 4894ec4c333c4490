package org.mitoscore.cohort.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.ScoreSeries;
import org.mitoscore.cohort.clinical.ClinicalTable;
import org.mitoscore.cohort.clinical.Cohort;
import org.mitoscore.cohort.clinical.CohortJoin;
import org.mitoscore.cohort.clinical.CohortPatient;
import org.mitoscore.cohort.clinical.FollowUpUnit;
import org.mitoscore.cohort.clinical.TimeEndpoint;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.score.MeanExpression;
import org.mitoscore.score.SignatureRows;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;

class RandomNullTest {
    private static final int GENES = 400;
    private static final int SAMPLES = 60;
    private static final int SIZE = 8;

    /** Genes have mean expression gene / 20 and noise; the first genes of a set also carry the patient's hidden risk. */
    private final double[] risk =
            new SplittableRandom(2).doubles(SAMPLES, -1, 1).toArray();

    private final ExpressionMatrix matrix = matrix();

    private ExpressionMatrix matrix() {
        SplittableRandom random = new SplittableRandom(9);
        double[][] columns = new double[SAMPLES][GENES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int gene = 0; gene < GENES; gene++) {
                double carried = gene % 50 == 0 ? risk[sample] : 0;
                columns[sample][gene] = gene / 20.0 + carried + 0.5 * random.nextGaussian();
            }
        }
        return new ExpressionMatrix(
                IntStream.range(0, GENES).mapToObj(g -> "G" + g).toList(),
                Collections.nCopies(GENES, ""),
                IntStream.range(0, SAMPLES).mapToObj(s -> "s" + s).toList(),
                columns);
    }

    private static Signature signature(int step, int offset) {
        List<SignatureGene> genes = IntStream.range(0, SIZE)
                .mapToObj(i -> new SignatureGene("G" + (i * step + offset), "", 1, List.of()))
                .toList();
        return new Signature(
                "set" + offset,
                "",
                "",
                Direction.values()[0],
                Signature.Kind.GENE_SET,
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                genes,
                "sha" + offset);
    }

    private Cohort cohort() {
        List<CohortPatient> patients = new ArrayList<>();
        double[] time = new double[SAMPLES];
        int[] cause = new int[SAMPLES];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < SAMPLES; i++) {
            patients.add(new CohortPatient("s" + i, "s" + i, new ClinicalTable.Row(i + 2L, List.of())));
            time[i] = -Math.log(1 - random.nextDouble()) * Math.exp(-2 * risk[i]);
            cause[i] = 1;
        }
        TimeEndpoint endpoint = new TimeEndpoint("OS", FollowUpUnit.YEARS, time, cause, false, List.of());
        return new Cohort(
                new CohortJoin(patients, List.of(), Optional.of("sample"), Optional.empty()),
                List.of(endpoint),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private ResultRow test(Signature signature) {
        RandomSignatures random = new RandomSignatures(matrix);
        double[] scores = new MeanExpression()
                .score(matrix, List.of(SignatureRows.of(random.match(signature))))
                .get(0)
                .values();
        Map<String, Double> values = new HashMap<>();
        IntStream.range(0, SAMPLES).forEach(i -> values.put("s" + i, scores[i]));
        ScoreSeries series = new ScoreSeries(
                signature.id(), "", "", new MeanExpression().name(), signature.sha256(), values, Map.of());
        CohortSettings settings = new CohortSettings(GroupRule.parse("median"), List.of(1.0), 0, 9, 5, 199, 1);
        Cohort cohort = cohort();
        Findings findings = new Findings(SAMPLES, SAMPLES);
        new RandomNull(random, List.of(signature))
                .analyse(TimeStudy.of(series, cohort, cohort.times().get(0)), settings, findings);
        return findings.rows().get(0);
    }

    @Test
    void genesThatCarryTheRiskBeatTheirTwins() {
        ResultRow row = test(signature(50, 0));
        assertEquals(1.0 / 200, row.test().p(), 1e-12);
        assertTrue(row.note().startsWith("199 random sets of 8 genes"), row.note());
    }

    @Test
    void otherGenesDoNot() {
        assertTrue(test(signature(50, 7)).test().p() > 0.05);
    }

    /** Each random gene comes from the twentieth of genes around the one it stands for, so the set's mean stays. */
    @Test
    void twinsHaveTheSameSizeAndExpression() {
        RandomSignatures random = new RandomSignatures(matrix);
        Signature signature = signature(50, 3);
        double[] own = new MeanExpression()
                .score(matrix, List.of(SignatureRows.of(random.match(signature))))
                .get(0)
                .values();
        List<double[]> twins = random.scores(random.match(signature), new MeanExpression(), 50, 1);
        assertEquals(50, twins.size());
        double ownMean = Arrays.stream(own).average().orElseThrow();
        for (double[] twin : twins) {
            // A bin spans 20 genes, that is one unit of mean expression.
            assertEquals(ownMean, Arrays.stream(twin).average().orElseThrow(), 1.5);
        }
        assertTrue(twins.stream().distinct().count() > 1);
        assertArrayEquals(
                twins.get(7),
                random.scores(random.match(signature), new MeanExpression(), 50, 1)
                        .get(7));
    }
}
