package org.mitoscore.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.GoldenTable;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.GeneLengths;
import org.mitoscore.io.InputException;

class NormalizationTest {
    private static final double TOLERANCE = 1e-10;

    private static ExpressionMatrix matrix(double[]... columns) {
        List<String> genes = List.of("g1", "g2", "g3", "g4").subList(0, columns[0].length);
        List<String> samples = List.of("s1", "s2", "s3").subList(0, columns.length);
        return new ExpressionMatrix(genes, java.util.Collections.nCopies(genes.size(), ""), samples, columns);
    }

    @Test
    void countsPerMillionOfTwoGenes() {
        ExpressionMatrix cpm = new Cpm(new NoScaling()).apply(matrix(new double[] {1, 3}, new double[] {10, 0}));
        // 1 of 4 reads is 250,000 per million, 3 of 4 are 750,000; 10 of 10 are a million.
        assertArrayEquals(new double[] {250_000, 750_000}, cpm.sample(0));
        assertArrayEquals(new double[] {1_000_000, 0}, cpm.sample(1));
    }

    @Test
    void logCountsPerMillionScaleThePriorToTheLibrary() {
        ExpressionMatrix log = new LogCpm(new NoScaling(), 2).apply(matrix(new double[] {6, 0}, new double[] {1, 1}));
        // Libraries 6 and 2, mean 4: priors 2·6/4 = 3 and 2·2/4 = 1; sizes 6 + 2·3 = 12 and 2 + 2·1 = 4.
        assertEquals(Math.log((6 + 3) / 12.0 * 1e6) / Math.log(2), log.value(0, 0), 1e-12);
        assertEquals(Math.log((0 + 3) / 12.0 * 1e6) / Math.log(2), log.value(1, 0), 1e-12);
        assertEquals(Math.log((1 + 1) / 4.0 * 1e6) / Math.log(2), log.value(0, 1), 1e-12);
    }

    @Test
    void transcriptsPerMillionDivideByLengthFirst() {
        ExpressionMatrix counts = matrix(new double[] {10, 10});
        // 10/1000 and 10/3000 per base are in the ratio 3:1.
        ExpressionMatrix tpm = new Tpm(GeneLengths.of(counts.geneIds(), new double[] {1000, 3000})).apply(counts);
        assertArrayEquals(new double[] {750_000, 250_000}, tpm.sample(0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "cpm,cpm",
        "logcpm,logcpm_prior2",
        "rpkm,rpkm",
        "tpm,tpm",
        "log2tpm,log2tpm1",
        "tmm,tmm_cpm",
        "tmm-logcpm,tmm_logcpm_prior2",
        "uq,uq_cpm",
        "uq-nonzero,uq_plain_nonzero",
        "rle,deseq2_normcounts",
        "getmm,getmm",
        "quantile,quantile_log2cpm1"
    })
    void equalsTheReferencePackages(String method, String file) {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        GeneLengths lengths =
                GeneLengths.of(counts.geneIds(), GoldenTable.read("lengths.csv").column("length"));
        ExpressionMatrix actual =
                Normalizations.named(method, 2, Optional.of(lengths)).apply(counts);
        GoldenTable.read("expected_norm/" + file + ".csv").assertEqualTo(actual, TOLERANCE);
    }

    @Test
    void smallPriorEqualsEdgeR() {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        GoldenTable.read("expected_norm/logcpm_prior0.25.csv")
                .assertEqualTo(new LogCpm(new NoScaling(), 0.25).apply(counts), TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"0.3,0.05,TMM", "0.2,0.1,TMM_logratio0.2_sum0.1"})
    void tmmFactorsEqualEdgeR(double logRatioTrim, double sumTrim, String column) {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        double[] expected = GoldenTable.read("expected_norm/factors.csv").column(column);
        GoldenTable.assertClose(expected, new Tmm(logRatioTrim, sumTrim).factors(counts), TOLERANCE, column);
    }

    @ParameterizedTest
    @CsvSource({"vst,vst_parametric_blind", "vst-mean,vst_mean_blind"})
    void varianceStabilizationEqualsDeseq(String method, String file) {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        ExpressionMatrix actual =
                Normalizations.named(method, 2, Optional.empty()).apply(counts);
        GoldenTable.read("expected_norm/" + file + ".csv").assertEqualTo(actual, 1e-9);
    }

    @Test
    void scalingFactorsEqualEdgeRAndDeseq() {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        GoldenTable golden = GoldenTable.read("expected_norm/factors.csv");
        assertFactors(golden, "TMMwsp", new TmmSingletonPairing().factors(counts));
        assertFactors(golden, "RLE", new RelativeLogExpression().factors(counts));
        assertFactors(golden, "upperquartile", new UpperQuartile().factors(counts));
        assertFactors(golden, "deseq2_ratio", SizeFactors.ratio(counts));
        assertFactors(golden, "deseq2_poscounts", SizeFactors.positiveCounts(counts));
    }

    private static void assertFactors(GoldenTable golden, String column, double[] actual) {
        GoldenTable.assertClose(golden.column(column), actual, TOLERANCE, column);
    }

    @Test
    void geneDispersionsEqualDeseq() {
        ExpressionMatrix counts = GoldenTable.read("counts.csv").matrix();
        GoldenTable golden = GoldenTable.read("expected_norm/deseq2_dispersions.csv");
        int[] rows = LibrarySizes.expressedRows(counts);
        double[][] actual = new GeneDispersions(counts, SizeFactors.ratio(counts)).of(rows);
        double[] expectedMeans = Tmm.pick(golden.column("baseMean"), rows);
        double[] expected = Tmm.pick(golden.column("dispGeneEst"), rows);
        GoldenTable.assertClose(expectedMeans, actual[0], TOLERANCE, "baseMean");
        GoldenTable.assertClose(expected, actual[1], 1e-9, "dispGeneEst");
    }

    @Test
    void oneSampleKeepsItsLibrarySize() {
        assertArrayEquals(new double[] {1}, new Tmm().factors(matrix(new double[] {5, 0, 7})));
    }

    @Test
    void everySampleWithoutCountsIsNamed() {
        ExpressionMatrix counts = matrix(new double[] {0, 0}, new double[] {1, 2}, new double[] {0, 0});
        InputException refused = assertThrows(InputException.class, () -> new LogCpm(new Tmm(), 2).apply(counts));
        assertEquals(2, refused.problems().size());
        assertTrue(
                refused.getMessage().contains("'s1'") && refused.getMessage().contains("'s3'"), refused.getMessage());
    }

    @Test
    void tpmWithoutALengthNamesTheGene() {
        ExpressionMatrix counts = matrix(new double[] {1, 2, 3});
        GeneLengths lengths = GeneLengths.of(List.of("g1", "g3"), new double[] {10, 10});
        InputException refused = assertThrows(InputException.class, () -> new Tpm(lengths).apply(counts));
        assertTrue(refused.getMessage().contains("gene g2"), refused.getMessage());
    }
}
