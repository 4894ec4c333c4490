package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One real run of the pipeline through {@code bin/nextflow}, with the jar that Maven has just built.
 *
 * <pre>{@code
 * Outcome outcome = NextflowRun.in(folder).with("-profile", "test").run();
 * }</pre>
 */
final class NextflowRun {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final Path DATA = PROJECT.resolve("test-data");
    private static final Path JAR = PROJECT.resolve("target/mitoscore.jar");
    private static final long MINUTES = 20;
    private static final String OUTPUT = "output.txt";

    private final Path folder;
    private Path script = PROJECT.resolve("main.nf");
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    private NextflowRun(Path folder) {
        this.folder = folder;
    }

    /** A run started in a folder, with its results in {@code results} there. */
    static NextflowRun in(Path folder) {
        return new NextflowRun(folder);
    }

    /** An empty folder below {@code target/it}, which stays for a look after a failure. */
    static Path freshFolder(String name) throws IOException {
        Path fresh = PROJECT.resolve("target/it").resolve(name);
        if (Files.exists(fresh)) {
            try (Stream<Path> old = Files.walk(fresh)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(fresh);
    }

    /** Runs another pipeline than this project's. */
    NextflowRun script(Path other) {
        script = other;
        return this;
    }

    /** A Nextflow of which {@code bin/nextflow} knows where to get it, and its syntax parser: {@code v1} or {@code v2}. */
    NextflowRun version(String nextflow, String parser) {
        return environment("NXF_VER", nextflow).environment("NXF_SYNTAX_PARSER", parser);
    }

    NextflowRun with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    NextflowRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What a run left: its exit status, what it printed, and the results folder. */
    record Outcome(int exit, String output, Path results) {
        Path file(String name) {
            return results.resolve(name);
        }

        /** Files of the results folder, by path within it, without the run's own records. */
        List<String> files() throws IOException {
            if (!Files.exists(results)) {
                return List.of();
            }
            try (Stream<Path> found = Files.walk(results)) {
                return found.filter(Files::isRegularFile)
                        .map(file -> results.relativize(file).toString())
                        .filter(name -> !name.startsWith("pipeline_info"))
                        .sorted()
                        .toList();
            }
        }

        /** Rows of a tab-separated table, each by column name. */
        List<Map<String, String>> table(String name) throws IOException {
            List<String> lines = Files.readAllLines(file(name));
            String[] header = lines.get(0).split("\t", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split("\t", -1);
                        Map<String, String> row = new HashMap<>();
                        for (int i = 0; i < header.length; i++) {
                            row.put(header[i], cells[i]);
                        }
                        return row;
                    })
                    .toList();
        }

        /** Scores by sample, of the run's only signature and method. */
        Map<String, Double> scores() throws IOException {
            return table("mitoscore/mitoscores.tsv").stream()
                    .collect(Collectors.toMap(row -> row.get("sample"), row -> Double.valueOf(row.get("score"))));
        }

        /** Final status of each task by name, from the trace file. */
        Map<String, String> tasks() throws IOException {
            return table("pipeline_info/execution_trace.txt").stream()
                    .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("status")));
        }
    }

    Outcome run() throws IOException, InterruptedException {
        Process process = start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError("Nextflow did not end within " + MINUTES + " minutes:\n" + output());
        }
        return new Outcome(process.exitValue(), output(), folder.resolve("results"));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve(OUTPUT), StandardCharsets.UTF_8);
    }

    /** Fetches Nextflow unless it is there, for runs with another home: Maven keeps what it fetches in the home folder. */
    static void fetchNextflow(Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("fetch.txt");
        Process process = new ProcessBuilder(PROJECT.resolve("bin/nextflow").toString(), "-version")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(said));
    }

    /** Starts the run and does not wait for it. */
    Process start() throws IOException {
        Files.createDirectories(folder);
        Path limits = folder.resolve("limits.config");
        Files.writeString(limits, "process.resourceLimits = [cpus: 1, memory: 2.GB, time: 1.h]\n");
        List<String> command = new ArrayList<>(List.of(
                PROJECT.resolve("bin/nextflow").toString(),
                "run",
                script.toString(),
                "-ansi-log",
                "false",
                "-c",
                limits.toString(),
                "--outdir",
                "results"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(OUTPUT).toFile());
        builder.environment()
                .put("MITOSCORE_JAR", PROJECT.resolve("target/mitoscore.jar").toString());
        builder.environment()
                .put("NXF_HOME", PROJECT.resolve("target/it/nextflow-home").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Starts a run that begins with counts, and kills all its processes without warning once it has its first results. */
    void killAfterFirstResults() throws IOException, InterruptedException {
        Process run = start();
        Path merged = folder.resolve("results/expression/gene_counts.tsv");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!Files.exists(merged) && run.isAlive() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
        assertTrue(Files.exists(merged), "killed before its first results:\n" + output());
        assertFalse(Files.exists(folder.resolve("results/report/mitoscore_report.html")), "killed after its end");
    }

    /** Whether MultiQC can be found by the pipeline. */
    static boolean hasMultiqc() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "multiqc")));
    }

    /** A copy of a pipeline of the test resources. */
    static Path copyOf(String pipeline, Path target) throws IOException {
        Path source = PROJECT.resolve("src/test/resources/pipelines").resolve(pipeline);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    /** A folder with a mitoscore that works whatever jar the environment names, as the one of a container does. */
    static Path toolOfTasks(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path tool = Files.writeString(
                folder.resolve("mitoscore"),
                "#!/bin/bash\nMITOSCORE_JAR='" + JAR + "' exec '" + PROJECT + "/bin/mitoscore' \"$@\"\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** A folder with links to every program of PATH except one, to stand for a machine without it. */
    static Path pathWithout(String program, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String entry : System.getenv("PATH").split(":")) {
            if (!Files.isDirectory(Path.of(entry))) {
                continue;
            }
            try (Stream<Path> programs = Files.list(Path.of(entry))) {
                for (Path file : programs.toList()) {
                    Path link = folder.resolve(file.getFileName());
                    if (!file.getFileName().toString().equals(program) && !Files.exists(link)) {
                        Files.createSymbolicLink(link, file);
                    }
                }
            }
        }
        return folder;
    }
}
