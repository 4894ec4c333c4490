package org.mitoscore.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.GoldenTable;
import org.mitoscore.SharedData;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Samples of different kinds in one file are found, and what only looks odd is let through. */
class MixedKindsTest {
    private static final int GENES = 3000;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    /** Counts as skewed as those of RNA-seq, a fifth of the genes without reads. */
    private double[] counts(double scale) {
        return random.doubles(GENES)
                .map(share -> share < 0.2 ? 0 : Math.rint(scale * Math.exp(2 * random.nextGaussian())))
                .toArray();
    }

    /** As salmon estimates them: whole for genes of one transcript. */
    private double[] estimated(double scale) {
        return each(counts(scale), count -> count > 0 && random.nextInt(5) < 2 ? count - random.nextDouble() : count);
    }

    private static double[] each(double[] values, DoubleUnaryOperator change) {
        return DoubleStream.of(values).map(change).toArray();
    }

    private static double[] perMillion(double[] values) {
        double sum = DoubleStream.of(values).sum();
        return each(values, value -> value / sum * 1e6);
    }

    private static double[] log(double[] values) {
        return each(values, value -> Math.log(value + 1) / Math.log(2));
    }

    private static double[] negativeLog(double[] values) {
        return each(values, value -> Math.log(value + 0.1) / Math.log(2));
    }

    private static double[] of(double value) {
        return DoubleStream.generate(() -> value).limit(GENES).toArray();
    }

    private static List<String> problems(List<double[]> columns) {
        List<String> genes =
                IntStream.range(0, columns.get(0).length).mapToObj(i -> "E" + i).toList();
        List<String> samples =
                IntStream.range(0, columns.size()).mapToObj(i -> "S" + i).toList();
        ParsedTable table = new ParsedTable(
                "m.tsv", genes, genes, samples, columns.toArray(double[][]::new), new double[0], List.of());
        Problems problems = new Problems();
        new OneKind().check(table, problems);
        return problems.list().stream().map(Problem::message).toList();
    }

    private static void assertAlike(double[]... columns) {
        assertEquals(List.of(), problems(List.of(columns)));
    }

    private static void assertMixed(String message, double[]... columns) {
        List<String> found = problems(List.of(columns));
        assertEquals(1, found.size(), found.toString());
        assertEquals("holds samples of different kinds: " + message + "; give a matrix of one kind only", found.get(0));
    }

    @Test
    void countsBesideLogValues() {
        String counts = "counts (whole numbers, on average above 30): ";
        assertMixed(
                "log values (fractions, none above 30): S0, S2; " + counts + "S1",
                log(counts(100)),
                counts(100),
                log(perMillion(counts(100))));
        assertMixed(
                "log or centred values (some negative, none above 30): S1; " + counts + "S0, S2",
                counts(100),
                negativeLog(counts(100)),
                counts(100));
    }

    /** Thirty genes are enough beside whole numbers, twenty-nine are not: salmon may give so few genes whole counts. */
    @Test
    void theFractionsOfThirtyGenesAreNoChance() {
        double[] counts = of(100);
        double[] thirty = of(5);
        Arrays.fill(thirty, 0, 30, 4.5);
        assertEquals(1, problems(List.of(counts, thirty)).size());
        thirty[0] = 4;
        assertAlike(counts, thirty);
    }

    /** 30 is the largest log value, and the mean that counts must be above. */
    @Test
    void theLimitIsThatOfLogValues() {
        double[] log = log(counts(100));
        assertAlike(log, of(30));
        assertEquals(1, problems(List.of(log, of(31))).size());
        log[0] = 30;
        assertEquals(1, problems(List.of(log, of(31))).size());
        log[0] = 30.5;
        assertAlike(log, of(31));
    }

    @Test
    void countsBesideTpm() {
        assertMixed(
                "TPM or CPM (one million together): S0; counts (whole numbers, on average above 30): S1",
                perMillion(counts(100)),
                counts(100));
    }

    @Test
    void logValuesAmongTpm() {
        String tpm = "TPM or CPM (one million together): ";
        assertMixed(
                "log values (fractions, none above 30): S1; " + tpm + "S0, S2",
                perMillion(estimated(100)),
                log(perMillion(estimated(100))),
                perMillion(estimated(100)));
        assertMixed(
                "log or centred values (some negative, none above 30): S0; " + tpm + "S1",
                negativeLog(counts(100)),
                perMillion(counts(100)));
    }

    @Test
    void negativeValuesAmongEstimatedCounts() {
        assertMixed(
                "log or centred values (some negative, none above 30): S0; values that are no log values (on average"
                        + " above 30): S1",
                negativeLog(counts(100)),
                estimated(100));
    }

    @Test
    void ofManySamplesFiveAreNamed() {
        List<double[]> columns = new ArrayList<>();
        for (int sample = 0; sample < 8; sample++) {
            columns.add(counts(100));
        }
        columns.add(log(counts(100)));
        assertTrue(problems(columns).get(0).contains("above 30): S0, S1, S2, S3, S4 and 3 more; give"));
    }

    /** One kind, however odd a sample of it is. */
    @Test
    void oddSamplesOfOneKindAreLetThrough() {
        assertAlike(counts(100), of(0), counts(0.5), counts(0.01), counts(1e5));
        assertAlike(estimated(100), of(0), estimated(0.5), estimated(0.01), estimated(1e4));
        assertAlike(perMillion(estimated(100)), of(0), perMillion(estimated(1)), perMillion(counts(1e5)));
        assertAlike(log(counts(100)), of(0), log(counts(0.5)), each(log(counts(100)), Math::rint));
        assertAlike(negativeLog(counts(100)), each(of(0), zero -> 3 * random.nextGaussian()), of(-4));
        // one sample per million by chance, and one that a scaling left whole
        assertAlike(perMillion(counts(1e4)), estimated(100), each(counts(100), count -> count * 0.77));
        assertAlike(each(counts(100), count -> count * 0.77), counts(100), each(counts(3), count -> count * 33.1));
        assertAlike(perMillion(counts(100)), each(perMillion(counts(100)), value -> value * 0.98));
    }

