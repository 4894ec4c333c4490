package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/** A run whose processes are killed, all of them and without warning, goes on from what it had finished. */
class KilledRunIT {
    private static final String MATRIX =
            NextflowRun.DATA.resolve("gene_counts.tsv").toString();

    @TempDir
    private Path folder;

    @Test
    void aKilledRunIsResumed() throws IOException, InterruptedException {
        Process run = NextflowRun.in(folder)
                .with("--counts", MATRIX, "--skip_multiqc")
                .start();
        Path merged = folder.resolve("results/expression/gene_counts.tsv");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!Files.exists(merged) && run.isAlive() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
        assertTrue(Files.exists(merged), "killed before its first results");
        assertFalse(Files.exists(folder.resolve("results/report/mitoscore_report.html")), "killed after its end");

        Outcome resumed = NextflowRun.in(folder)
                .with("--counts", MATRIX, "--skip_multiqc", "-resume")
                .run();
        assertEquals(0, resumed.exit(), resumed.output());
        assertTrue(resumed.tasks().containsValue("CACHED"), resumed.tasks().toString());
        assertEquals(24, resumed.scores().size());
    }
}
