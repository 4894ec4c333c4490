package org.mitoscore.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureGenesTableTest {
    @TempDir
    private Path folder;

    @Test
    void saysHowEachGeneWasFound() throws IOException {
        List<Signature> signatures = SignatureReader.read(
                "s.yml",
                List.of(
                        "id: demo",
                        "title: t",
                        "genes:",
                        "  - {symbol: A, ensembl: ENSG00000000001}",
                        "  - {symbol: B, aliases: [OLD]}",
                        "  - {symbol: C, weight: -0.5}",
                        "  - {ensembl: ENSG00000000004}"));
        GeneMatcher matcher =
                new GeneMatcher(List.of("ENSG00000000001.3", "OLD", "1", "2"), List.of("A", "", "C", "C"));
        Path table = folder.resolve("signature_genes.tsv");
        SignatureGenesTable.write(table, signatures.stream().map(matcher::match).toList());
        assertEquals(
                List.of(
                        "signature\tgene\tensembl_id\tweight\tmatched_by\tmatrix_gene_id\tmatrix_gene_name",
                        "demo\tA\tENSG00000000001\t1.0\tensembl_id\tENSG00000000001.3\tA",
                        "demo\tB\tNA\t1.0\talias\tOLD\tNA",
                        "demo\tC\tNA\t-0.5\tambiguous\tNA\tNA",
                        "demo\tENSG00000000004\tENSG00000000004\t1.0\tmissing\tNA\tNA"),
                Files.readAllLines(table));
    }
}
