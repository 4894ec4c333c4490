package org.mitoscore.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    /** What the other program runs: it writes half a file and waits to be ended. */
    public static void main(String[] arguments) {
        OutputFile.writeText(Path.of(arguments[0]), out -> {
            out.write("half");
            out.flush();
            System.out.println("writing");
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
    }

    @Test
    void leavesNothingWhenWritingFails() throws IOException {
        Path target = folder.resolve("x.tsv");
        assertThrows(
                UncheckedIOException.class,
                () -> OutputFile.writeText(target, out -> {
                    out.write("half");
                    throw new IOException("No space left on device");
                }));
        assertEquals(List.of(), files());
    }

    @Test
    void leavesNothingWhenTheProgramIsToldToEnd() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutputFileTest.class.getName(),
                        folder.resolve("x.tsv").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals("writing", process.inputReader().readLine());
        assertEquals(1, files().size());
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        assertEquals(143, process.exitValue());
        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
