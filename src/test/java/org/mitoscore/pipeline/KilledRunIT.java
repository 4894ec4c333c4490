package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
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
        NextflowRun.in(folder).with("--counts", MATRIX, "--skip_multiqc").killAfterFirstResults();

        Outcome resumed = NextflowRun.in(folder)
                .with("--counts", MATRIX, "--skip_multiqc", "-resume")
                .run();
        assertEquals(0, resumed.exit(), resumed.output());
        assertTrue(resumed.tasks().containsValue("CACHED"), resumed.tasks().toString());
        assertEquals(24, resumed.scores().size());
    }
}