    /** A sample of estimated counts with hardly a read looks like log values: the run goes on. */
    @Test
    void logValuesAmongEstimatedCountsAreOnlySuspected() {
        assertAlike(log(estimated(100)), estimated(100));
    }

    /** Single genes tell nothing, whatever their values are. */
    @ParameterizedTest
    @CsvSource({"0.5, 4000", "-0.5, 4000", "2.25, 1000000", "-3, 45.5", "0, 0"})
    void matricesOfFewGenesAreLetThrough(double small, double large) {
        assertAlike(new double[] {small}, new double[] {large});
        assertAlike(new double[] {small, 1, 0, small}, new double[] {large, 0, 33, large});
    }

    private Path file(List<double[]> columns) throws IOException {
        List<String> lines = new ArrayList<>(List.of("gene\tA\tB"));
        for (int gene = 0; gene < GENES; gene++) {
            lines.add("E" + gene + "\t" + columns.get(0)[gene] + "\t" + columns.get(1)[gene]);
        }
        return Files.write(folder.resolve("mixed.tsv"), lines);
    }

    /** Beside whole numbers, fractions would pass as estimated counts, and anything would as expression. */
    @ParameterizedTest
    @ValueSource(strings = {"COUNTS", "ANY"})
    void theReadersRefuseThem(ValueRule rule) throws IOException {
        Path mixed = file(List.of(counts(100), log(counts(100))));
        MatrixRequest request = new MatrixRequest(rule, StarColumn.AUTO);
        for (var reader : List.<Executable>of(
                () -> MatrixReader.read(List.of(mixed), request), () -> LibraryMerger.merge(List.of(mixed), request))) {
            InputException refused = assertThrows(InputException.class, reader);
            assertEquals(1, refused.problems().size());
            assertTrue(
                    refused.getMessage().contains("none above 30): B; counts (whole numbers, on average above 30): A;"),
                    refused.getMessage());
        }
    }

    private static double[][] columns(ExpressionMatrix matrix) {
        return IntStream.range(0, matrix.sampleCount()).mapToObj(matrix::sample).toArray(double[][]::new);
    }

    private static double[][] all(double[][] columns, UnaryOperator<double[]> change) {
        return Arrays.stream(columns).map(change).toArray(double[][]::new);
    }

    /** Twenty real libraries, on every scale; with one on another scale among them, that one is named. */
    @Test
    void realLibrariesAreOfOneKind() {
        Path file = SharedData.path("data/tcga_laml20/counts_ensembl.csv.gz");
        double[][] counts =
                columns(MatrixReader.read(List.of(file), MatrixRequest.counts()).matrix());
        double[][] scaled = all(counts, sample -> each(sample, count -> count * 0.83));
        scaled[3] = counts[3];
        double[][] perMillion = all(counts, MixedKindsTest::perMillion);
        double[][] shallow = counts.clone();
        shallow[2] = each(counts[2], count -> Math.floor(count / 1e5));
        List<double[][]> alike = List.of(
                counts,
                scaled,
                perMillion,
                shallow,
                all(counts, MixedKindsTest::log),
                all(perMillion, MixedKindsTest::negativeLog));
        for (double[][] matrix : alike) {
            assertAlike(matrix);
        }
        double[][] mixed = counts.clone();
        for (double[] other : List.of(log(counts[5]), negativeLog(perMillion[5]), perMillion[5])) {
            mixed[5] = other;
            List<String> found = problems(List.of(mixed));
            assertEquals(1, found.size());
            assertTrue(found.get(0).contains("): S5; counts (whole numbers"), found.get(0));
        }
        mixed = perMillion.clone();
        mixed[7] = log(perMillion[7]);
        assertTrue(problems(List.of(mixed)).get(0).contains("none above 30): S7; TPM or CPM"));
    }

    /** A thousand real cells of few reads: their counts, per ten thousand, and log of that. */
    @Test
    void realCellsAreOfOneKind() throws IOException {
        double[][] cells = new double[1000][13714];
        try (BufferedReader in = InputFile.openText(SharedData.path("data/pbmc3k_1000/matrix.mtx.gz"))) {
            in.lines().filter(line -> !line.startsWith("%")).skip(1).forEach(line -> {
                String[] entry = line.split(" ");
                cells[Integer.parseInt(entry[1]) - 1][Integer.parseInt(entry[0]) - 1] = Double.parseDouble(entry[2]);
            });
        }
        double[][] perTenThousand = all(cells, cell -> each(perMillion(cell), value -> value / 100));
        for (double[][] matrix : List.of(cells, perTenThousand, all(perTenThousand, MixedKindsTest::log))) {
            assertAlike(matrix);
        }
    }

    /** What R's packages make of one matrix of counts is of one kind each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "counts",
                "expected_norm/cpm",
                "expected_norm/deseq2_normcounts",
                "expected_norm/getmm",
                "expected_norm/logcpm_prior0.25",
                "expected_norm/log2tpm1",
                "expected_norm/quantile_log2cpm1",
                "expected_norm/rlog_blind",
                "expected_norm/rpkm",
                "expected_norm/tmm_cpm",
                "expected_norm/tpm",
                "expected_norm/uq_plain_nonzero",
                "expected_norm/vst_mean_blind",
                "sc_counts_dense"
            })
    void normalizedMatricesAreOfOneKind(String name) {
        assertAlike(columns(GoldenTable.read(name + ".csv").matrix()));
    }
}
