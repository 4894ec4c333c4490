package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heap that is too small ends like a process killed for its memory, which the pipeline tries again with more. */
class OutOfMemoryIT {
    @TempDir
    private Path folder;

    @Test
    void aHeapThatIsTooSmallIsSaidAndHasAStatusOfItsOwn() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path counts = folder.resolve("counts.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "bin/mitoscore",
                        "-Xmx6m",
                        "count",
                        "--gtf",
                        "test-data/genes.gtf.gz",
                        "--output",
                        counts.toString(),
                        "test-data/bam/AML03.bam")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("MITOSCORE_JAR", "target/mitoscore.jar");
        assertEquals(Mitoscore.OUT_OF_MEMORY, builder.start().waitFor(), Files.readString(said));
        assertTrue(Files.readString(said).contains("ERROR not enough memory; give more"), Files.readString(said));
        assertFalse(Files.exists(counts), "a table of a run that failed");
    }
}
