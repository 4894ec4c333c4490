package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two shell launchers, with programs of our own in the place of java, nextflow and Maven. */
class LauncherTest {
    private static final Path BIN = Path.of("bin").toAbsolutePath();
    /** Prints each argument on a line of its own, so that a broken quotation shows. */
    private static final String ECHO = "#!/bin/bash\nprintf '%s\\n' \"$@\"\n";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private record Result(int exit, List<String> out, String err) {}

    @BeforeEach
    void javaOfOurOwn() throws IOException {
        java("17.0.9", ECHO);
        Path jar = Files.writeString(folder.resolve("some where.jar"), "");
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("MITOSCORE_JAR", jar.toString());
    }

    private void java(String version, String script) throws IOException {
        program("jdk/bin/java", script);
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Path program(String name, String script) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, script);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return path;
    }

    private Result run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Result(exit, Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void leadingJvmOptionsGoToJavaAndTheRestStaysWhole() throws IOException, InterruptedException {
        Result result =
                run(BIN.resolve("mitoscore"), "-Xmx2g", "-Da=b c", "count", "--gtf", "my genes.gtf", "-Xnot", "$x*");
        assertEquals(
                List.of(
                        "-Xmx2g",
                        "-Da=b c",
                        "-cp",
                        folder.resolve("some where.jar").toString(),
                        Mitoscore.class.getName(),
                        "count",
                        "--gtf",
                        "my genes.gtf",
                        "-Xnot",
                        "$x*"),
                result.out()
                        .subList(result.out().indexOf("-Xmx2g"), result.out().size()));
        assertEquals(0, result.exit(), result.err());
    }

    @Test
    void everyVerbHasThePlainCollectorUnlessAnotherOneIsAskedFor() throws IOException, InterruptedException {
        for (String verb : List.of("count", "score")) {
            assertTrue(run(BIN.resolve("mitoscore"), verb).out().contains("-XX:+UseSerialGC"));
            List<String> asked =
                    run(BIN.resolve("mitoscore"), "-XX:+UseG1GC", verb).out();
            assertTrue(asked.contains("-XX:+UseG1GC") && !asked.contains("-XX:+UseSerialGC"), asked.toString());
        }
        assertFalse(run(BIN.resolve("mitoscore"), "picard").out().contains("-XX:+UseSerialGC"));
        environment.put("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
        assertFalse(run(BIN.resolve("mitoscore"), "count").out().contains("-XX:+UseSerialGC"));
    }

    @Test
    void anArchiveOfClassesBesideTheJarIsUsed() throws IOException, InterruptedException {
        String archive = "-XX:SharedArchiveFile=" + folder.resolve("some where.jsa");
        assertFalse(run(BIN.resolve("mitoscore"), "score").out().contains(archive));
        Files.writeString(folder.resolve("some where.jsa"), "");
        assertTrue(run(BIN.resolve("mitoscore"), "score").out().contains(archive));
    }

    @Test
    void theExitStatusOfTheToolIsPassedOn() throws IOException, InterruptedException {
        for (int status = 0; status <= 3; status++) {
            java("21", "#!/bin/bash\nexit " + status + "\n");
            assertEquals(status, run(BIN.resolve("mitoscore"), "score").exit());
        }
    }

    @Test
    void anOldJavaIsRefusedWithItsVersion() throws IOException, InterruptedException {
        for (String version : List.of("11.0.2", "1.8.0_392")) {
            java(version, ECHO);
            Result result = run(BIN.resolve("mitoscore"), "score");
            assertEquals(1, result.exit());
            assertTrue(
                    result.err().contains("needs Java 17 or later")
                            && result.err().contains(version),
                    result.err());
        }
    }

    @Test
    void aMissingJavaOrJarIsSaid() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        Result withoutJava = run(BIN.resolve("mitoscore"), "score");
        assertEquals(1, withoutJava.exit());
        assertTrue(withoutJava.err().contains("JAVA_HOME is set to '" + folder.resolve("nowhere")), withoutJava.err());
        environment.put("MITOSCORE_JAR", folder.resolve("no.jar").toString());
        Result withoutJar = run(BIN.resolve("mitoscore"), "score");
        assertEquals(1, withoutJar.exit());
        assertTrue(withoutJar.err().contains(folder.resolve("no.jar").toString()), withoutJar.err());
    }

    @Test
    void theJarIsFoundBesideTheScriptBehindALink() throws IOException, InterruptedException {
        environment.put("MITOSCORE_JAR", "");
        Path installed = program("opt/bin/mitoscore", Files.readString(BIN.resolve("mitoscore")));
        Path jar = folder.resolve("opt/share/mitoscore/mitoscore.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(installed));
        Result result = run(link, "score");
        assertEquals(0, result.exit(), result.err());
        assertEquals(
                jar.toRealPath(),
                Path.of(result.out().get(result.out().indexOf("-cp") + 1)).toRealPath());
    }

    @Test
    void anInstalledNextflowThatFitsIsUsed() throws IOException, InterruptedException {
        installNextflow("24.10.3.5933");
        Result result = run(BIN.resolve("nextflow"), "run", "my pipeline.nf", "--outdir", "a b");
        assertEquals(List.of("run", "my pipeline.nf", "--outdir", "a b"), result.out());
        assertEquals(0, result.exit(), result.err());
    }

    @Test
    void anOldNextflowIsLeftAloneAndAFailedDownloadSaysWhatToDo() throws IOException, InterruptedException {
        installNextflow("23.10.1.5891");
        program("path/mvn", "#!/bin/bash\necho 'no network' >&2\nexit 1\n");
        environment.put("MITOSCORE_CACHE", folder.resolve("cache").toString());
        Result result = run(BIN.resolve("nextflow"), "-version");
        assertEquals(1, result.exit());
        assertTrue(result.err().contains("version '23.10.1.5891', needed is 24.10.0 or later"), result.err());
        assertTrue(result.err().contains("could not be fetched") && result.err().contains("no network"), result.err());
        try (var left = Files.list(folder.resolve("cache"))) {
            assertEquals(
                    List.of(".lock"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFetchedNextflowIsLaunchedOfflineWithAHome() throws IOException, InterruptedException {
        environment.put("PATH", BIN + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("NXF_HOME", "");
        environment.put("MITOSCORE_CACHE", folder.resolve("cache").toString());
        Files.createDirectories(folder.resolve("cache/nextflow-24.10.0"));
        java("17.0.9", ECHO + "env | grep NXF_ | sort\n");
        Result result = run(BIN.resolve("nextflow"), "config", "x y");
        int launcher = result.out().indexOf("nextflow.cli.Launcher");
        assertTrue(launcher > 0, result.err());
        assertEquals(List.of("config", "x y"), result.out().subList(launcher + 1, launcher + 3));
        assertTrue(result.out().contains("--add-opens=java.base/java.lang=ALL-UNNAMED"));
        assertTrue(result.out().contains("NXF_HOME=" + folder.resolve(".nextflow")));
        assertTrue(result.out().contains("NXF_OFFLINE=true"));
    }

    private void installNextflow(String version) throws IOException {
        String answer = "if [ \"$1\" = -v ]; then echo 'nextflow version " + version + "'; exit; fi\n";
        program("path/nextflow", "#!/bin/bash\n" + answer + "printf '%s\\n' \"$@\"\n");
        environment.put("PATH", folder.resolve("path") + ":/usr/bin:/bin");
    }
}
