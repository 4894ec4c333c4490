package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine;

class SignatureCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine command = Mitoscore.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }

    @Test
    void listHasOneRowForEachShippedSignature() {
        assertEquals(0, run("signature", "list"));
        List<String> lines = out.toString().lines().toList();
        assertEquals(
                Signatures.shippedIds(),
                lines.stream().skip(1).map(line -> line.split("\t")[0]).toList());
        assertTrue(lines.get(1).startsWith("oxphos-nuclear\t3.0\t89\thigh_oxphos\t"), lines.get(1));
    }

    @Test
    void showTellsTheSourceTheChecksumAndTheGenes() {
        assertEquals(0, run("signature", "show", "lsc17"));
        String text = out.toString();
        assertTrue(text.contains("# doi: 10.1038/nature20598\n"), text);
        assertTrue(text.contains("US 11111542"), text);
        assertTrue(text.contains("# sha256: " + Signatures.load("lsc17").get(0).sha256() + "\n"), text);
        assertTrue(text.contains("GPR56\tENSG00000205336\t0.0501\tADGRG1,"), text);
    }

    @Test
    void checkPrintsTheChecksumOfAGoodFile() throws IOException {
        Path file = Files.writeString(folder.resolve("two.gmt"), "A\tx\tSDHA\nB\tx\tSDHB\tSDHC\n");
        assertEquals(0, run("signature", "check", file.toString()));
        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).matches("B\t2 genes\tgene_set\t[0-9a-f]{64}"), lines.get(1));
    }

    @Test
    void checkReportsEveryProblemAndExitsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tsv"), "SDHA\tup\nSDHA\tup\nSDHB\tsideways\n");
        assertEquals(2, run("signature", "check", file.toString()));
        assertTrue(err.toString().contains("2 problems"), err.toString());
        assertTrue(err.toString().contains(file + ", line 2: gene 'SDHA' comes twice"), err.toString());
        assertTrue(err.toString().contains(file + ", line 3, column 2: 'sideways'"), err.toString());
    }

    @Test
    void anUnknownSignatureIsBadInputAndNoVerbIsWrongUse() {
        assertEquals(2, run("signature", "show", "lsc18"));
        assertTrue(err.toString().contains("did you mean 'lsc17'?"), err.toString());
        assertEquals(1, run("signature"));
    }
}
