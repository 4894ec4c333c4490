package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.signature.Signatures;

class SignatureCommandTest {
    @TempDir
    private Path folder;

    private final VerbRunner mitoscore = new VerbRunner();

    @Test
    void listHasOneRowForEachShippedSignature() {
        assertEquals(0, mitoscore.run("signature", "list"));
        List<String> lines = mitoscore.out().lines().toList();
        assertEquals(
                Signatures.shippedIds(),
                lines.stream().skip(1).map(line -> line.split("\t")[0]).toList());
        assertTrue(lines.get(1).startsWith("oxphos-nuclear\t3.0\t89\thigh_oxphos\t"), lines.get(1));
    }

    @Test
    void showTellsTheSourceTheChecksumAndTheGenes() {
        assertEquals(0, mitoscore.run("signature", "show", "lsc17"));
        String text = mitoscore.out();
        assertTrue(text.contains("# doi: 10.1038/nature20598\n"), text);
        assertTrue(text.contains("US 11111542"), text);
        assertTrue(text.contains("# sha256: " + Signatures.load("lsc17").get(0).sha256() + "\n"), text);
        assertTrue(text.contains("GPR56\tENSG00000205336\t0.0501\tADGRG1,"), text);
    }

    @Test
    void checkPrintsTheChecksumOfAGoodFile() throws IOException {
        Path file = Files.writeString(folder.resolve("two.gmt"), "A\tx\tSDHA\nB\tx\tSDHB\tSDHC\n");
        assertEquals(0, mitoscore.run("signature", "check", file.toString()));
        List<String> lines = mitoscore.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).matches("B\t2 genes\tgene_set\t[0-9a-f]{64}"), lines.get(1));
    }

    @Test
    void checkReportsEveryProblemAndExitsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tsv"), "SDHA\tup\nSDHA\tup\nSDHB\tsideways\n");
        assertEquals(2, mitoscore.run("signature", "check", file.toString()));
        assertTrue(mitoscore.errors().contains("2 problems"), mitoscore.errors());
        assertTrue(mitoscore.errors().contains(file + ", line 2: gene 'SDHA' comes twice"), mitoscore.errors());
        assertTrue(mitoscore.errors().contains(file + ", line 3, column 2: 'sideways'"), mitoscore.errors());
    }

    @Test
    void anUnknownSignatureIsBadInputAndNoVerbIsWrongUse() {
        assertEquals(2, mitoscore.run("signature", "show", "lsc18"));
        assertTrue(mitoscore.errors().contains("did you mean 'lsc17'?"), mitoscore.errors());
        assertEquals(1, mitoscore.run("signature"));
    }
}
