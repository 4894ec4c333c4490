package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/** Bad inputs stop a run with a message that names the user's file, and leave nothing in the results folder. */
class BadInputIT {
    private static final String GTF = NextflowRun.DATA.resolve("genes.gtf.gz").toString();

    private Path folder;

    @BeforeEach
    void freshFolder(TestInfo test) throws IOException {
        folder = NextflowRun.freshFolder(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void parametersAndSheetAreCheckedTogetherBeforeAnyTask() throws IOException, InterruptedException {
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(
                sheet,
                """
                sample,bam,strandedness
                A,missing.bam,foward
                B,%1$s/AML03.bam,reverse
                B,%1$s/AML04.bam,forward
                """
                        .formatted(NextflowRun.DATA.resolve("bam")));
        Path clinical = Files.writeString(folder.resolve("clinical.csv"), "sample,os_days,os_status\nB,-9,dead\n");
        Outcome outcome = NextflowRun.in(folder)
                .with("--input", sheet.toString(), "--gft", GTF, "--min_coverage", "much")
                .with("--clinical", clinical.toString(), "--covariates", "age", "--reference", clinical.toString())
                .run();
        assertStopped(
                outcome,
                "--gft: unknown parameter; did you mean --gtf?",
                "--min_coverage: 'much': a number was expected",
                clinical + ": not a reference; make one with 'mitoscore reference build'",
                clinical + ": no column 'age' (--covariates); the table has sample, os_days, os_status",
                "sheet.csv, line 2, column 'bam': " + folder.resolve("missing.bam") + ": file not found",
                "sheet.csv, line 2, column 'strandedness': 'foward'",
                "sheet.csv, line 4, column 'strandedness': sample 'B' is 'forward' here but 'reverse' on line 3");
        assertTrue(!outcome.output().contains("Submitted process"), outcome.output());
    }

    @Test
    void everyBadAlignmentIsNamedBeforeAnythingIsCounted() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(NextflowRun.DATA.resolve("bam/AML03.bam"));
        Path cut = folder.resolve("cut.bam");
        Path withoutEnd = folder.resolve("without_end.bam");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Files.write(withoutEnd, Arrays.copyOf(whole, whole.length - 28));
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(
                sheet,
                "sample,bam\nA,cut.bam\nB,without_end.bam\nC," + NextflowRun.DATA.resolve("bam/AML04.bam") + "\n");
        Outcome outcome = NextflowRun.in(folder)
                .with("--input", sheet.toString(), "--gtf", GTF)
                .run();
        assertStopped(outcome, cut + ": truncated", withoutEnd + ": truncated");
    }

    @Test
    void badCellsOfAMatrixAreNamedByRowAndColumn() throws IOException, InterruptedException {
        Path matrix = folder.resolve("counts.tsv");
        Files.writeString(
                matrix,
                """
                gene_id	gene_name	S1	S2
                ENSG00000000001	A	12	NaN
                ENSG00000000002	B	3	many
                ENSG00000000003	C	1	5
                ENSG00000000003	C	1	5
                """);
        Outcome outcome =
                NextflowRun.in(folder).with("--counts", matrix.toString()).run();
        assertStopped(
                outcome,
                matrix + ", line 2, column 'S2': gene ENSG00000000001",
                matrix + ", line 3, column 'S2': gene ENSG00000000002",
                matrix + ", line 5: duplicate gene id 'ENSG00000000003'");
    }

    private static void assertStopped(Outcome outcome, String... messages) throws IOException {
        assertNotEquals(0, outcome.exit(), outcome.output());
        for (String message : messages) {
            assertTrue(outcome.output().contains(message), "no '" + message + "' in:\n" + outcome.output());
        }
        assertEquals(List.of(), outcome.files());
    }
}
