package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.genome.GeneModel;

class SexExpressionTest {
    @TempDir
    private Path folder;

    private SexExpression of(long[] counts, long whole, String... genes) throws IOException {
        StringBuilder gtf = new StringBuilder();
        for (String gene : genes) {
            String[] parts = gene.split(":");
            gtf.append(parts[0] + "\tx\texon\t100\t200\t.\t+\t.\tgene_id \"" + parts[1] + "\"; gene_name \"" + parts[2]
                    + "\";\n");
        }
        Path file = Files.writeString(folder.resolve("genes.gtf"), gtf);
        return SexExpression.of(CountTargets.of(GeneModel.read(file), false), counts, whole);
    }

    /** 7 on XIST; 5 + 11 on two genes of Y; 100 on a pseudoautosomal gene, which X has too. */
    @Test
    void pseudoautosomalGenesSayNothing() throws IOException {
        SexExpression sex = of(
                new long[] {7, 3, 5, 11, 100},
                1,
                "chrX:E1:XIST",
                "chrX:E2:CD99",
                "chrY:E3:DDX3Y",
                "chrY:E4:KDM5D",
                "chrY:E2_PAR_Y:CD99");
        assertEquals(new SexExpression(7, 16), sex);
    }

    @Test
    void sharedFragmentsAreCountedInParts() throws IOException {
        assertEquals(new SexExpression(1.5, 0), of(new long[] {98_304, 0}, 65_536, "X:ENSG00000229807.11:E1", "Y:G:G"));
    }

    @Test
    void whatTheAnnotationDoesNotHaveIsNotZero() throws IOException {
        assertEquals(new SexExpression(Double.NaN, Double.NaN), of(new long[] {9}, 1, "X:G:G"));
    }
}
