package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeneListChecksumTest {
    private static SignatureGene gene(String symbol, String ensemblId, double weight) {
        return new SignatureGene(symbol, ensemblId, weight, List.of());
    }

    /** The expected value is of the shell: {@code printf 'ENSG00000213619\t1\nZZZ\t-0.0347\n' | sha256sum}. */
    @Test
    void isTheSha256OfSortedCanonicalLines() {
        List<SignatureGene> genes = List.of(gene("ZZZ", "", -0.0347), gene("NDUFS3", "ENSG00000213619", 1));
        assertEquals("8b934dc5c4ec7a23a8cdc7650f83d6bc66bd0ad05796a8b04ccdb6e90796e308", GeneListChecksum.of(genes));
    }

    @Test
    void aliasesAndSymbolsBesideAnIdDoNotEnter() {
        SignatureGene bare = gene("", "ENSG00000213619", 1);
        SignatureGene full = new SignatureGene("NDUFS3", "ENSG00000213619", 1, List.of("CI-30"));
        assertEquals(GeneListChecksum.of(List.of(bare)), GeneListChecksum.of(List.of(full)));
    }

    @Test
    void everyGeneAndWeightEnters() {
        List<SignatureGene> genes = List.of(gene("A", "", 1), gene("B", "", 1));
        assertNotEquals(GeneListChecksum.of(genes), GeneListChecksum.of(genes.subList(0, 1)));
        assertNotEquals(GeneListChecksum.of(genes), GeneListChecksum.of(List.of(gene("A", "", 1), gene("B", "", -1))));
    }

    @Property(tries = 200)
    void orderDoesNotEnter(@ForAll @DoubleRange(min = -1e6, max = 1e6) double weight) {
        SignatureGene a = gene("A", "", weight);
        SignatureGene b = gene("B", "", 2);
        assertEquals(GeneListChecksum.of(List.of(a, b)), GeneListChecksum.of(List.of(b, a)));
    }
}
