package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the build leaves beside the jar, through the launcher. */
class ClassArchiveIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path folder;

    /** Runs {@code count --help}, and gives the lines of Java's log of loaded classes. */
    private List<String> loadedClasses(Path jar) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("bin/mitoscore", "-Xlog:class+load:file=" + log, "count", "--help")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MITOSCORE_JAR", jar.toString());
        int exit = builder.start().waitFor();
        assertEquals(0, exit, Files.readString(output));
        assertTrue(Files.readString(output).startsWith("Usage: mitoscore count"), Files.readString(output));
        return Files.readAllLines(log);
    }

    private static long fromArchive(List<String> classes, String packageName) {
        return classes.stream()
                .filter(line -> line.contains(packageName) && line.contains("source: shared objects file"))
                .count();
    }

    @Test
    void classesOfTheToolAndOfItsParserComeFromTheArchive() throws IOException, InterruptedException {
        List<String> classes = loadedClasses(TARGET.resolve("mitoscore.jar"));
        assertTrue(fromArchive(classes, " org.mitoscore.cli.") > 10, "org.mitoscore.cli");
        assertTrue(fromArchive(classes, " picocli.") > 50, "picocli");
        assertEquals(1, fromArchive(classes, " picocli.CommandLine "), "the class of it that takes longest to check");
    }

    @Test
    void anArchiveOfAnotherJarIsPassedOverInSilence() throws IOException, InterruptedException {
        Path jar = Files.copy(TARGET.resolve("mitoscore.jar"), folder.resolve("mitoscore.jar"));
        Files.copy(
                TARGET.resolve("mitoscore.jsa"), folder.resolve("mitoscore.jsa"), StandardCopyOption.COPY_ATTRIBUTES);
        assertEquals(0, fromArchive(loadedClasses(jar), " org.mitoscore.cli."));
    }
}
